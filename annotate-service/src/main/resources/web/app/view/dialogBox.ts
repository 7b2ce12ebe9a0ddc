import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Command, Keymap } from "../keys.js";
import type { Preferences } from "../model/preferences.js";
import type { Revisions } from "../model/revisions.js";
import type { Session } from "../model/session.js";
import type { BlockType } from "../model/wire.js";
import type { HttpApi } from "../net/api.js";
import { words } from "../words/words.js";
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
  tell(text: string): void;
  readonly revisions: Revisions;
  /** The dialog has closed; the text has the keys again. */
  closed(): void;
  requestUpdate(): void;
}

/** The one dialog that may be open. */
export class DialogBox {
  private dialog: Open | null = null;
  /** The element last opened; one that has closed is not opened again. */
  private shown: HTMLDialogElement | null = null;

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

  /** Opens a dialog's element, once it is there. */
  show(element: HTMLDialogElement | null): void {
    if (element !== this.shown) {
      this.shown = element;
      element?.showModal();
    }
  }

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
        // Every conflict has an element of its own: what was chosen in one says nothing about the next.
        return conflict === undefined
          ? nothing
          : html`${keyed(conflict[0], this.conflict(conflict[0], conflict[1].theirs.editedBy ?? "–"))}`;
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
        .merge=${(choices: Choices) => this.resolve(article, choices)}
      ></copydesk-conflict>
    </dialog>`;
  }

  /** Puts both together as somebody chose; what is not taken of one's own is on the clipboard at least. */
  private resolve(article: string, choices: Choices): void {
    const { session } = this.host;
    const conflict = session.conflicts.get(article);
    if (conflict !== undefined && choices.includes("theirs")) {
      void navigator.clipboard?.writeText(conflict.mine).then(() => this.host.tell(words.ui.mineKept), () => {});
    }
    session.resolve(article, choices);
    this.dialog = session.conflicts.size > 0 ? { kind: "conflict" } : null;
    this.host.closed();
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
        .restore=${(revision: number) => (host.held(article) ? Promise.resolve(false) : host.revisions.restore(article, revision))}
        .keep=${() => host.revisions.keep(article)}
      ></copydesk-history>
    </dialog>`;
  }
}
