import { linesOf } from "../text/lines.js";
import { type Range } from "../text/clean.js";
import type { Operation } from "../model/wire.js";
import { flip } from "./flipping.js";
import {
  coverage,
  isAdded,
  isDrop,
  lengthOf,
  normal,
  overlaps,
  partOf,
  Refusal,
  type BlockValue,
  type Drafts,
  type DraftValue,
  type FactValueOf,
  type HeldPart,
} from "./drafts.js";
import { link, unlink } from "./linking.js";
import { confirm, reject, tag, untag, waive } from "./tagging.js";
import { isIntact } from "./window.js";
import { Working } from "./working.js";

type Of<K extends Operation["op"]> = Extract<Operation, { readonly op: K }>;

/** Ids of what operations create, where they do not name it themselves. */
export type Fresh = () => string;

/**
 * Applies operations in order; each means the state after the one before it.
 *
 * @returns the drafts afterwards, and the articles that were touched, those that went included
 * @throws Refusal naming the first operation that cannot be done
 */
export function applied(
  start: Drafts,
  operations: readonly Operation[],
  fresh: Fresh,
): { readonly drafts: Drafts; readonly touched: ReadonlySet<string> } {
  const working = new Working(start);
  operations.forEach((operation, index) => {
    try {
      step(working, operation, fresh);
      settle(working);
    } catch (failure) {
      throw failure instanceof Refusal ? new Refusal(failure.why, index) : failure;
    }
  });
  return { drafts: working.drafts, touched: working.touched };
}

function step(working: Working, operation: Operation, fresh: Fresh): void {
  switch (operation.op) {
    case "flip":
      return flip(working, operation, fresh);
    case "replace":
      return replace(working, operation);
    case "split":
      return split(working, operation);
    case "merge":
      return merge(working, operation);
    case "move":
      return move(working, operation);
    case "divide":
      return divide(working, operation);
    case "adopt":
      return adopt(working, operation);
    case "retype": {
      const spot = working.spot(operation.block);
      return working.replace(spot, { ...working.block(spot), type: operation.type });
    }
    case "tag":
      return tag(working, operation, fresh);
    case "untag":
      return untag(working, operation);
    case "confirm":
      return confirm(working, operation);
    case "reject":
      return reject(working, operation);
    case "link":
      return link(working, operation);
    case "unlink":
      return unlink(working, operation);
    case "waive":
      return waive(working, operation);
  }
}

// Text

function replace(working: Working, { block: id, start, end, text }: Of<"replace">): void {
  const spot = working.spot(id);
  const block = working.block(spot);
  if (start < 0 || end < start || end > lengthOf(block)) {
    throw new Refusal("offset-outside");
  }
  if (/[\u0000-\u0008\u000a-\u001f\u007f-\u009f]|\p{Cs}/u.test(text)) {
    throw new Refusal("bad-character");
  }
  if (start === end && text === "") {
    throw new Refusal("empty");
  }
  const parts = start < end ? corrected(block, start, end) : [...block.parts];
  if (text !== "") {
    const at = place(parts, start, end > start);
    parts.splice(at, 0, working.write(spot.article, text));
  }
  working.replace(spot, { ...block, parts });
}

/** The parts with a stretch of the clean text dropped where it stood; what was typed there goes. */
function corrected(block: BlockValue, start: number, end: number): HeldPart[] {
  let at = 0;
  return block.parts.flatMap((part) => {
    if (isDrop(part)) {
      return [part];
    }
    const length = part.end - part.start;
    const from = Math.min(Math.max(start - at, 0), length);
    const to = Math.min(Math.max(end - at, 0), length);
    at += length;
    if (from >= to) {
      return [part];
    }
    const gone: HeldPart[] = isAdded(part) ? [] : [{ ...partOf(part, from, to), reason: "corrected" }];
    return [...(from > 0 ? [partOf(part, 0, from)] : []), ...gone, ...(to < length ? [partOf(part, to, length)] : [])];
  });
}

/** Where new text goes: in the place of what was dropped, else directly behind the code point before it. */
function place(parts: HeldPart[], offset: number, replacing: boolean): number {
  let at = 0;
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] as HeldPart;
    if (isDrop(part)) {
      continue;
    }
    const length = part.end - part.start;
    if (offset === 0 && at === 0 && !replacing) {
      return i;
    }
    if (at + length > offset && at < offset) {
      parts.splice(i, 1, partOf(part, 0, offset - at), partOf(part, offset - at, length));
      return i + 1;
    }
    if (at + length === offset) {
      return replacing ? behindDropped(parts, i + 1) : i + 1;
    }
    at += length;
  }
  return replacing ? behindDropped(parts, 0) : parts.length;
}

function behindDropped(parts: readonly HeldPart[], from: number): number {
  for (let i = from; i < parts.length && isDrop(parts[i] as HeldPart); i += 1) {
    if (parts[i]?.reason === "corrected") {
      return i + 1;
    }
  }
  return from;
}

// Blocks

