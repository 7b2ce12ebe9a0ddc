import { nextPlace } from "../model/boundaries.js";
import type { Article, Fact, FactType, FactValue, Operation } from "../model/wire.js";
import { say, words } from "../words/words.js";
import type { Bench } from "./actions.js";
import type { Cursor } from "./cursor.js";
import { placesOf } from "./marks.js";

/** What keys and buttons do to facts. */
export class Tagging {
  constructor(
    private readonly bench: Bench,
    private readonly cursor: Cursor,
  ) {}

  /** Tags what is selected, or the word at the cursor. */
  tag(type: FactType): void {
    const { active, language } = this.bench;
    void this.cursor.run([active], () => {
      const word = this.bench.editor(active)?.word(language) ?? null;
      const at = word === null ? [] : (this.cursor.draft?.layout.places(word.from, word.to) ?? []);
      if (at.length === 0) {
        this.bench.tell(words.ui.nothingSelected);
        return [];
      }
      return [{ op: "tag", type, at }];
    });
  }

  /** The fact at the cursor; one that is to be decided first. */
  factHere(): Fact | undefined {
    const { article, unit } = this.cursor.spot;
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

  /** Decides about the fact at the cursor, one that is still open before others. */
  decideHere(yes: boolean): void {
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
    void this.cursor.run([article], () => [operation]).then((done) => {
      if (done && fact.status === "suggested") {
        this.go(1);
      }
    });
  }

  /** Confirms a fact with another value. */
  setValue(article: string, fact: Fact, value: FactValue): void {
    const at = fact.status === "stale" ? placesOf(fact) : [];
    void this.cursor.run([article], () => [{ op: "confirm", fact: fact.id, at, value }]);
  }

  goTo(article: string, place: { readonly at: Fact["at"] }): void {
    this.cursor.goTo(article, place);
  }

  /** Confirms every suggestion of the article that is sure enough, as one edit. */
  confirmAll(): void {
    const sure = sureOf(this.cursor.draft?.article, this.bench.confirmFrom);
    this.bench.tell(say(words.ui.confirmedAll, sure.length));
    void this.cursor.run([this.bench.active], () => sure.map((fact) => ({ op: "confirm", fact: fact.id, at: [] })));
  }

  /** Goes to the next suggestion, or the one before. */
  go(direction: -1 | 1): void {
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
    const from = { article: this.bench.active, unit: direction === 1 ? selected : this.cursor.spot.unit };
    const next = nextPlace(sorted, session.order, from, direction) ?? sorted.at(direction === 1 ? 0 : -1);
    if (next === undefined) {
      this.bench.tell(words.ui.noMoreSuggestions);
    } else {
      this.cursor.go(next, next.length);
    }
  }
}

/** The suggestions of an article that are sure enough to be confirmed at once. */
export function sureOf(article: Article | undefined, from: number): readonly Fact[] {
  return (article?.facts ?? []).filter(({ status, confidence }) => status === "suggested" && confidence >= from);
}
