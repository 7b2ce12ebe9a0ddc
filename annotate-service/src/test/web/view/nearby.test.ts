import assert from "node:assert/strict";
import { test } from "node:test";
import type { Fact } from "../../../main/resources/web/app/model/wire.js";
import { inTextOrder, nearby } from "../../../main/resources/web/app/view/nearby.js";
import { article, block } from "../samples.js";

const BLOCKS = Array.from({ length: 10 }, (_, i) => block(`b${i}`, "字".repeat(20)));

function fact(index: number, start: number): Fact {
  return { id: `f${index}-${start}`, at: [{ block: `b${index}`, start, end: start + 1 }] } as unknown as Fact;
}

const FACTS = BLOCKS.flatMap((_, i) => [fact(i, 8), fact(i, 2)]);
const STORY = { ...article("a", 1, BLOCKS), facts: FACTS };

test("facts stand in the order of the text", () => {
  const order = inTextOrder(STORY).map(({ id }) => id);

  assert.deepEqual(order.slice(0, 3), ["f0-2", "f0-8", "f1-2"]);
});

test("those nearest to the cursor are shown, with how many there are on either side", () => {
  const { shown, before, after, previous, next } = nearby(inTextOrder(STORY), STORY, { block: 5, at: 0 }, 6);

  assert.deepEqual(shown.map(({ id }) => id), ["f4-2", "f4-8", "f5-2", "f5-8", "f6-2", "f6-8"]);
  assert.deepEqual([before, after], [8, 6]);
  assert.deepEqual([previous?.id, next?.id], ["f3-8", "f7-2"]);
});

test("at the edges of the text, and where few are, none is left out for nothing", () => {
  assert.equal(nearby(inTextOrder(STORY), STORY, { block: 0, at: 0 }, 6).before, 0);
  assert.equal(nearby(inTextOrder(STORY), STORY, { block: 9, at: 19 }, 6).shown.length, 6);
  assert.equal(nearby(inTextOrder(STORY), STORY, { block: 9, at: 19 }).shown.length, 20);
});
