import type { Command } from "../keys.js";
import {
  flipped,
  flippedArticle,
  isDoubtful,
  nextPlace,
  seamsOf,
  type Seam,
} from "../model/boundaries.js";
import type { Draft } from "../model/draft.js";
import type { Session } from "../model/session.js";
import {
  FACT_TYPES,
  type Article,
  type Boundary,
  type Fact,
  type FactType,
  type Joint,
  type Operation,
} from "../model/wire.js";
import { say, words } from "../words/words.js";
import { Blocks } from "./blocks.js";
import type { Choice, Option, Question } from "./chooser.js";
import type { ArticleEditor } from "./editor.js";
import { describe, placesOf } from "./marks.js";
import { Stories } from "./stories.js";

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
  readonly blocks: Blocks;
  /** From how sure a suggestion on it is confirmed with all others, 0 to 1. */
  readonly confirmFrom: number;
  askType(blocks: readonly string[]): void;
  choose(choice: Choice): void;
  ask(question: Question): void;
  /** The articles of the page that may be changed, as choices. */
  articleOptions(): readonly Option[];
  /** Goes to a block, wherever it stands now, once it is shown; with another block, selects from the one to the other. */
  reveal(block: string, last?: string): Promise<void>;
  askJump(): void;
  askReason(finding: string): void;
  showKeys(): void;
  /** Shows the page as it was printed, or its lines again. */
  showPrinted(): void;
  showHistory(): void;
  /** Asks for the article, takes it, or hands it over. */
  lease(): void;
  freshId(): string;
}

interface Spot {
  readonly article: string;
  readonly unit: number;
}

/** Does what the keys and buttons ask for. */
export class Actions {
  readonly blocks: Blocks;
  readonly stories: Stories;
  /** The remark that was gone to last. */
  private remark: string | null = null;

  constructor(private readonly bench: Bench) {
    this.blocks = new Blocks(bench);
    this.stories = new Stories(bench);
  }

  do(command: Command): void {
    this.bench.tell(words.command[command]);
    const factType = FACT_TYPES.find((type) => type === command);
    if (factType !== undefined) {
      this.tag(factType);
      return;
    }
    this.other(command as Exclude<Command, FactType>);
  }