function split(working: Working, { block: id, at, id: second }: Of<"split">): void {
  const spot = working.spot(id);
  const block = working.block(spot);
  if (at <= 0 || at >= lengthOf(block)) {
    throw new Refusal("offset-outside");
  }
  working.freshBlock(second);
  const left: HeldPart[] = [];
  const right: HeldPart[] = [];
  let passed = 0;
  for (const part of block.parts) {
    if (isDrop(part)) {
      (passed <= at && right.length === 0 ? left : right).push(part);
      continue;
    }
    const length = part.end - part.start;
    const here = Math.min(Math.max(at - passed, 0), length);
    left.push(partOf(part, 0, here));
    if (here < length) {
      right.push(partOf(part, here, length));
    }
    passed += length;
  }
  working.replace(spot, { ...block, parts: left }, { id: second, type: block.type, parts: right });
}

function merge(working: Working, { blocks, space }: Of<"merge">): void {
  const [first, ...more] = blocks;
  if (first === undefined || more.length === 0 || new Set(blocks).size < blocks.length) {
    throw new Refusal("empty");
  }
  for (const next of more) {
    const taken = working.spot(next);
    const heir = working.spot(first).article;
    const { parts } = working.block(taken);
    working.replace(taken);
    dissolveIfEmpty(working, taken.article, heir);
    const spot = working.spot(first);
    const block = working.block(spot);
    const between = space ? [working.write(spot.article, " ")] : [];
    working.replace(spot, { ...block, parts: [...block.parts, ...between, ...parts] });
  }
}

function move(working: Working, { block: id, article, after }: Of<"move">): void {
  const from = working.spot(id);
  const block = working.block(from);
  working.draft(article);
  if (id === after) {
    throw new Refusal("out-of-order");
  }
  working.replace(from);
  let at = 0;
  if (after !== null) {
    const spot = working.spot(after);
    if (spot.article !== article) {
      throw new Refusal("no-such-block");
    }
    at = spot.index + 1;
  }
  const target = working.draft(article);
  working.put({ ...target, blocks: [...target.blocks.slice(0, at), block, ...target.blocks.slice(at)] });
  dissolveIfEmpty(working, from.article, article);
}

function dissolveIfEmpty(working: Working, article: string, heir: string): void {
  if (article !== heir && working.draft(article).blocks.length === 0) {
    working.dissolve(article, heir);
  }
}

function divide(working: Working, { block, article }: Of<"divide">): void {
  const { article: whole, index } = working.spot(block);
  if (index === 0) {
    throw new Refusal("empty");
  }
  const draft = working.draft(whole);
  working.create({ id: article, blocks: draft.blocks.slice(index), facts: [], waivers: draft.waivers });
  working.put({ ...draft, blocks: draft.blocks.slice(0, index) });
}

function adopt(working: Working, { source, start, end, article, id }: Of<"adopt">): void {
  const text = working.texts.get(source);
  const range = { source, start, end };
  const held = coverage(working.drafts).get(source) ?? [];
  if (text === undefined || isAdded(range) || start < 0 || start >= end || end > text.length || held.some((each) => overlaps(each, range))) {
    throw new Refusal("offset-outside");
  }
  working.freshBlock(id);
  const parts: HeldPart[] = [];
  let at = start;
  for (const line of linesOf(text).filter(({ blank }) => !blank)) {
    const trimmed = trim(text.slice(line.start, line.end), line.start);
    const from = Math.max(trimmed.start, start);
    const to = Math.min(trimmed.end, end);
    if (from < to) {
      parts.push({ source, start: at, end: from, reason: "break" }, { source, start: from, end: to });
      at = to;
    }
  }
  parts.push({ source, start: at, end, reason: "break" });
  const draft = working.draft(article);
  working.put({ ...draft, blocks: [...draft.blocks, { id, type: "other", parts: normal(parts) }] });
}

/** A line without the white space around it, in code points from where it starts. */
function trim(line: string, start: number): { readonly start: number; readonly end: number } {
  const space = /[\p{White_Space}\u001c-\u001f]/u;
  const chars = [...line];
  const first = chars.findIndex((char) => !space.test(char));
  const last = chars.findLastIndex((char) => !space.test(char));
  return { start: start + first, end: start + last + 1 };
}

/** Every fact of a touched article goes where its text now stands; one whose text is not as it was turns stale. */
function settle(working: Working): void {
  const touched = [...working.drafts.articles.values()].filter(({ id }) => working.touched.has(id));
  const settled = new Map<string, FactValueOf[]>(touched.map(({ id }) => [id, []]));
  for (const draft of touched) {
    for (const fact of draft.facts) {
      const home = homeOf(fact, draft, touched);
      settled.get(home.id)?.push(
        isIntact(home, fact.anchors) || fact.status === "stale" ? fact : { ...fact, status: "stale", was: fact.status },
      );
    }
  }
  for (const draft of touched) {
    const facts = (settled.get(draft.id) ?? []).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    working.put({ ...draft, facts });
  }
}

/** The article in which the first anchored code points stand that still stand anywhere. */
function homeOf(fact: FactValueOf, present: DraftValue, touched: readonly DraftValue[]): DraftValue {
  const holds = (draft: DraftValue, anchor: Range): boolean =>
    draft.blocks.some(({ parts }) =>
      parts.some((part) => part.source === anchor.source && part.start <= anchor.start && anchor.start < part.end),
    );
  for (const anchor of fact.anchors) {
    const home = [present, ...touched].find((draft) => holds(draft, anchor));
    if (home !== undefined) {
      return home;
    }
  }
  return present;
}
