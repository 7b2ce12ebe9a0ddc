import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { ChangeSet } from "@codemirror/state";
import { Keymap, type Command, type Mode } from "../keys.js";
import { Keeper } from "../model/keeper.js";
import { USUAL, type Preferences } from "../model/preferences.js";
import { freshId } from "../model/ids.js";
import { Revisions } from "../model/revisions.js";
import type { Screen } from "../model/screen.js";
import { Session } from "../model/session.js";
import { Together, type Neighbours } from "../model/together.js";
import type { BlockType, Boundary } from "../model/wire.js";
import { HttpApi, Refused } from "../net/api.js";
import { LiveFindings } from "../net/live.js";
import { say, words } from "../words/words.js";
import { Actions, type Bench } from "./actions.js";
import { ArticleFrames, articleSection } from "./article.js";
import { Beside } from "./beside.js";
import type { Blocks } from "./blocks.js";
import type { Choice, Question } from "./chooser.js";
import { DialogBox, type DialogHost } from "./dialogBox.js";
import { draggedOver, endDrag, type Dragged } from "./dragging.js";
import type { ArticleEditor, EditorHost } from "./editor.js";
import { Editors } from "./editors.js";
import { Handing } from "./handing.js";
import { jumpNotices, nowhereNotice } from "./jumps.js";
import { Leaving } from "./leaving.js";
import { refusal } from "./refusals.js";
import { Sources } from "./sources.js";
import { statusBar } from "./status.js";
import { StrayKeys, type StrayHost } from "./stray.js";
import { isChange, leaseNote, togetherBar } from "./together.js";
import { toolBar } from "./tools.js";
import { followed, whereIs } from "./where.js";

