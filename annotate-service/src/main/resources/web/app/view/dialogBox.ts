import { html, nothing, type TemplateResult } from "lit";
import type { Command, Keymap } from "../keys.js";
import type { Preferences } from "../model/preferences.js";
import type { Session } from "../model/session.js";
import type { BlockType } from "../model/wire.js";
import type { HttpApi } from "../net/api.js";
import { chooserDialog, questionDialog, type Choice, type Question } from "./chooser.js";
import type { ConflictPanel } from "./conflict.js";
import "./conflict.js";
import { keySheet, typeMenu } from "./dialogs.js";
import "./history.js";

/** The dialog that is open, with what it needs. */
type Open =
  | { readonly kind: "keys"; readonly capturing: Command | null }
  | { readonly kind: "type"; readonly blocks: readonly string[] }
  | { readonly kind: "conflict" }
  | { readonly kind: "history" }
  | { readonly kind: "choose"; readonly choice: Choice; readonly typed: string; readonly at: number }
  | { readonly kind: "ask"; readonly question: Question };

type Choices = Parameters<ConflictPanel["merge"]>[0];

/** What dialogs need of the workbench. */
export interface DialogHost {
  readonly session: Session;
  readonly active: string;
  readonly language: string;
  readonly keys: Keymap;
  readonly preferences: Preferences;
  prefer(preferences: Preferences): void;
  chooseType(blocks: readonly string[], type: BlockType): void;
  readonly api: HttpApi;
  /** Whether somebody else has the article in hand. */
  held(article: string): boolean;
  resolveConflict(article: string, choices: Choices): void;
  restoreRevision(article: string, revision: number): Promise<boolean>;
  keepRevision(article: string): Promise<number | null>;
  /** The dialog has closed; the text has the keys again. */
  closed(): void;
  requestUpdate(): void;
}

/** The one dialog that may be open. */
export class DialogBox {
  private dialog: Open | null = null;

  constructor(private readonly host: DialogHost) {}

  open(dialog: Open): void {
    this.dialog = dialog;
    this.host.requestUpdate();
  }

  choose(choice: Choice): void {
    this.open({ kind: "choose", choice, typed: "", at: 0 });
  }

  private readonly close = (): void => {
    this.dialog = null;
    this.host.closed();
  };

  view(): TemplateResult | typeof nothing {
    const { dialog, host } = this;
    switch (dialog?.kind) {
      case "keys":
        return keySheet(host.keys, dialog.capturing, {
          capture: (capturing) => this.open({ kind: "keys", capturing }),
          set: (command, key) => {
            this.open({ kind: "keys", capturing: null });
            host.prefer({ ...host.preferences, keys: host.keys.with(command, key).own });
          },
          reset: () => host.prefer({ ...host.preferences, keys: {} }),
          close: this.close,
        });
      case "conflict": {
        const [conflict] = host.session.conflicts;
        return conflict === undefined ? nothing : this.conflict(conflict[0], conflict[1].theirs.editedBy ?? "–");
      }
      case "history":
        return this.history(host.active);
      case "type": {
        const row = host.session.drafts.get(host.active)?.layout.row(dialog.blocks[0] ?? "");
        return typeMenu(row?.block.type ?? null, (type) => host.chooseType(dialog.blocks, type), this.close);
      }
      case "choose":
        return chooserDialog(dialog.choice, dialog.typed, dialog.at, {
          type: (typed) => this.open({ ...dialog, typed, at: 0 }),
          at: (at) => this.open({ ...dialog, at }),
          close: this.close,
        });
      case "ask":
        return questionDialog(dialog.question, this.close);
      case undefined:
        return nothing;
    }
  }

  private conflict(article: string, editedBy: string): TemplateResult {
    const { host } = this;
    return html`<dialog class="conflict" aria-labelledby="conflict-title" @close=${this.close}>
      <copydesk-conflict
        .pieces=${host.session.pieces(article)}
        .editedBy=${editedBy}
        .tongue=${host.language}
        .merge=${(choices: Choices) => host.resolveConflict(article, choices)}
      ></copydesk-conflict>
    </dialog>`;
  }

  private history(article: string): TemplateResult {
    const { host } = this;
    const state = host.session.article(article)?.state.name;
    return html`<dialog class="history-dialog" aria-labelledby="history-title" @close=${this.close}>
      <copydesk-history
        .api=${host.api}
        .article=${article}
        .tongue=${host.language}
        .open=${(state === "waiting" || state === "in-work") && !host.held(article)}
        .restore=${(revision: number) => host.restoreRevision(article, revision)}
        .keep=${() => host.keepRevision(article)}
      ></copydesk-history>
    </dialog>`;
  }
}