  private other(command: Exclude<Command, FactType>): void {
    switch (command) {
      case "nextBoundary":
        return this.goBoundary(1);
      case "previousBoundary":
        return this.goBoundary(-1);
      case "nextLine":
        return this.goBoundary(1, () => true);
      case "previousLine":
        return this.goBoundary(-1, () => true);
      case "flip":
        return this.flip((boundary) => flipped(boundary, this.bench.language));
      case "flipArticle":
        return this.flip(flippedArticle);
      case "dehyphenate":
        return this.flip(() => "dehyphenate");
      case "nextSuggestion":
        return this.goSuggestion(1);
      case "previousSuggestion":
        return this.goSuggestion(-1);
      case "confirm":
        return this.decideHere(true);
      case "reject":
        return this.decideHere(false);
      case "confirmAll":
        return this.confirmAll();
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
        return this.bench.askJump();
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
        return this.goFinding();
      case "nextRemark":
        return this.goRemark();
      case "history":
        return this.bench.showHistory();
      case "lease":
        return this.bench.lease();
      case "waive":
        return this.askWaiver();
      case "nextArticle":
        return this.stories.go(1);
      case "previousArticle":
        return this.stories.go(-1);
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

  private get draft(): Draft | undefined {
    return this.bench.session.drafts.get(this.bench.active);
  }

  private get cursor(): Spot {
    const article = this.bench.active;
    return { article, unit: this.bench.editor(article)?.head ?? 0 };
  }

  private run(articles: readonly string[], ops: () => readonly Operation[]): Promise<boolean> {
    return this.bench.session.run(() => ({ articles, ops: ops() }));
  }

  /** Takes back or does again; the cursor stays with its block, wherever that goes. */
  private reverse(act: () => Promise<boolean>): void {
    const { article, unit } = this.cursor;
    const block = this.draft?.layout.rowAt(unit)?.block.id;
    void act().then((done) => {
      const stays = this.bench.session.drafts.get(article)?.layout.row(block ?? "") !== undefined;
      return done && !stays && block !== undefined ? this.bench.reveal(block) : undefined;
    });
  }

  private go(spot: Spot, length = 0): void {
    this.bench.editor(spot.article)?.select(spot.unit, spot.unit + length);
  }

  // Facts

  private tag(type: FactType): void {
    const { active, language } = this.bench;
    void this.run([active], () => {
      const word = this.bench.editor(active)?.word(language) ?? null;
      const at = word === null ? [] : (this.draft?.layout.places(word.from, word.to) ?? []);
      if (at.length === 0) {
        this.bench.tell(words.ui.nothingSelected);
        return [];
      }
      return [{ op: "tag", type, at }];
    });
  }

  private factHere(): Fact | undefined {
    const { article, unit } = this.cursor;
    const draft = this.bench.session.drafts.get(article);
    const here = draft?.article.facts.filter(
      (fact) =>
        fact.status !== "rejected" &&
        placesOf(fact).some((place) => {
          const units = draft.layout.units(place);
          return units !== null && units.from <= unit && unit <= units.to;
        }),
    );
    return here?.find(({ status }) => status !== "confirmed") ?? here?.[0];
  }

  private decideHere(yes: boolean): void {
    const fact = this.factHere();
    if (fact === undefined) {
      this.bench.tell(words.ui.noFact);
    } else {
      this.decide(this.bench.active, fact, yes);
    }
  }

  /** Confirms a fact, or rejects a suggestion, or takes any other fact away; then on to the next. */
  decide(article: string, fact: Fact, yes: boolean): void {
    const operation: Operation = yes
      ? { op: "confirm", fact: fact.id, at: fact.status === "stale" ? placesOf(fact) : [] }
      : { op: fact.status === "suggested" ? "reject" : "untag", fact: fact.id };
    void this.run([article], () => [operation]).then((done) => {
      if (done && fact.status === "suggested") {
        this.goSuggestion(1);
      }
    });
  }

  /** Confirms every suggestion of the article that is sure enough, as one edit. */
  confirmAll(): void {
    const sure = sureOf(this.draft?.article, this.bench.confirmFrom);
    this.bench.tell(say(words.ui.confirmedAll, sure.length));
    void this.run([this.bench.active], () => sure.map((fact) => ({ op: "confirm", fact: fact.id, at: [] })));
  }

  private goSuggestion(direction: -1 | 1): void {
    const { session } = this.bench;
    const open = session.order.flatMap((article) => {
      const draft = session.drafts.get(article);
      return (draft?.article.facts ?? []).flatMap((fact) => {
        const place = placesOf(fact)[0];
        const units = place === undefined ? null : (draft?.layout.units(place) ?? null);
        return (fact.status === "suggested" || fact.status === "stale") && units !== null
          ? [{ article, unit: units.from, length: units.to - units.from }]
          : [];
      });
    });
    const sorted = open.sort(
      (a, b) => session.order.indexOf(a.article) - session.order.indexOf(b.article) || a.unit - b.unit,
    );
    const selected = this.bench.editor(this.bench.active)?.view.state.selection.main.from ?? 0;
    const from = { article: this.bench.active, unit: direction === 1 ? selected : this.cursor.unit };
    const next = nextPlace(sorted, session.order, from, direction) ?? sorted.at(direction === 1 ? 0 : -1);
    if (next === undefined) {
      this.bench.tell(words.ui.noMoreSuggestions);
    } else {
      this.go(next, next.length);
    }
  }

  /** Goes to a place in the text, from the margin. */
  goTo(article: string, fact: { readonly at: Fact["at"] }): void {
    const place = fact.at[0];
    const units = place === undefined ? null : this.bench.session.drafts.get(article)?.layout.units(place);
    if (units !== null && units !== undefined) {
      this.go({ article, unit: units.from }, units.to - units.from);
    }
  }

  // Boundaries

  private goBoundary(direction: -1 | 1, wanted = isDoubtful): void {
    const { session, boundary } = this.bench;
    const seams = seamsOf(session).filter((seam) => wanted(seam.boundary));
    const at = boundary === null ? undefined : this.seamOf(boundary);
    const from = at !== undefined && at.article === this.bench.active && at.unit === this.cursor.unit ? at : this.cursor;
    const next = nextPlace(seams, session.order, from, direction) ?? seams.at(direction === 1 ? 0 : -1);
    if (next === undefined) {
      this.bench.setBoundary(null);
      this.bench.tell(words.ui.noMoreBoundaries);
    } else {
      this.show(next);
    }
  }

  /** Makes a boundary the present one. */
  pick(source: string, after: number): void {
    const seam = seamsOf(this.bench.session).find(
      ({ boundary }) => boundary.source === source && boundary.after === after,
    );
    if (seam !== undefined) {
      this.show(seam);
    }
  }

  private show(seam: Seam): void {
    this.go(seam);
    this.bench.setBoundary(seam.boundary);
    this.bench.tell(describe(seam.boundary));
  }

  private seamOf(boundary: Boundary): Seam | undefined {
    return seamsOf(this.bench.session).find(
      (seam) => seam.boundary.source === boundary.source && seam.boundary.after === boundary.after,
    );
  }

  /** The present boundary, else the one nearest to the cursor in its article. */
  private boundaryHere(): Boundary | undefined {
    const { article, unit } = this.cursor;
    const seams = seamsOf(this.bench.session).filter((seam) => seam.article === article);
    const present = this.bench.boundary === null ? undefined : this.seamOf(this.bench.boundary);
    if (present !== undefined && present.article === article && present.unit === unit) {
      return present.boundary;
    }
    const nearest = seams.toSorted((a, b) => Math.abs(a.unit - unit) - Math.abs(b.unit - unit))[0];
    return nearest?.boundary;
  }

  private flip(to: (boundary: Boundary) => Joint): void {
    const boundary = this.boundaryHere();
    if (boundary === undefined || boundary.left === null || boundary.right === null) {
      this.bench.tell(words.ui.noMoreBoundaries);
      return;
    }
    const articles = [...new Set([boundary.left.article, boundary.right.article])];
    const { source, after } = boundary;
    void this.run(articles, () => [{ op: "flip", source, after, to: to(boundary) }]).then((done) => {
      const seam = this.seamOf(boundary);
      if (done && seam !== undefined) {
        this.show(seam);
      }
    });
  }

  // Checks and submission

  private goFinding(): void {
    const { session, active } = this.bench;
    const order = [...session.order.slice(session.order.indexOf(active)), ...session.order];
    const failing = order.flatMap((article) =>
      (session.article(article)?.findings ?? [])
        .filter(({ verdict, waiver, at }) => verdict === "fail" && waiver === null && at.length > 0)
        .map((finding) => ({ article, finding })),
    );
    const next = failing[0];
    if (next === undefined) {
      this.bench.tell(words.ui.noMoreFindings);
    } else {
      this.goTo(next.article, next.finding);
      this.bench.tell(next.finding.text);
    }
  }

  /** To what the next remark of the reviewers is about; behind the last one comes the first again. */
  private goRemark(): void {
    const { session, active } = this.bench;
    const order = [...session.order.slice(session.order.indexOf(active)), ...session.order];
    const article = order.find((id) => (session.article(id)?.state.remarks ?? []).length > 0);
    const remarks = article === undefined ? [] : (session.article(article)?.state.remarks ?? []);
    if (article === undefined || remarks.length === 0) {
      this.bench.tell(words.ui.noRemarks);
      return;
    }
    const next = remarks[(remarks.findIndex(({ id }) => id === this.remark) + 1) % remarks.length];
    this.remark = next?.id ?? null;
    const place = next?.places?.[0];
    if (place !== undefined) {
      this.goTo(article, { at: [place] });
    } else if (next?.boundary !== undefined) {
      this.pick(next.boundary.source, next.boundary.after);
    } else {
      this.go({ article, unit: 0 });
    }
    this.bench.tell(`${next?.text ?? ""}${place === undefined && next?.boundary === undefined ? ` (${words.ui.remarkGone})` : ""}`);
  }

  private askWaiver(): void {
    const failing = this.draft?.article.findings.find(
      ({ verdict, waiver }) => verdict === "fail" && waiver === null,
    );
    if (failing === undefined) {
      this.bench.tell(words.ui.noMoreFindings);
    } else {
      this.bench.askReason(failing.id);
    }
  }

  waive(article: string, finding: string, reason: string): void {
    void this.run([article], () => [{ op: "waive", article, finding, reason }]);
  }
}

/** The suggestions of an article that are sure enough to be confirmed at once. */
export function sureOf(article: Article | undefined, from: number): readonly Fact[] {
  return (article?.facts ?? []).filter(({ status, confidence }) => status === "suggested" && confidence >= from);
}
