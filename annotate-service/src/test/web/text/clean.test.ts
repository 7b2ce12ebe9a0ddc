import assert from "node:assert/strict";
import { test } from "node:test";
import {
  cleanOffset,
  cleanText,
  rangesOf,
  sourceOffset,
  type Part,
} from "../../../main/resources/web/app/text/clean.js";
import { linesOf } from "../../../main/resources/web/app/text/lines.js";
import { Text } from "../../../main/resources/web/app/text/positions.js";

const SOURCE = new Text("再次\n\n𠮷集合。\r\n尾");
const texts = new Map([
  ["s", SOURCE],
  ["added:a", new Text("齐聚")],
]);
/** 再次𠮷齐聚。: a break dropped, two characters corrected. */
const parts: readonly Part[] = [
  { source: "s", start: 0, end: 2 },
  { source: "s", start: 2, end: 4, reason: "break" },
  { source: "s", start: 4, end: 5 },
  { source: "s", start: 5, end: 7, reason: "corrected" },
  { source: "added:a", start: 0, end: 2 },
  { source: "s", start: 7, end: 8 },
];

test("clean text is the pieces without the drops", () => {
  // When
  const clean = cleanText(parts, texts);

  // Then
  assert.equal(clean, "再次𠮷齐聚。");
});

test("a stretch of clean text leads back to its ranges", () => {
  // When
  const ranges = rangesOf(parts, 1, 5);

  // Then
  assert.deepEqual(ranges, [
    { source: "s", start: 1, end: 2 },
    { source: "s", start: 4, end: 5 },
    { source: "added:a", start: 0, end: 2 },
  ]);
});

test("a place of the source leads to the clean text, a dropped one to where it would stand", () => {
  // When
  const found = [0, 3, 4, 6, 7, 9].map((at) => cleanOffset(parts, "s", at));

  // Then
  assert.deepEqual(found, [0, 2, 2, 3, 5, null]);
});

test("a place of the clean text leads to the source, from typed text to its neighbour", () => {
  // When
  const found = [0, 2, 3, 4, 5, 6].map((at) => sourceOffset(parts, at)?.at);

  // Then
  assert.deepEqual(found, [0, 4, 4, 4, 7, 7]);
});

test("lines are counted with the blank ones, and a carriage return belongs to the line's end", () => {
  // When
  const lines = linesOf(SOURCE);

  // Then
  assert.deepEqual(
    lines.map(({ number, start, end, blank }) => [number, start, end, blank]),
    [
      [1, 0, 2, false],
      [2, 3, 3, true],
      [3, 4, 8, false],
      [4, 10, 11, false],
    ],
  );
});
