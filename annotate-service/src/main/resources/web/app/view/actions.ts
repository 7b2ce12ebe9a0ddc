import type { Command } from "../keys.js";
import { flipped, flippedArticle } from "../model/boundaries.js";
import type { Session } from "../model/session.js";
import { FACT_TYPES, type Boundary, type Fact, type FactType } from "../model/wire.js";
import type { HttpApi } from "../net/api.js";
import { words } from "../words/words.js";
import { Blocks } from "./blocks.js";
import { Checking } from "./checking.js";
import type { Choice, Question } from "./chooser.js";
import { Cursor } from "./cursor.js";
import type { ArticleEditor } from "./editor.js";
import { Issue } from "./issue.js";
import { Jumping } from "./jumps.js";
import { Linking } from "./links.js";
import { Seams } from "./seams.js";
import { Stories } from "./stories.js";
import { Tagging } from "./tagging.js";

/** What the commands need of the screen. */
export interface Bench {
  readonly session: Session;
  readonly language: string;
  /** The article with the cursor. */
  readonly active: string;
  readonly boundary: Boundary | null;
  editor(article: string): ArticleEditor | undefined;
  setBoundary(boundary: Boundary | null): void;
  setMode(mode: "command" | "edit"): void;
  tell(text: string): void;
  /** Gives the keys to the text, if there is any yet. */
  focusText(): boolean;
  readonly blocks: Blocks;
  /** From how sure a suggestion on it is confirmed with all others, 0 to 1. */
  readonly confirmFrom: number;
  askType(blocks: readonly string[]): void;
  choose(choice: Choice): void;
  ask(question: Question): void;
  /** Goes to a block, wherever it stands now, once it is shown; with another block, selects from the one to the other. */
  reveal(block: string, last?: string): Promise<void>;
  readonly api: HttpApi;
  askReason(finding: string): Promise<void>;
  showKeys(): void;
  /** Shows the page as it was printed, or its lines again. */
  showPrinted(): void;
  showHistory(): void;
  /** Shows the table of the article's facts, or what stands beside the text again. */
  showFacts(): void;
  /** Asks for the article, takes it, or hands it over. */
  lease(): void;
}

/** Does what the keys and buttons ask for. */
export class Actions {
  readonly blocks: Blocks;
  readonly stories: Stories;
  readonly jumping: Jumping;
  private readonly issue: Issue;
  readonly seams: Seams;
  readonly tagging: Tagging;
  readonly linking: Linking;
  readonly checking: Checking;
  readonly cursor: Cursor;

  constructor(private readonly bench: Bench) {
    this.cursor = new Cursor(bench);
    this.blocks = new Blocks(bench);
    this.stories = new Stories(bench);
    this.jumping = new Jumping(bench);
    this.issue = new Issue(bench);
    this.seams = new Seams(bench, this.cursor);
    this.tagging = new Tagging(bench, this.cursor);
    this.linking = new Linking(bench, () => this.tagging.factHere());
    this.checking = new Checking(bench, this.cursor, this.seams);
  }

  /** Goes to a place in the text. */
  goTo(article: string, place: { readonly at: Fact["at"] }): void {
    this.cursor.goTo(article, place);
  }

  /** Goes where an address points: an article, a stretch of a block, or the first remark of what came back. */
  goToWanted(address: URLSearchParams): void {
    const article = address.get("article") ?? this.bench.active;
    this.cursor.go({ article, unit: 0 });
    const place = /^(.+):(\d+)-(\d+)$/.exec(address.get("at") ?? "");
    if (place !== null) {
      this.goTo(article, { at: [{ block: place[1] ?? "", start: Number(place[2]), end: Number(place[3]) }] });
    } else if ((this.bench.session.article(article)?.state.remarks ?? []).length > 0) {
      this.do("nextRemark");
    }
  }

