import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article, Fact } from "../../../main/resources/web/app/model/wire.js";
import { sorted, type Sorting } from "../../../main/resources/web/app/view/factPane.js";
import { linkable } from "../../../main/resources/web/app/view/links.js";
import { article, block } from "../samples.js";

function fact(id: string, start: number, more: Partial<Fact>): Fact {
  return {
    id,
    type: "person",
    quote: id,
    anchors: [],
    at: [{ block: "b1", start, end: start + 2 }],
    value: null,
    confidence: 0.5,
    status: "confirmed",
    by: "lin",
    ...more,
  };
}

const STORY: Article = {
  ...article("a", 1, [block("b1", "市长林汀说，共355人，另有40人。")]),
  facts: [
    fact("role", 0, { type: "role", confidence: 0.9 }),
    fact("person", 2, { confidence: 0.7 }),
    fact("many", 7, { type: "quantity", value: { number: 355, unit: "人" }, status: "suggested" }),
    fact("few", 13, { type: "quantity", value: { number: 40, unit: "人" }, status: "stale", was: "confirmed" }),
    fact("wrong", 4, { status: "rejected" }),
  ],
};

function order(sorting: Sorting): readonly string[] {
  return sorted(STORY, sorting).map(({ id }) => id);
}

test("stale facts come first, the others as the text has them", () => {
  assert.deepEqual(order({ by: "text", down: false }), ["few", "role", "person", "many"]);
});

test("facts are sorted by any column either way, stale ones still first", () => {
  assert.deepEqual(order({ by: "sure", down: false }), ["few", "many", "person", "role"]);
  assert.deepEqual(order({ by: "sure", down: true }), ["few", "role", "person", "many"]);
  assert.equal(order({ by: "value", down: true })[1], "many");
});

test("a fact is linked to those that it can belong to", () => {
  const [role, person, many] = STORY.facts;
  assert.deepEqual(linkable(STORY, role as Fact).map(({ id }) => id), ["person", "many"]);
  assert.deepEqual(linkable(STORY, person as Fact).map(({ id }) => id), ["role", "many"]);
  assert.deepEqual(linkable(STORY, many as Fact).map(({ id }) => id), ["role", "person"]);
});
