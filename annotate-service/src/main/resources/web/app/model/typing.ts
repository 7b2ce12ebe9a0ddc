import { Text } from "../text/positions.js";
import type { Layout, Row } from "./layout.js";
import type { Operation } from "./wire.js";

/** A stretch of an article's document written anew. Units are UTF-16 of the document before. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * What was typed into an article's document as operations on its blocks. A line's end that was
 * taken away merges blocks; one that was typed splits a block; all else replaces text.
 *
 * @param changes in order, apart from one another, all in units of the document as the layout has it
 * @param freshId gives the id of a block that a split makes
 */
export function operationsOf(
  layout: Layout,
  changes: readonly Change[],
  freshId: () => string,
): readonly Operation[] {
  const operations: Operation[] = [];
  // From the end to the start, so that no operation moves what a later one names.
  for (const change of [...changes].sort((a, b) => b.from - a.from)) {
    const first = layout.rowAt(change.from);
    const last = layout.rowAt(change.to);
    if (first === undefined || last === undefined) {
      throw new RangeError(`a change at ${change.from} is not in the document`);
    }
    const lines = change.insert.split("\n");
    if (first === last && lines.length === 1) {
      push(operations, replace(first, change.from, change.to, change.insert));
    } else {
      operations.push(...acrossLines(layout, first, last, change, lines, freshId));
    }
  }
  return operations;
}

function acrossLines(
  layout: Layout,
  first: Row,
  last: Row,
  change: Change,
  lines: readonly string[],
  freshId: () => string,
): readonly Operation[] {
  const operations: Operation[] = [];
  const typed = lines.join("");
  if (first === last) {
    push(operations, replace(first, change.from, change.to, typed));
  } else {
    const inside = layout.rows.slice(layout.rows.indexOf(first) + 1, layout.rows.indexOf(last));
    push(operations, replace(last, last.from, change.to, ""));
    for (const row of inside.reverse()) {
      push(operations, replace(row, row.from, row.to, ""));
    }
    push(operations, replace(first, change.from, first.to, typed));
    const blocks = layout.rows.slice(layout.rows.indexOf(first), layout.rows.indexOf(last) + 1);
    operations.push({ op: "merge", blocks: blocks.map((row) => row.block.id), space: false });
  }
  let at = first.text.toCodePoint(change.from - first.from) + new Text(typed).length;
  for (const line of lines.slice(1).reverse()) {
    at -= new Text(line).length;
    operations.push({ op: "split", block: first.block.id, at, id: freshId() });
  }
  return operations;
}

function push(operations: Operation[], operation: Operation | null): void {
  if (operation !== null) {
    operations.push(operation);
  }
}

function replace(row: Row, from: number, to: number, text: string): Operation | null {
  const start = row.text.toCodePoint(from - row.from);
  const end = row.text.toCodePoint(to - row.from);
  return start === end && text === "" ? null : { op: "replace", block: row.block.id, start, end, text };
}

/** The smallest single change that makes one text of another, in UTF-16 units, pairs kept whole. */
export function difference(before: string, after: string): Change | null {
  if (before === after) {
    return null;
  }
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) {
    start += 1;
  }
  if (isInsidePair(before, start) || isInsidePair(after, start)) {
    start -= 1;
  }
  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  if (isInsidePair(before, before.length - end) || isInsidePair(after, after.length - end)) {
    end -= 1;
  }
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

function isInsidePair(text: string, unit: number): boolean {
  return unit > 0 && unit < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(unit - 1, unit + 1));
}
