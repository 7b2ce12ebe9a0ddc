import assert from "node:assert/strict";
import { test } from "node:test";
import { Layout } from "../../../main/resources/web/app/model/layout.js";
import { difference, operationsOf, type Change } from "../../../main/resources/web/app/model/typing.js";
import type { Operation } from "../../../main/resources/web/app/model/wire.js";
import { Text } from "../../../main/resources/web/app/text/positions.js";
import { block } from "../samples.js";

/** What the server does to the blocks' texts. */
function applied(blocks: readonly { id: string; text: string }[], ops: readonly Operation[]): string[] {
  let rows = blocks.map(({ id, text }) => ({ id, text }));
  for (const op of ops) {
    if (op.op === "replace") {
      const row = rows.find(({ id }) => id === op.block)!;
      const text = new Text(row.text);
      row.text = text.slice(0, op.start) + op.text + text.slice(op.end, text.length);
    } else if (op.op === "split") {
      const at = rows.findIndex(({ id }) => id === op.block);
      const text = new Text(rows[at]!.text);
      rows.splice(at + 1, 0, { id: op.id, text: text.slice(op.at, text.length) });
      rows[at]!.text = text.slice(0, op.at);
    } else if (op.op === "merge") {
      const merged = op.blocks.map((id) => rows.find((row) => row.id === id)!.text).join("");
      rows.find(({ id }) => id === op.blocks[0])!.text = merged;
      rows = rows.filter(({ id }) => id === op.blocks[0] || !op.blocks.includes(id));
    }
  }
  return rows.map(({ text }) => text);
}

function changed(doc: string, changes: readonly Change[]): string {
  return [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), doc);
}

test("a corrected character behind an astral one is a replacement in code points", () => {
  // Given
  const layout = new Layout([block("b1", "标题"), block("b2", "𠮷林省 二人")]);

  // When the space goes
  const ops = operationsOf(layout, [{ from: 7, to: 8, insert: "" }], () => "new");

  // Then
  assert.deepEqual(ops, [{ op: "replace", block: "b2", start: 3, end: 4, text: "" }]);
});

test("a typed line's end splits, one taken away merges", () => {
  // Given
  const layout = new Layout([block("b1", "标题正文"), block("b2", "续文")]);

  // When
  const split = operationsOf(layout, [{ from: 2, to: 2, insert: "\n" }], () => "new");
  const merge = operationsOf(layout, [{ from: 4, to: 5, insert: "" }], () => "new");

  // Then
  assert.deepEqual(split, [{ op: "split", block: "b1", at: 2, id: "new" }]);
  assert.deepEqual(merge, [{ op: "merge", blocks: ["b1", "b2"], space: false }]);
});

test("any typing gives operations that make the same text", () => {
  // Given a thousand random pieces of typing over three blocks
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const inserts = ["", "字", "𠮷a", "\n", "甲\n乙", "\n\n"];
  for (let round = 0; round < 1000; round += 1) {
    const blocks = [block("b1", "标题"), block("b2", "𠮷林省二人"), block("b3", "e\u0301末")];
    const layout = new Layout(blocks);
    const points = [...layout.doc].reduce<number[]>((all, c) => [...all, all.at(-1)! + c.length], [0]);
    const cuts = Array.from({ length: 4 }, () => points[random(points.length)]!).sort((a, b) => a - b);
    const changes = [
      { from: cuts[0]!, to: cuts[1]!, insert: inserts[random(inserts.length)]! },
      ...(cuts[2]! > cuts[1]! ? [{ from: cuts[2]!, to: cuts[3]!, insert: inserts[random(inserts.length)]! }] : []),
    ];
    let id = 0;

    // When
    const ops = operationsOf(layout, changes, () => `new${(id += 1)}`);

    // Then
    assert.deepEqual(applied(blocks, ops).join("\n"), changed(layout.doc, changes), JSON.stringify(changes));
  }
});

test("the difference of two texts never cuts a pair", () => {
  // When 𠮷 becomes 𠮶, which shares its first unit
  const change = difference("甲𠮷乙", "甲𠮶乙");

  // Then
  assert.deepEqual(change, { from: 1, to: 3, insert: "𠮶" });
});
