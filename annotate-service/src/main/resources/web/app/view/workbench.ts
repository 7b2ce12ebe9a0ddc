import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { ChangeSet } from "@codemirror/state";
import type { Command, Mode } from "../keys.js";
import { Keeper } from "../model/keeper.js";
import { Session, type Screen } from "../model/session.js";
import type { Article, BlockType, Boundary, Fact, Jump } from "../model/wire.js";
import { HttpApi, Refused } from "../net/api.js";
import { cleanOffset, sourceOffset } from "../text/clean.js";
import { say, words } from "../words/words.js";
import { Actions, type Bench } from "./actions.js";
import { conflictView, keySheet, typeMenu } from "./dialogs.js";
import { ArticleEditor, type EditorHost } from "./editor.js";
import { jumpNotices } from "./jumps.js";
import { margin } from "./margin.js";
import { lineAt, sourcePane, sourcesOf, type Source } from "./source.js";
import { statusBar } from "./status.js";

/** A page being worked on: its source, its articles as clean text, and what is to be decided. */
export class Workbench extends LitElement implements Bench, EditorHost, Screen {
  declare session: Session;
  active = "";
  boundary: Boundary | null = null;
  mode: Mode = "command";

  private ready = false;
  private failure: string | null = null;
  private spoken = "";
  private sources: readonly Source[] = [];
  private here: { readonly source: string; readonly line: number } | null = null;
  private dialog: "keys" | "type" | "conflict" | null = null;
  private typeOf: string | null = null;
  /** The dialog element last opened; one that has closed is not opened again. */
  private shown: HTMLDialogElement | null = null;
  private readonly editors = new Map<string, ArticleEditor>();
  private readonly actions = new Actions(this);

  protected override createRenderRoot(): HTMLElement {
    return this; // the house's styles apply
  }

