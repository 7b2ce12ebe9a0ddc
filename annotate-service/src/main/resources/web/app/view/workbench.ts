import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { ChangeSet } from "@codemirror/state";
import { Keymap, type Command, type Mode } from "../keys.js";
import { Keeper } from "../model/keeper.js";
import { USUAL, type Preferences } from "../model/preferences.js";
import { Session, type Screen } from "../model/session.js";
import { Together, type Neighbours } from "../model/together.js";
import type { BlockType, Boundary, Fact } from "../model/wire.js";
import { HttpApi, Refused } from "../net/api.js";
import { printed, type Printed } from "../net/ingest.js";
import { cleanOffset, sourceOffset } from "../text/clean.js";
import { say, words } from "../words/words.js";
import { Actions, type Bench } from "./actions.js";
import { ArticleFrames, articleSection } from "./article.js";
import type { Blocks } from "./blocks.js";
import type { Choice, Option, Question } from "./chooser.js";
import type { ConflictPanel } from "./conflict.js";
import { DialogBox, type DialogHost } from "./dialogBox.js";
import { draggedOver, endDrag, type Dragged } from "./dragging.js";
import { ArticleEditor, type EditorHost } from "./editor.js";
import { Jumping, jumpNotices, nowhereNotice } from "./jumps.js";
import { margin } from "./margin.js";
import { sheetPane } from "./sheet.js";
import { lineAt, sourceHead, sourcePane, sourcesOf, type Source } from "./source.js";
import { notesAt } from "./marks.js";
import { statusBar } from "./status.js";
import { isOpen, optionOf } from "./stories.js";
import { isChange, leaseNote, togetherBar } from "./together.js";
import { toolBar } from "./tools.js";

/** A page being worked on: its source, its articles as clean text, and what is to be decided. */
export class Workbench extends LitElement implements Bench, EditorHost, Neighbours, Screen, DialogHost {
  declare session: Session;
  declare neighbours: Together;
  active = "";
  /** The block with the cursor: its article may go, and the cursor goes where the block goes. */
  private block = "";
  boundary: Boundary | null = null;
  mode: Mode = "command";

  private ready = false;
  private failure: string | null = null;
  private spoken = "";
  private sources: readonly Source[] = [];
  private here: { readonly source: string; readonly line: number } | null = null;
  keys = new Keymap();
  preferences: Preferences = USUAL;
  private printed: Printed | null = null;
  private asPrinted = false;
  private readonly dialogs = new DialogBox(this);
  /** The dialog element last opened; one that has closed is not opened again. */
  private shown: HTMLDialogElement | null = null;
  private readonly editors = new Map<string, ArticleEditor>();
  private readonly actions = new Actions(this);
  private readonly jumping = new Jumping(this, () => new HttpApi(this.dataset["root"] ?? ""));
  private readonly frames = new ArticleFrames(this, this.actions.stories, this.jumping);

  protected override createRenderRoot(): HTMLElement {
    return this; // the house's styles apply
  }

  get blocks(): Blocks {
    return this.actions.blocks;
  }

  get api(): HttpApi {
    return new HttpApi(this.dataset["root"] ?? "");
  }

