import { rangesOf, type Range } from "../text/clean.js";
import type { FactValue, Operation, Place } from "../model/wire.js";
import { joinedRanges, lengthOf, Refusal, sameRanges, sliceOf, type DraftValue, type FactValueOf } from "./drafts.js";
import type { Fresh } from "./edit.js";
import { isIntact } from "./window.js";
import type { Working } from "./working.js";

type Of<K extends Operation["op"]> = Extract<Operation, { readonly op: K }>;

/** Marks facts, decides them, and lets failed checks stand. */

export function tag(working: Working, operation: Of<"tag">, fresh: Fresh): void {
  const draft = together(working, operation.at);
  const anchors = anchorsOf(working, draft, operation.at);
  const same = draft.facts.find((fact) => fact.type === operation.type && sameRanges(fact.anchors, anchors));
  const quote = anchors.map((anchor) => sliceOf(working.texts, anchor)).join("");
  const id = operation.id ?? fresh();
  if (same === undefined && [...working.articles.values()].some(({ facts }) => facts.some((fact) => fact.id === id))) {
    throw new Refusal("id-taken");
  }
  putFact(
    working,
    draft,
    same === undefined
      ? { id, type: operation.type, anchors, quote, value: null, status: "confirmed" }
      : decided(same, "confirmed"),
  );
}

export function untag(working: Working, operation: Of<"untag">): void {
  const { draft, fact } = working.fact(operation.fact);
  working.put({ ...draft, facts: draft.facts.filter(({ id }) => id !== fact.id) });
}

export function reject(working: Working, operation: Of<"reject">): void {
  const { draft, fact } = working.fact(operation.fact);
  putFact(working, draft, decided(fact, "rejected"));
}

export function confirm(working: Working, { fact: id, at, value }: Of<"confirm">): void {
  const { draft, fact } = working.fact(id);
  if (at.length === 0) {
    if (fact.status === "stale") {
      throw new Refusal("needs-place");
    }
    return putFact(working, draft, decided(fact, "confirmed", value));
  }
  const there = together(working, at);
  if (there.id !== draft.id) {
    throw new Refusal("not-together");
  }
  const anchors = anchorsOf(working, there, at);
  const quote = anchors.map((anchor) => sliceOf(working.texts, anchor)).join("");
  putFact(working, draft, decided({ ...fact, anchors, quote }, "confirmed", value));
}

function decided(fact: FactValueOf, status: "confirmed" | "rejected", value: FactValue = null): FactValueOf {
  const { was: _, ...rest } = fact;
  return { ...rest, status, value: value ?? fact.value };
}

export function waive(working: Working, { article, finding, reason }: Of<"waive">): void {
  const draft = working.draft(article);
  if (reason.trim() === "") {
    throw new Refusal("needs-reason");
  }
  const others = draft.waivers.filter((each) => each.finding !== finding);
  working.put({ ...draft, waivers: [...others, { finding, reason: reason.trim() }] });
}

export function putFact(working: Working, draft: DraftValue, fact: FactValueOf): void {
  working.put({ ...draft, facts: [...draft.facts.filter(({ id }) => id !== fact.id), fact] });
}

/** The one article in which all the places are. */
function together(working: Working, at: readonly Place[]): DraftValue {
  const articles = new Set(at.map(({ block }) => working.spot(block).article));
  const [first] = articles;
  if (first === undefined) {
    throw new Refusal("empty");
  }
  if (articles.size > 1) {
    throw new Refusal("not-together");
  }
  return working.draft(first);
}

function anchorsOf(working: Working, draft: DraftValue, at: readonly Place[]): readonly Range[] {
  const ranges = at.flatMap(({ block: id, start, end }) => {
    const block = working.block(working.spot(id));
    if (start < 0 || end > lengthOf(block)) {
      throw new Refusal("offset-outside");
    }
    if (start >= end) {
      throw new Refusal("empty");
    }
    return rangesOf(block.parts, start, end);
  });
  const anchors = joinedRanges(ranges);
  if (!isIntact(draft, anchors)) {
    throw new Refusal("not-together");
  }
  return anchors;
}
