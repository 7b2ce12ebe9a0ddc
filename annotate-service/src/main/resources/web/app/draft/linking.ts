import type { FactType, LinkKind, Operation } from "../model/wire.js";
import { Refusal, type FactValueOf } from "./drafts.js";
import { putFact } from "./tagging.js";
import type { Working } from "./working.js";

type Of<K extends Operation["op"]> = Extract<Operation, { readonly op: K }>;

/** What facts of two types are to each other, or null if they cannot be linked. */
export function kindOf(from: FactType, to: FactType): LinkKind | null {
  if (from === "role" && to === "person") {
    return "held-by";
  }
  if (from === "quote" && (to === "person" || to === "organization")) {
    return "said-by";
  }
  return from === "quantity" && to !== "quantity" && to !== "date" && to !== "quote" ? "counts" : null;
}

/** The two facts in the direction in which they can be linked, whichever was named first. */
function pair(working: Working, one: string, other: string): { readonly from: FactValueOf; readonly to: string } {
  const first = working.fact(one);
  const second = working.fact(other);
  if (first.draft.id !== second.draft.id) {
    throw new Refusal("not-together");
  }
  if (kindOf(first.fact.type, second.fact.type) !== null) {
    return { from: first.fact, to: other };
  }
  if (kindOf(second.fact.type, first.fact.type) !== null) {
    return { from: second.fact, to: one };
  }
  throw new Refusal("not-linkable");
}

export function link(working: Working, operation: Of<"link">): void {
  decide(working, operation, true);
}

/** Takes a link away; one that is suggested is not suggested again. */
export function unlink(working: Working, operation: Of<"unlink">): void {
  decide(working, operation, false);
}

function decide(working: Working, { from: one, to: other }: Of<"link"> | Of<"unlink">, holds: boolean): void {
  const { from, to } = pair(working, one, other);
  const others = (from.links ?? []).filter((each) => each.to !== to);
  const links = [...others, { to, holds }].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  putFact(working, working.fact(from.id).draft, { ...from, links });
}