  do(command: Command): void {
    this.bench.tell(words.command[command]);
    const factType = FACT_TYPES.find((type) => type === command);
    if (factType !== undefined) {
      this.tagging.tag(factType);
      return;
    }
    this.other(command as Exclude<Command, FactType>);
  }

  private other(command: Exclude<Command, FactType>): void {
    switch (command) {
      case "nextBoundary":
        return this.seams.go(1);
      case "previousBoundary":
        return this.seams.go(-1);
      case "nextLine":
        return this.seams.go(1, () => true);
      case "previousLine":
        return this.seams.go(-1, () => true);
      case "flip":
        return this.seams.flip((boundary) => flipped(boundary, this.bench.language));
      case "flipArticle":
        return this.seams.flip(flippedArticle);
      case "dehyphenate":
        return this.seams.flip(() => "dehyphenate");
      case "nextSuggestion":
        return this.tagging.go(1);
      case "previousSuggestion":
        return this.tagging.go(-1);
      case "confirm":
        return this.tagging.decideHere(true);
      case "reject":
        return this.tagging.decideHere(false);
      case "confirmAll":
        return this.tagging.confirmAll();
      case "link":
        return this.linking.here();
      case "factTable":
        return this.bench.showFacts();
      case "nextBlock":
        return this.blocks.go(1);
      case "previousBlock":
        return this.blocks.go(-1);
      case "selectBlock":
        return this.blocks.select();
      case "moveTo":
        return this.blocks.askMove();
      case "goArticle":
        return this.stories.askGo();
      case "newArticle":
        return this.stories.divide();
      case "mergeArticle":
        return this.stories.mergeNext();
      case "jump":
        return this.jumping.ask();
      case "furniture":
        return this.stories.toggleFurniture(this.bench.active);
      case "spike":
        return this.stories.askSpike(this.bench.active);
      case "takeBack":
        return this.stories.takeBack(this.bench.active);
      case "asPrinted":
        return this.bench.showPrinted();
      case "adopt":
        return this.stories.adopt();
      case "retype":
        return this.blocks.askType();
      case "split":
        return this.blocks.split();
      case "merge":
        return this.blocks.merge();
      case "moveUp":
        return this.blocks.moveWithin(-1);
      case "moveDown":
        return this.blocks.moveWithin(1);
      case "moveTop":
        return this.blocks.moveToEdge(-1);
      case "moveBottom":
        return this.blocks.moveToEdge(1);
      case "moveToPrevious":
        return this.blocks.moveAcross(-1);
      case "moveToNext":
        return this.blocks.moveAcross(1);
      case "nextFinding":
        return this.checking.go();
      case "nextRemark":
        return this.checking.goRemark();
      case "history":
        return this.bench.showHistory();
      case "lease":
        return this.bench.lease();
      case "waive":
        return this.checking.askWaiver();
      case "nextArticle":
        return this.stories.go(1);
      case "previousArticle":
        return this.stories.go(-1);
      case "nextPage":
        return void this.issue.go(1);
      case "previousPage":
        return void this.issue.go(-1);
      case "undo":
        return this.reverse(() => this.bench.session.undo());
      case "redo":
        return this.reverse(() => this.bench.session.redo());
      case "submit":
        return void this.stories.submit(this.bench.active);
      case "edit":
        return this.bench.setMode("edit");
      case "leaveEdit":
        return this.bench.setMode("command");
      case "keys":
        return this.bench.showKeys();
    }
  }

  /** Takes back or does again; the cursor stays with its block, wherever that goes. */
  private reverse(act: () => Promise<boolean>): void {
    const { article, unit } = this.cursor.spot;
    const block = this.cursor.draft?.layout.rowAt(unit)?.block.id;
    void act().then((done) => {
      const stays = this.bench.session.drafts.get(article)?.layout.row(block ?? "") !== undefined;
      return done && !stays && block !== undefined ? this.bench.reveal(block) : undefined;
    });
  }
}
