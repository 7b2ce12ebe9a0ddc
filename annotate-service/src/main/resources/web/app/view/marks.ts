import { StateEffect, StateField, type Range } from "@codemirror/state";
import { Decoration, EditorView, WidgetType, type DecorationSet } from "@codemirror/view";
import { DOUBTFUL } from "../model/boundaries.js";
import type { Draft } from "../model/draft.js";
import type { Boundary, Fact, Place } from "../model/wire.js";
import { language, say, words } from "../words/words.js";

/** How sure a decision is, as the screen tells it: by colour and by shape. */
export type Certainty = "by-hand" | "sure" | "likely" | "doubtful";

const SURE = 0.9;

export function certaintyOf(boundary: Boundary): Certainty {
  if (boundary.by !== "reader") {
    return "by-hand";
  }
  return boundary.confidence >= SURE ? "sure" : boundary.confidence >= DOUBTFUL ? "likely" : "doubtful";
}

/** One boundary in words. */
export function describe(boundary: Boundary): string {
  const spoken = say(
    words.ui.boundary,
    boundary.after,
    words.joint[boundary.decision],
    Math.round(boundary.confidence * 100),
  );
  const why =
    certaintyOf(boundary) === "by-hand"
      ? words.ui.byHand
      : boundary.evidence.map((each) => each[language]).join(words.ui.comma);
  return why === "" ? spoken : `${spoken} · ${why}`;
}

/** A boundary's mark between two characters: it takes no room in the line. */
class Seam extends WidgetType {
  constructor(
    readonly boundary: Boundary,
    readonly active: boolean,
  ) {
    super();
  }

  override eq(other: Seam): boolean {
    return (
      other.active === this.active &&
      other.boundary.after === this.boundary.after &&
      other.boundary.decision === this.boundary.decision &&
      other.boundary.confidence === this.boundary.confidence &&
      other.boundary.by === this.boundary.by
    );
  }

  override toDOM(): HTMLElement {
    const mark = document.createElement("span");
    mark.className = `seam ${this.boundary.decision} ${certaintyOf(this.boundary)}`;
    mark.classList.toggle("active", this.active);
    mark.dataset["source"] = this.boundary.source;
    mark.dataset["after"] = String(this.boundary.after);
    mark.title = describe(this.boundary);
    mark.setAttribute("aria-hidden", "true");
    return mark;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

export const setMarks = StateEffect.define<DecorationSet>();

/** The marks of an editor; between two answers of the server they follow the typing. */
export const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = set.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) {
        next = effect.value;
      }
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Where a fact is to be shown; a stale one where its place is now. */
export function placesOf(fact: Fact): readonly Place[] {
  return fact.status === "stale" ? (fact.now?.at ?? fact.at) : fact.at;
}

/** The facts, findings and remarks of an article whose text holds a unit of its document, by id. */
export function notesAt(draft: Draft | undefined, unit: number): ReadonlySet<string> {
  if (draft === undefined) {
    return new Set();
  }
  const holds = (places: readonly Place[]): boolean =>
    places.some((place) => {
      const units = draft.layout.units(place);
      return units !== null && units.from <= unit && unit <= units.to;
    });
  const { facts, findings } = draft.article;
  return new Set([
    ...facts.filter((fact) => fact.status !== "rejected" && holds(placesOf(fact))).map(({ id }) => id),
    ...findings.filter(({ at }) => holds(at)).map(({ id }) => id),
    ...(draft.article.state.remarks ?? []).filter(({ places }) => holds(places ?? [])).map(({ id }) => id),
  ]);
}

/** All marks of an article as it stands on the screen. */
export function marksOf(
  draft: Draft,
  boundaries: readonly Boundary[],
  active: Boundary | null,
): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const row of draft.layout.rows) {
    ranges.push(Decoration.line({ class: `block ${row.block.type}` }).range(row.from));
  }
  const mark = (place: Place, spec: Parameters<typeof Decoration.mark>[0]): void => {
    const units = draft.layout.units(place);
    if (units !== null && units.from < units.to) {
      ranges.push(Decoration.mark(spec).range(units.from, units.to));
    }
  };
  for (const fact of draft.article.facts) {
    if (fact.status !== "rejected") {
      const title = `${words.fact[fact.type]} · ${words.status[fact.status]}`;
      for (const place of placesOf(fact)) {
        mark(place, { class: `fact ${fact.type} ${fact.status}`, attributes: { title, "data-fact": fact.id } });
      }
    }
  }
  for (const finding of draft.article.findings) {
    if (finding.verdict === "fail" && finding.waiver === null) {
      for (const place of finding.at) {
        mark(place, { class: "finding", attributes: { title: finding.text } });
      }
    }
  }
  for (const boundary of boundaries) {
    if (boundary.right?.article === draft.article.id) {
      const row = draft.layout.row(boundary.right.block);
      if (row !== undefined && boundary.right.offset <= row.text.length) {
        const at = row.from + row.text.toUtf16(boundary.right.offset);
        const isActive = boundary.source === active?.source && boundary.after === active.after;
        ranges.push(Decoration.widget({ widget: new Seam(boundary, isActive), side: -1 }).range(at));
      }
    }
  }
  const set = Decoration.set(ranges, true);
  const local = draft.local;
  return local.empty ? set : set.map(local);
}