  get confirmFrom(): number {
    return this.preferences.confirmFrom;
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
      if (this.session.conflicts.size > 0) {
        this.dialogs.open({ kind: "conflict" });
      }
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) {
        location.reload();
      }
      this.failure = words.ui.notFound;
    }
    this.requestUpdate();
    await this.updateComplete;
    if (this.ready) {
      void api.preferences().then((preferences) => this.like(preferences), () => {});
      void printed(root, this.session.page.id).then((found) => {
        this.printed = found;
        this.requestUpdate();
      });
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

  private like(preferences: Preferences): void {
    this.preferences = preferences;
    this.keys = new Keymap(preferences.keys);
    this.requestUpdate();
  }

  /** Keeps how this person likes to work, here at once and on the server. */
  prefer(preferences: Preferences): void {
    this.like(preferences);
    new HttpApi(this.dataset["root"] ?? "").prefer(preferences).catch(() => this.tell(words.ui.notPreferred));
  }

  freshId(): string {
    // Not `randomUUID`, which there is on secure origins only.
    const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
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
    this.block = row?.block.id ?? "";
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
    this.askType([block]);
  }

  dropped(dragged: Dragged, article: string, after: string | null): void {
    void this.blocks.move(dragged.blocks, article, after, dragged.article);
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
      "text-nowhere": words.ui.textNowhere,
      "stale-facts": words.ui.staleFacts,
    };
    if (this.session.conflicts.size > 0) {
      this.dialogs.open({ kind: "conflict" });
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

  askType(blocks: readonly string[]): void {
    this.dialogs.open({ kind: "type", blocks });
  }

  choose(choice: Choice): void {
    this.dialogs.choose(choice);
  }

  ask(question: Question): void {
    this.dialogs.open({ kind: "ask", question });
  }

  articleOptions(): readonly Option[] {
    return this.session.articles.flatMap((each, index) => (isOpen(each) ? [optionOf(each, index + 1)] : []));
  }

  async reveal(block: string, last = block): Promise<void> {
    await this.updateComplete;
    for (const [id, draft] of this.session.drafts) {
      const row = draft.layout.row(block);
      if (row !== undefined) {
        this.editors.get(id)?.select(row.from, last === block ? row.from : (draft.layout.row(last)?.to ?? row.from));
      }
    }
  }

  askReason(finding: string): void {
    this.querySelector<HTMLInputElement>(`[data-finding="${CSS.escape(finding)}"] input`)?.focus();
  }

  showHistory(): void {
    this.dialogs.open({ kind: "history" });
  }

  showKeys(): void {
    this.dialogs.open({ kind: "keys", capturing: null });
  }

  askJump(): void {
    this.jumping.ask();
  }

  closed(): void {
    this.requestUpdate();
    this.editors.get(this.active)?.view.focus();
  }

  resolveConflict(article: string, choices: Parameters<ConflictPanel["merge"]>[0]): void {
    const conflict = this.session.conflicts.get(article);
    if (conflict !== undefined && choices.includes("theirs")) {
      void navigator.clipboard?.writeText(conflict.mine).then(() => this.tell(words.ui.mineKept), () => {});
    }
    this.session.resolve(article, choices);
    this.querySelector<HTMLDialogElement>("dialog.conflict")?.close();
    if (this.session.conflicts.size > 0) {
      this.dialogs.open({ kind: "conflict" });
    }
  }

  async restoreRevision(article: string, revision: number): Promise<boolean> {
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

  async keepRevision(article: string): Promise<number | null> {
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
    this.followBlock();
    const dialog = this.querySelector<HTMLDialogElement>("dialog");
    if (dialog !== this.shown) {
      this.shown = dialog;
      dialog?.showModal();
    }
    this.querySelector(".source-lines .here, .sheet .here")?.scrollIntoView({ block: "nearest" });
    this.querySelector(".margin .here")?.scrollIntoView({ block: "nearest" });
  }

  /** The cursor stays with its block: where the block goes, it goes; where the block is no more, it stays. */
  private followBlock(): void {
    const { drafts, order } = this.session;
    if (drafts.get(this.active)?.layout.row(this.block) !== undefined) {
      return;
    }
    if ([...drafts.values()].some(({ layout }) => layout.row(this.block) !== undefined)) {
      void this.reveal(this.block);
      return;
    }
    this.active = drafts.has(this.active) ? this.active : (order[0] ?? "");
    const row = drafts.get(this.active)?.layout.rowAt(this.editors.get(this.active)?.head ?? 0);
    if (row !== undefined) {
      this.block = row.block.id;
      this.requestUpdate();
    }
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

  private get notesHere(): ReadonlySet<string> {
    const draft = this.session.drafts.get(this.active);
    return draft === undefined ? new Set() : notesAt(draft, this.editors.get(this.active)?.head ?? 0);
  }

  private get where() {
    const rows = this.session.drafts.get(this.active)?.layout.rows ?? [];
    const row = rows.findIndex(({ block }) => block.id === this.block) + 1;
    const article = this.session.order.indexOf(this.active) + 1;
    const at = (this.editors.get(this.active)?.head ?? 0) - (rows[row - 1]?.from ?? 0);
    return row === 0 ? null : { block: this.block, at, article, row, rows: rows.length };
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
        keys: this.keys,
        where: this.where,
        spoken: this.spoken,
        root: this.dataset["root"] ?? "",
        command: (command) => this.command(command),
        look: () => this.dialogs.open({ kind: "conflict" }),
      })}
      ${togetherBar(this.neighbours, session.order, (id, act) => this.hand(id, act))}
      ${jumpNotices(session.page.jumps, (jump, decision) => void this.jumping.decide(jump, decision))}
      ${nowhereNotice(session, () => this.command("adopt"))}
      <div class="panes">
        <section class="source" tabindex="0" aria-label=${words.ui.source}>
          ${this.printed === null ? nothing : sourceHead(this.asPrinted, () => this.command("asPrinted"))}
          ${this.sources.map(
            (source) => html`
              ${source.page === session.page.id ? nothing : html`<h2>${words.ui.otherPage}</h2>`}
              ${this.asPrinted && this.printed !== null && source.page === session.page.id
                ? sheetPane(this.printed.layout, this.printed.picture, source, this.here?.line ?? null, this)
                : sourcePane(session, source, this.here, this.boundary, {
                    pickBoundary: (name, after) => this.actions.pick(name, after),
                    pickPlace: (name, at) => this.pickPlace(name, at),
                  })}
            `,
          )}
        </section>
        <section class="clean" aria-label=${words.ui.clean}>
          ${session.articles.map((each, index) => articleSection(each, index, each.id === this.active, session.page.jumps, leaseNote(this.neighbours, each.id, (id, act) => this.hand(id, act)), this.frames))}
          <div class="drop-new" @dragover=${draggedOver} @drop=${this.dropNew}>${words.ui.dropNew}</div>
        </section>
        <aside class="margin" tabindex="0" aria-label=${words.ui.margin}>
          ${article === undefined
            ? nothing
            : margin(article, {
                keys: this.keys,
                confirmFrom: this.confirmFrom,
                here: this.notesHere,
                confirmAll: () => this.command("confirmAll"),
                setConfirmFrom: (confirmFrom) => this.prefer({ ...this.preferences, confirmFrom }),
                goTo: (id: string, place: { readonly at: Fact["at"] }) => this.actions.goTo(id, place),
                decide: (id: string, fact: Fact, yes: boolean) => this.actions.decide(id, fact, yes),
                waive: (id: string, finding: string, reason: string) => this.actions.waive(id, finding, reason),
              })}
        </aside>
      </div>
      ${toolBar({ keys: this.keys, command: (command) => this.command(command) })}
      ${this.dialogs.view()}
    `;
  }

  showPrinted(): void {
    this.asPrinted = this.printed !== null && !this.asPrinted;
    this.requestUpdate();
  }

  private readonly dropNew = (event: DragEvent): void => {
    const dragged = draggedOver(event);
    if (dragged !== null) {
      this.active = dragged.article;
      void this.blocks.moveOut(dragged.blocks);
      endDrag();
    }
  };

  pickPlace(source: string, at: number): void {
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

  chooseType(blocks: readonly string[], type: BlockType): void {
    this.blocks.retype(blocks, type);
    this.querySelector<HTMLDialogElement>("dialog.type-menu")?.close();
  }
}

customElements.define("copydesk-workbench", Workbench);
