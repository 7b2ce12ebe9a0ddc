import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { ChangeSet } from "@codemirror/state";
import type { Command, Mode } from "../keys.js";
import { Keeper } from "../model/keeper.js";
import { Session, type Screen } from "../model/session.js";
import { Together, type Neighbours } from "../model/together.js";
import type { Article, BlockType, Boundary, Fact, Jump } from "../model/wire.js";
import { HttpApi, Refused } from "../net/api.js";
import { cleanOffset, sourceOffset } from "../text/clean.js";
import { say, words } from "../words/words.js";
import { Actions, type Bench } from "./actions.js";
import type { ConflictPanel } from "./conflict.js";
import "./conflict.js";
import { keySheet, typeMenu } from "./dialogs.js";
import { ArticleEditor, type EditorHost } from "./editor.js";
import "./history.js";
import { jumpNotices } from "./jumps.js";
import { margin } from "./margin.js";
import { lineAt, sourcePane, sourcesOf, type Source } from "./source.js";
import { statusBar } from "./status.js";
import { isChange, leaseNote, togetherBar } from "./together.js";

/** A page being worked on: its source, its articles as clean text, and what is to be decided. */
export class Workbench extends LitElement implements Bench, EditorHost, Neighbours, Screen {
  declare session: Session;
  declare neighbours: Together;
  active = "";
  boundary: Boundary | null = null;
  mode: Mode = "command";

  private ready = false;
  private failure: string | null = null;
  private spoken = "";
  private sources: readonly Source[] = [];
  private here: { readonly source: string; readonly line: number } | null = null;
  private dialog: "keys" | "type" | "conflict" | "history" | null = null;
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
    window.addEventListener("pagehide", this.leave);
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.saveWhenHidden);
    window.removeEventListener("online", this.saveNow);
    window.removeEventListener("pagehide", this.leave);
    this.leave();
    this.editors.forEach((editor) => editor.destroy());
  }

  private readonly leave = (): void => {
    if (this.ready) {
      this.neighbours.stop();
    }
  };

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
      this.neighbours = new Together(this.session, api, this);
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
    if (this.ready) {
      this.goToWanted(new URLSearchParams(location.search));
      this.neighbours.start();
    }
  }

  /** Where the address points: an article, a stretch of a block, or the first remark of what came back. */
  private goToWanted(address: URLSearchParams): void {
    const article = address.get("article") ?? this.active;
    this.editors.get(article)?.select(0);
    const place = /^(.+):(\d+)-(\d+)$/.exec(address.get("at") ?? "");
    if (place !== null) {
      this.actions.goTo(article, { at: [{ block: place[1] ?? "", start: Number(place[2]), end: Number(place[3]) }] });
    } else if ((this.session.article(article)?.state.remarks ?? []).length > 0) {
      this.actions.do("nextRemark");
    }
  }

  freshId(): string {
    return crypto.randomUUID?.() ?? `b-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  }

  // What the editors say

  typed(article: string, changes: ChangeSet): void {
    this.neighbours.touch(article);
    this.session.typed(article, changes);
  }

  command(command: Command): void {
    if (isChange(command)) {
      const holder = this.neighbours.holder(this.active);
      if (holder !== null) {
        this.tell(say(words.together.blocked, holder));
        return;
      }
      this.neighbours.touch(this.active);
    }
    this.actions.do(command);
  }

  held(article: string): boolean {
    return this.ready && this.neighbours.holder(article) !== null;
  }

  // What the neighbours say

  together(): void {
    this.requestUpdate();
  }

  renewed(articles: readonly string[]): void {
    this.tell(articles.map((id) => say(words.together.renewed, this.session.order.indexOf(id) + 1)).join(" "));
  }

  /** What the key does: gives the article to who asks, or asks, or takes what may be taken. */
  lease(): void {
    const lease = this.neighbours.lease(this.active);
    if (lease !== undefined) {
      const due = lease.free === undefined || Date.parse(lease.free) <= Date.now();
      this.hand(this.active, lease.mine ? "hand-over" : lease.wanted && due ? "take" : "ask");
    }
  }

  private hand(article: string, act: "take" | "ask" | "hand-over" | "keep"): void {
    void this.neighbours.act(article, act).then((done) => {
      if (done && (act === "take" || act === "hand-over")) {
        this.tell(act === "take" ? words.together.taken : words.together.handed);
      }
    });
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

  showHistory(): void {
    this.openDialog("history");
  }

  showKeys(): void {
    this.openDialog("keys");
  }

  private openDialog(dialog: "keys" | "type" | "conflict" | "history"): void {
    this.dialog = dialog;
    this.requestUpdate();
  }

  private readonly closeDialog = (): void => {
    this.dialog = null;
    this.requestUpdate();
    this.editors.get(this.active)?.view.focus();
  };

  private resolveConflict(article: string, choices: Parameters<ConflictPanel["merge"]>[0]): void {
    const conflict = this.session.conflicts.get(article);
    if (conflict !== undefined && choices.includes("theirs")) {
      void navigator.clipboard?.writeText(conflict.mine).then(() => this.tell(words.ui.mineKept), () => {});
    }
    this.session.resolve(article, choices);
    this.querySelector<HTMLDialogElement>("dialog.conflict")?.close();
    if (this.session.conflicts.size > 0) {
      this.openDialog("conflict");
    }
  }

  private async restoreRevision(article: string, revision: number): Promise<boolean> {
    const { session } = this;
    if (this.held(article) || !(await session.save()) || session.unsaved) {
      return false;
    }
    try {
      await new HttpApi(this.dataset["root"] ?? "").restore(article, session.article(article)?.version ?? 0, revision);
    } catch (failure) {
      if (failure instanceof Refused) {
        this.refused(failure);
      }
      return false;
    }
    return session.refresh();
  }

  private async keepRevision(article: string): Promise<number | null> {
    if (!(await this.session.save()) || this.session.unsaved) {
      return null;
    }
    const api = new HttpApi(this.dataset["root"] ?? "");
    return api.keepRevision(article, this.session.article(article)?.version ?? 0).then(
      ({ number }) => number,
      () => null,
    );
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
      ${togetherBar(this.neighbours, session.order, (id, act) => this.hand(id, act))}
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
        ${leaseNote(this.neighbours, article.id, (id, act) => this.hand(id, act))}
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
      return html`<dialog class="conflict" aria-labelledby="conflict-title" @close=${this.closeDialog}>
        <copydesk-conflict
          .pieces=${this.session.pieces(id)}
          .editedBy=${both.theirs.editedBy ?? "–"}
          .tongue=${this.language}
          .merge=${(choices: Parameters<ConflictPanel["merge"]>[0]) => this.resolveConflict(id, choices)}
        ></copydesk-conflict>
      </dialog>`;
    }
    if (this.dialog === "history") {
      const article = this.active;
      const state = this.session.article(article)?.state.name;
      return html`<dialog class="history-dialog" aria-labelledby="history-title" @close=${this.closeDialog}>
        <copydesk-history
          .api=${new HttpApi(this.dataset["root"] ?? "")}
          .article=${article}
          .tongue=${this.language}
          .open=${(state === "waiting" || state === "in-work") && !this.held(article)}
          .restore=${(revision: number) => this.restoreRevision(article, revision)}
          .keep=${() => this.keepRevision(article)}
        ></copydesk-history>
      </dialog>`;
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