  get language(): string {
    return this.session.page.language;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.saveWhenHidden);
    window.addEventListener("online", this.saveNow);
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.saveWhenHidden);
    window.removeEventListener("online", this.saveNow);
    this.editors.forEach((editor) => editor.destroy());
  }

  private readonly saveWhenHidden = (): void => {
    if (document.visibilityState === "hidden" && this.ready) {
      void this.session.save();
    }
  };

  private readonly saveNow = (): void => {
    if (this.ready) {
      void this.session.save();
    }
  };

  private async open(): Promise<void> {
    const root = this.dataset["root"] ?? "";
    const api = new HttpApi(root);
    try {
      const page = await api.page(this.dataset["page"] ?? "");
      const keeper = new Keeper(localStorage, this.dataset["person"] ?? "", page.id);
      this.session = new Session(page, api, keeper, () => this.freshId());
      this.session.screen = this;
      this.session.composing = () => [...this.editors.values()].some(({ view }) => view.composing);
      this.sources = sourcesOf(this.session);
      this.active = this.session.order[0] ?? "";
      this.ready = true;
      this.dialog = this.session.conflicts.size > 0 ? "conflict" : null;
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) {
        location.reload();
      }
      this.failure = words.ui.notFound;
    }
    this.requestUpdate();
    await this.updateComplete;
    const wanted = new URLSearchParams(location.search).get("article");
    this.editors.get(wanted ?? this.active)?.select(0);
  }

  freshId(): string {
    return crypto.randomUUID?.() ?? `b-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  }

  // What the editors say

  typed(article: string, changes: ChangeSet): void {
    this.session.typed(article, changes);
  }

  command(command: Command): void {
    this.actions.do(command);
  }

  moved(article: string): void {
    const editor = this.editors.get(article);
    if (editor?.view.hasFocus !== true) {
      return;
    }
    this.active = article;
    const draft = this.session.drafts.get(article);
    const row = draft?.layout.rowAt(editor.head);
    const near =
      row === undefined ? null : sourceOffset(row.block.parts, row.text.toCodePoint(Math.min(editor.head - row.from, row.text.units.length)));
    const source = this.sources.find(({ id }) => id === near?.source);
    const line = near === null || source === undefined ? undefined : lineAt(source, near.at);
    this.here = source === undefined || line === undefined ? null : { source: source.id, line: line.number };
    this.requestUpdate();
  }

  left(article: string, direction: -1 | 1): void {
    const next = this.session.order[this.session.order.indexOf(article) + direction];
    if (next !== undefined) {
      this.editors.get(next)?.enter(direction);
    }
  }

  picked(source: string, after: number): void {
    this.actions.pick(source, after);
  }

  retype(article: string, block: string): void {
    this.active = article;
    this.askType(block);
  }

  // What the session says

  changed(article: string, changes: ChangeSet): void {
    this.editors.get(article)?.change(changes);
  }

  refreshed(): void {
    this.requestUpdate();
  }

  refused(refused: Refused): void {
    const said: Readonly<Record<string, string>> = {
      "stale-articles": words.ui.stale,
      "not-editable": words.ui.notEditable,
      "failed-findings": words.ui.failedFindings,
      "nothing-to-undo": words.ui.nothingToUndo,
      "undo-conflict": words.ui.undoConflict,
    };
    if (this.session.conflicts.size > 0) {
      this.dialog = "conflict";
    }
    this.tell(said[refused.kind] ?? say(words.ui.refused, refused.problem.why ?? refused.problem.title));
  }

  merged(): void {
    this.tell(words.ui.merged);
  }

  // What the commands need

  editor(article: string): ArticleEditor | undefined {
    return this.editors.get(article);
  }

  setBoundary(boundary: Boundary | null): void {
    this.boundary = boundary;
    this.requestUpdate();
  }

  setMode(mode: Mode): void {
    this.mode = mode;
    this.editors.forEach((editor) => editor.setMode(mode));
    this.editors.get(this.active)?.view.focus();
    this.requestUpdate();
  }

  tell(text: string): void {
    this.spoken = text;
    this.requestUpdate();
  }

  askType(block: string): void {
    this.typeOf = block;
    this.openDialog("type");
  }

  askReason(finding: string): void {
    this.querySelector<HTMLInputElement>(`[data-finding="${CSS.escape(finding)}"] input`)?.focus();
  }

  showKeys(): void {
    this.openDialog("keys");
  }

  private openDialog(dialog: "keys" | "type" | "conflict"): void {
    this.dialog = dialog;
    this.requestUpdate();
  }

  private readonly closeDialog = (): void => {
    this.dialog = null;
    this.requestUpdate();
    this.editors.get(this.active)?.view.focus();
  };

  private resolveConflict(article: string, keepMine: boolean): void {
    const conflict = this.session.conflicts.get(article);
    if (conflict !== undefined && !keepMine) {
      void navigator.clipboard?.writeText(conflict.mine).then(() => this.tell(words.ui.mineKept), () => {});
    }
    this.session.resolve(article, keepMine);
    if (this.session.conflicts.size === 0) {
      this.querySelector<HTMLDialogElement>("dialog.conflict")?.close();
    }
  }

  // The screen

  protected override updated(_changed: PropertyValues): void {
    if (!this.ready) {
      return;
    }
    for (const [id, editor] of this.editors) {
      if (!this.session.drafts.has(id)) {
        editor.destroy();
        this.editors.delete(id);
      }
    }
    this.session.order.forEach((id, index) => this.mount(id, index));
    const dialog = this.querySelector<HTMLDialogElement>("dialog");
    if (dialog !== this.shown) {
      this.shown = dialog;
      dialog?.showModal();
    }
    this.querySelector(".source-lines .here")?.scrollIntoView({ block: "nearest" });
  }

  private mount(id: string, index: number): void {
    const draft = this.session.drafts.get(id);
    const place = this.querySelector<HTMLElement>(`[data-editor="${CSS.escape(id)}"]`);
    if (draft === undefined || place === null) {
      return;
    }
    let editor = this.editors.get(id);
    if (editor === undefined) {
      const label = say(words.ui.articleOf, index + 1);
      editor = new ArticleEditor(place, id, draft, this.language, label, this.mode, this);
      this.editors.set(id, editor);
    } else if (editor.view.dom.parentElement !== place) {
      place.append(editor.view.dom);
    }
    editor.show(draft, this.session.boundaries, this.boundary);
  }

  protected override render(): TemplateResult {
    if (!this.ready) {
      return html`<p class="opening" role="status">${this.failure ?? words.ui.loading}</p>`;
    }
    const { session } = this;
    const article = session.article(this.active);
    return html`
      ${statusBar({
        session,
        mode: this.mode,
        spoken: this.spoken,
        root: this.dataset["root"] ?? "",
        command: (command) => this.command(command),
        look: () => this.openDialog("conflict"),
      })}
      ${jumpNotices(session.page.jumps, (jump, decision) => void this.decideJump(jump, decision))}
      <div class="panes">
        <section class="source" aria-label=${words.ui.source}>
          ${this.sources.map(
            (source) => html`
              ${source.page === session.page.id ? nothing : html`<h2>${words.ui.otherPage}</h2>`}
              ${sourcePane(session, source, this.here, this.boundary, {
                pickBoundary: (name, after) => this.actions.pick(name, after),
                pickPlace: (name, at) => this.pickPlace(name, at),
              })}
            `,
          )}
        </section>
        <section class="clean" aria-label=${words.ui.clean}>
          ${session.articles.map((each, index) => this.articleSection(each, index))}
        </section>
        <aside class="margin" aria-label=${words.ui.margin}>
          ${article === undefined
            ? nothing
            : margin(article, {
                goTo: (id: string, place: { readonly at: Fact["at"] }) => this.actions.goTo(id, place),
                decide: (id: string, fact: Fact, yes: boolean) => this.actions.decide(id, fact, yes),
                waive: (id: string, finding: string, reason: string) => this.actions.waive(id, finding, reason),
              })}
        </aside>
      </div>
      ${this.dialogView()}
    `;
  }

  /** Articles come and go with it, so the page is opened anew. */
  private async decideJump(jump: Jump, decision: "take" | "decline"): Promise<void> {
    if (!(await this.session.save()) || this.session.unsaved) {
      return;
    }
    try {
      await new HttpApi(this.dataset["root"] ?? "").decide(this.session.page.id, jump.id, decision);
      location.reload();
    } catch (failure) {
      this.tell(failure instanceof Refused ? say(words.ui.refused, failure.problem.title) : words.ui.notFound);
    }
  }

  private articleSection(article: Article, index: number): TemplateResult {
    const open = article.state.name === "waiting" || article.state.name === "in-work";
    return html`<article class=${article.id === this.active ? "active" : ""} data-article=${article.id}>
      <header>
        <span class="number">${say(words.ui.articleOf, index + 1)}</span>
        <span class="badge" data-state=${article.state.name}>${words.state[article.state.name]}</span>
        <span class="stretch"></span>
        ${article.furniture
          ? html`<span class="small soft">${words.ui.furniture}</span>`
          : open
            ? html`<button type="button" class="button" @click=${() => void this.actions.submit(article.id)}>${words.ui.submit}</button>`
            : article.state.name === "submitted"
              ? html`<button type="button" class="button quiet" @click=${() => void this.session.recall(article.id)}>${words.ui.recall}</button>`
              : nothing}
      </header>
      <div data-editor=${article.id}></div>
    </article>`;
  }

  private pickPlace(source: string, at: number): void {
    for (const [id, draft] of this.session.drafts) {
      for (const row of draft.layout.rows) {
        const offset = cleanOffset(row.block.parts, source, at);
        if (offset !== null) {
          this.editors.get(id)?.select(row.from + row.text.toUtf16(Math.min(offset, row.text.length)));
          return;
        }
      }
    }
  }

  private dialogView(): TemplateResult | typeof nothing {
    const conflict = [...this.session.conflicts][0];
    if (this.dialog === "keys") {
      return keySheet(this.closeDialog);
    }
    if (this.dialog === "conflict" && conflict !== undefined) {
      const [id, both] = conflict;
      return conflictView(both, this.language, (keep) => this.resolveConflict(id, keep), this.closeDialog);
    }
    if (this.dialog === "type") {
      const row = this.session.drafts.get(this.active)?.layout.row(this.typeOf ?? "");
      return typeMenu(row?.block.type ?? null, (type) => this.chooseType(type), this.closeDialog);
    }
    return nothing;
  }

  private chooseType(type: BlockType): void {
    if (this.typeOf !== null) {
      this.actions.blocks.retype(this.typeOf, type);
    }
    this.querySelector<HTMLDialogElement>("dialog.type-menu")?.close();
  }
}

customElements.define("copydesk-workbench", Workbench);
