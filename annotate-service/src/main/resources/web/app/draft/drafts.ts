import type { Part, Range } from "../text/clean.js";
import { Text } from "../text/positions.js";
import type { BlockType, FactLink, FactStatus, FactType, FactValue } from "../model/wire.js";

/**
 * The drafts of a page as values, as the server has them: the same operations on the same drafts
 * give the same result here and there (`seeds/vectors/draft`). No framework, no wire.
 */
export interface Drafts {
  /** By id, in the order of their ids. */
  readonly articles: ReadonlyMap<string, DraftValue>;
  /** Sources and what was typed, by name. */
  readonly texts: ReadonlyMap<string, Text>;
}

export interface DraftValue {
  readonly id: string;
  readonly blocks: readonly BlockValue[];
  readonly facts: readonly FactValueOf[];
  readonly waivers: readonly Waiver[];
}

/** A part; the drop that holds a line's end carries who decided the boundary there. */
export interface HeldPart extends Part {
  readonly decision?: unknown;
}

export interface BlockValue {
  readonly id: string;
  readonly type: BlockType;
  readonly parts: readonly HeldPart[];
}

/** A fact, anchored to ranges that no edit moves. */
export interface FactValueOf {
  readonly id: string;
  readonly type: FactType;
  readonly anchors: readonly Range[];
  readonly quote: string;
  readonly value: FactValue;
  readonly status: FactStatus;
  /** What a stale fact was before. */
  readonly was?: FactStatus;
  /** To which facts it belongs, or does not though it looks so; by their ids. */
  readonly links?: readonly FactLink[];
}

export interface Waiver {
  readonly finding: string;
  readonly reason: string;
}

/** Why an operation is refused; the words of the interface. */
export type Why =
  | "no-such-article"
  | "no-such-block"
  | "no-such-fact"
  | "no-such-boundary"
  | "offset-outside"
  | "out-of-order"
  | "no-hyphen"
  | "empty"
  | "bad-character"
  | "id-taken"
  | "needs-place"
  | "not-together"
  | "needs-reason"
  | "not-linkable";

/** An operation that cannot be done; nothing of its list is. */
export class Refusal extends Error {
  constructor(
    readonly why: Why,
    readonly index = -1,
  ) {
    super(why);
  }
}

export function draftsOf(articles: Iterable<DraftValue>, texts: Iterable<readonly [string, Text]>): Drafts {
  const sorted = [...articles].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return { articles: new Map(sorted.map((draft) => [draft.id, draft])), texts: new Map(texts) };
}

export function isDrop(part: HeldPart): boolean {
  return part.reason !== undefined;
}

export function isAdded(range: Range): boolean {
  return range.source.startsWith("added:");
}

export function added(article: string): string {
  return `added:${article}`;
}

/** Some of a part, counted from its start; a decision stays with the part that holds the first code point. */
export function partOf(part: HeldPart, from: number, to: number): HeldPart {
  const { decision, ...rest } = part;
  const some = { ...rest, start: part.start + from, end: part.start + to };
  return from === 0 && decision !== undefined ? { ...some, decision } : some;
}

/** Parts with neighbours that make one range joined, and none empty. */
export function normal(parts: readonly HeldPart[]): readonly HeldPart[] {
  const result: HeldPart[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.start === part.end) {
      continue;
    }
    const meets = last !== undefined && last.source === part.source && last.end === part.start;
    if (meets && last.reason === part.reason && part.decision === undefined) {
      result[result.length - 1] = { ...last, end: part.end };
    } else {
      result.push(part);
    }
  }
  return result;
}

export function joinedRanges(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const { source, start, end } of ranges) {
    const last = result.at(-1);
    if (start === end) {
      continue;
    }
    if (last !== undefined && last.source === source && last.end === start) {
      result[result.length - 1] = { ...last, end };
    } else {
      result.push({ source, start, end });
    }
  }
  return result;
}

export function sameRanges(a: readonly Range[], b: readonly Range[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, i) => range.source === b[i]?.source && range.start === b[i]?.start && range.end === b[i]?.end)
  );
}

export function overlaps(a: Range, b: Range): boolean {
  return a.source === b.source && a.start < b.end && b.start < a.end;
}

export function sliceOf(texts: ReadonlyMap<string, Text>, range: Range): string {
  const text = texts.get(range.source);
  if (text === undefined) {
    throw new Error(`no text ${range.source}`);
  }
  return text.slice(range.start, range.end);
}

/** The number of code points of a block's clean text. */
export function lengthOf(block: BlockValue): number {
  return block.parts.reduce((sum, part) => (isDrop(part) ? sum : sum + part.end - part.start), 0);
}

export function textOf(block: BlockValue, texts: ReadonlyMap<string, Text>): string {
  return block.parts.map((part) => (isDrop(part) ? "" : sliceOf(texts, part))).join("");
}

/** What of the sources is in some part, by source: sorted ranges, neighbours joined. */
export function coverage(drafts: Drafts): ReadonlyMap<string, readonly Range[]> {
  const bySource = new Map<string, Range[]>();
  for (const draft of drafts.articles.values()) {
    for (const part of draft.blocks.flatMap(({ parts }) => parts)) {
      if (!isAdded(part)) {
        bySource.set(part.source, [...(bySource.get(part.source) ?? []), part]);
      }
    }
  }
  return new Map(
    [...bySource].map(([source, ranges]) => [
      source,
      joinedRanges([...ranges].sort((a, b) => a.start - b.start || a.end - b.end)),
    ]),
  );
}