/** A page being worked on: its source, its articles as clean text, and what is to be decided. */
export class Workbench extends LitElement implements Bench, EditorHost, Neighbours, Screen, DialogHost, StrayHost {
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
  keys = new Keymap();
  preferences: Preferences = USUAL;
  private declare sources: Sources;
  private declare handing: Handing;
  private live: LiveFindings | null = null;
  private readonly dialogs = new DialogBox(this);
  private readonly editors = new Editors(this, this);
  private readonly watching = [
    new Leaving(() => void (this.ready && this.session.save()), () => this.ready && this.neighbours.stop()),
    new StrayKeys(this),
  ];
  private readonly actions = new Actions(this);
  private readonly beside = new Beside(this, this.actions);
  private readonly frames = new ArticleFrames(this, this.actions.stories, this.actions.jumping);

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
    this.watching.forEach((each) => each.watch());
    void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watching.forEach((each) => each.done());
    this.live?.stop();
    this.beside.spans.done();
    this.editors.destroy();
  }

  private async open(): Promise<void> {
    const { api } = this;
    try {
      const page = await api.page(this.dataset["page"] ?? "");
      const keeper = new Keeper(localStorage, this.dataset["person"] ?? "", page.id);
      this.session = new Session(page, api, keeper, freshId);
      this.session.screen = this;
      this.session.composing = () => this.editors.composing;
      this.neighbours = new Together(this.session, api, this);
      this.handing = new Handing(this.neighbours, (text) => this.tell(text));
      this.sources = new Sources(this.session, {
        pickBoundary: (source, after) => this.picked(source, after),
        pickPlace: (source, at) => this.actions.cursor.pick(source, at),
        toggle: () => this.command("asPrinted"),
        requestUpdate: () => this.requestUpdate(),
      });
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
      void this.sources.ask(this.dataset["root"] ?? "");
      this.actions.goToWanted(new URLSearchParams(location.search));
      this.neighbours.start();
      this.live = LiveFindings.of(this.dataset["root"] ?? "", this.session.page.id, (checked) => this.session.found(checked));
      this.live.start();
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
    this.api.prefer(preferences).catch(() => this.tell(words.ui.notPreferred));
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

  lease(): void {
    this.handing.lease(this.active);
  }

  moved(article: string): void {
    const editor = this.editors.get(article);
    if (editor?.view.hasFocus !== true) {
      return;
    }
    this.active = article;
    this.block = this.session.drafts.get(article)?.layout.rowAt(editor.head)?.block.id ?? "";
    this.sources.follow(article, editor.head);
    this.requestUpdate();
  }

  left(article: string, direction: -1 | 1): void {
    const next = this.session.order[this.session.order.indexOf(article) + direction];
    if (next !== undefined) {
      this.editors.get(next)?.enter(direction);
    }
  }

  picked(source: string, after: number): void {
    this.actions.seams.pick(source, after);
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
    this.tell(refusal(refused));
  }

  conflicted(): void {
    this.dialogs.open({ kind: "conflict" });
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
    this.editors.setMode(mode);
    this.focusText();
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

  async reveal(block: string, last = block): Promise<void> {
    await this.updateComplete;
    this.actions.cursor.reveal(block, last);
  }

  async askReason(finding: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLInputElement>(`[data-finding="${CSS.escape(finding)}"] input`)?.focus();
  }

  showHistory(): void {
    this.dialogs.open({ kind: "history" });
  }

  showFacts(): void {
    this.beside.facts.toggle();
  }

  showKeys(): void {
    this.dialogs.open({ kind: "keys", capturing: null });
  }

  closed(): void {
    this.requestUpdate();
    this.focusText();
  }

  focusText(): boolean {
    return this.editors.focus(this.active);
  }

  get revisions(): Revisions {
    return new Revisions(this.session, this.api);
  }

  // The screen

  protected override updated(_changed: PropertyValues): void {
    if (!this.ready) {
      return;
    }
    this.editors.show(this.session, this.language, this.mode, this.boundary);
    this.followBlock();
    this.dialogs.show(this.querySelector("dialog"));
    this.querySelector(".source-lines .here, .sheet .here")?.scrollIntoView({ block: "nearest" });
    this.querySelector(".margin .lists .here")?.scrollIntoView({ block: "nearest" });
    this.beside.spans.placed();
  }

  private followBlock(): void {
    const { active, block, elsewhere } = followed(this.session, this.active, this.block, (id) => this.editors.head(id));
    if (elsewhere) {
      void this.reveal(block);
    } else if (active !== this.active || block !== this.block) {
      this.active = active;
      this.block = block;
      this.requestUpdate();
    }
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
        where: whereIs(session, this.active, this.block, this.editors.head(this.active)),
        spoken: this.spoken,
        root: this.dataset["root"] ?? "",
        command: (command) => this.command(command),
        look: () => this.dialogs.open({ kind: "conflict" }),
      })}
      ${togetherBar(this.neighbours, session.order, (id, act) => this.handing.act(id, act))}
      ${jumpNotices(session.page.jumps, (jump, decision) => void this.actions.jumping.decide(jump, decision))}
      ${nowhereNotice(session, () => this.command("adopt"))}
      <div class="panes ${this.beside.facts.shown ? "with-table" : ""}">
        ${this.sources.view(this.boundary)}
        <section class="clean" aria-label=${words.ui.clean}>
          ${session.articles.map((each, index) => articleSection(each, index, each.id === this.active, session.page.jumps, leaseNote(this.neighbours, each.id, (id, act) => this.handing.act(id, act)), this.frames))}
          <div class="drop-new" @dragover=${draggedOver} @drop=${this.dropNew}>${words.ui.dropNew}</div>
        </section>
        <aside class="margin" tabindex="0" aria-label=${words.ui.margin}>
          ${this.beside.view(article)}
        </aside>
      </div>
      ${toolBar({ keys: this.keys, command: (command) => this.command(command) })}
      ${this.dialogs.view()}
    `;
  }

  showPrinted(): void {
    this.sources.toggle();
  }

  private readonly dropNew = (event: DragEvent): void => {
    const dragged = draggedOver(event);
    if (dragged !== null) {
      this.active = dragged.article;
      void this.blocks.moveOut(dragged.blocks);
      endDrag();
    }
  };

  chooseType(blocks: readonly string[], type: BlockType): void {
    this.blocks.retype(blocks, type);
    this.querySelector<HTMLDialogElement>("dialog.type-menu")?.close();
  }
}

customElements.define("copydesk-workbench", Workbench);
