import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cleanText, coverageOf, type Part, type Reason } from "../../../main/resources/web/app/text/clean.js";
import { linesOf } from "../../../main/resources/web/app/text/lines.js";
import { Text } from "../../../main/resources/web/app/text/positions.js";

/** The cases on which Java and TypeScript must agree; seeds/vectors/README.md describes them. */
function casesOf<T>(file: string): readonly (T & { readonly id: string })[] {
  const address = new URL(`../../../../../../seeds/vectors/text/${file}.json`, import.meta.url);
  return (JSON.parse(readFileSync(address, "utf8")) as { cases: (T & { id: string })[] }).cases;
}

interface Positions {
  readonly text: string;
  readonly codePoints: number;
  readonly utf16Units: number;
  readonly pairs: readonly (readonly [number, number])[];
  readonly slices: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly inside: readonly { readonly utf16: number; readonly codePoint: number }[];
  readonly invalid: readonly {
    readonly codePoint?: number;
    readonly utf16?: number;
    readonly start?: number;
    readonly end?: number;
  }[];
}

for (const positions of casesOf<Positions>("positions")) {
  test(`positions: ${positions.id}`, () => {
    // Given
    const text = new Text(positions.text);

    // When each offset goes there and back
    const there = positions.pairs.map(([codePoint]) => [codePoint, text.toUtf16(codePoint)]);
    const back = positions.pairs.map(([, unit]) => [text.toCodePoint(unit), unit]);

    // Then
    assert.equal(text.length, positions.codePoints);
    assert.equal(text.units.length, positions.utf16Units);
    assert.deepEqual(there, positions.pairs);
    assert.deepEqual(back, positions.pairs);
    for (const { start, end, text: slice } of positions.slices) {
      assert.equal(text.slice(start, end), slice);
    }
    for (const { utf16, codePoint } of positions.inside) {
      assert.equal(text.toCodePoint(utf16), codePoint);
    }
    for (const { codePoint, utf16, start, end } of positions.invalid) {
      assert.throws(() => {
        if (codePoint !== undefined) text.toUtf16(codePoint);
        if (utf16 !== undefined) text.toCodePoint(utf16);
        if (start !== undefined && end !== undefined) text.slice(start, end);
      }, RangeError);
    }
  });
}

for (const { id, text, lines } of casesOf<{ text: string; lines: readonly (readonly [number, number])[] }>("lines")) {
  test(`lines: ${id}`, () => {
    // When
    const found = linesOf(new Text(text));

    // Then
    assert.deepEqual(
      found.map(({ start, end }) => [start, end]),
      lines,
    );
    assert.deepEqual(
      found.map(({ number }) => number),
      lines.map((_, index) => index + 1),
    );
  });
}

interface Clean {
  readonly source: string;
  readonly blocks: readonly { readonly pieces: readonly ({ start: number; end: number } | { insert: string })[] }[];
  readonly dropped: readonly { readonly start: number; readonly end: number; readonly reason: Reason }[];
  readonly coverage: string;
  readonly clean?: readonly string[];
  readonly undone?: string;
}

for (const { id, source, blocks, dropped, coverage, clean, undone } of casesOf<Clean>("clean")) {
  test(`clean: ${id}`, () => {
    // Given the source, and every insertion as a text of its own
    const text = new Text(source);
    const texts = new Map([["s", text]]);
    const parts = blocks.map(({ pieces }) =>
      pieces.map((piece): Part => {
        if (!("insert" in piece)) {
          return { source: "s", ...piece };
        }
        const name = `added:${texts.size}`;
        const added = new Text(piece.insert);
        texts.set(name, added);
        return { source: name, start: 0, end: added.length };
      }),
    );
    const held = [...parts.flat().filter((part) => part.source === "s"), ...dropped];

    // When
    const covered = coverageOf(held, text.length);

    // Then
    assert.equal(covered, coverage);
    if (clean !== undefined) {
      assert.deepEqual(
        parts.map((block) => cleanText(block, texts)),
        clean,
      );
    }
    if (undone !== undefined) {
      const ordered = [...held].sort((a, b) => a.start - b.start || a.end - b.end);
      assert.equal(ordered.map(({ start, end }) => text.slice(start, end)).join(""), undone);
    }
  });
}
