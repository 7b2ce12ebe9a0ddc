import assert from "node:assert/strict";
import { test } from "node:test";
import { around, outside, stacked, type Wish } from "../../../main/resources/web/app/view/stacking.js";

function wish(id: string, at: number, height = 40): Wish {
  return { id, at, height };
}

function tops(wishes: readonly Wish[], first: string | null = null, height = 400): readonly number[] {
  const found = stacked(wishes, first, height, 10);
  return wishes.map(({ id }) => found.get(id) ?? NaN);
}

test("notes that are far from each other stand at their spans", () => {
  assert.deepEqual(tops([wish("a", 20), wish("b", 120), wish("c", 300)]), [20, 120, 300]);
});

test("notes that are near each other push each other down", () => {
  assert.deepEqual(tops([wish("a", 20), wish("b", 30), wish("c", 40), wish("d", 300)]), [20, 70, 120, 300]);
});

test("the one at the cursor wins its place, and the others make room on both sides", () => {
  assert.deepEqual(tops([wish("a", 20), wish("b", 30), wish("c", 40), wish("d", 45)], "c"), [-60, -10, 40, 90]);
});

test("the one at the cursor is inside the column, wherever its span is", () => {
  assert.deepEqual(tops([wish("a", 500), wish("b", 900)], "b"), [310, 360]);
  assert.deepEqual(tops([wish("a", -90), wish("b", 10)], "a"), [0, 50]);
});

test("none stands over another, whatever they want", () => {
  let seed = 7;
  const random = (most: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  for (let round = 0; round < 500; round++) {
    const wishes = Array.from({ length: 1 + random(12) }, (_, i) => wish(`n${i}`, random(600) - 100, 20 + random(80)));
    wishes.sort((a, b) => a.at - b.at);
    const first = random(3) === 0 ? null : `n${random(wishes.length)}`;

    const found = tops(wishes, first);

    found.slice(1).forEach((top, i) => assert.ok(top >= (found[i] ?? 0) + (wishes[i]?.height ?? 0) + 10, `${round}: ${found.join()}`));
  }
});

test("what is wholly out of the column is counted", () => {
  const wishes = [wish("a", -60), wish("b", -20), wish("c", 380), wish("d", 430)];

  assert.deepEqual(outside(wishes, stacked(wishes, null, 400, 10), 400), { above: 1, below: 1 });
});

test("around one of many there are so many at the most, at the edges too", () => {
  const all = Array.from({ length: 100 }, (_, i) => i);

  assert.deepEqual(around(all, 50, 4), [48, 49, 50, 51]);
  assert.deepEqual(around(all, 0, 4), [0, 1, 2, 3]);
  assert.deepEqual(around(all, 100, 4), [96, 97, 98, 99]);
  assert.deepEqual(around([1, 2], 1, 4), [1, 2]);
});
