import type { Text } from "./positions.js";

/** A half-open range, in code points, of a source or of an article's added buffer. */
export interface Range {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** Why text is not read. */
export type Reason = "break" | "space" | "noise" | "doubled" | "hyphen" | "corrected";

/** A range in its place in a block: kept, or dropped for a reason. */
export interface Part extends Range {
  readonly reason?: Reason;
}

/** The texts that ranges point into, by name. */
export type Texts = ReadonlyMap<string, Text>;

/** What is read of the parts: the pieces one after the other, without the drops. */
export function cleanText(parts: readonly Part[], texts: Texts): string {
  let clean = "";
  for (const part of parts) {
    if (part.reason === undefined) {
      const text = texts.get(part.source);
      if (text === undefined) {
        throw new Error(`no text ${part.source}`);
      }
      clean += text.slice(part.start, part.end);
    }
  }
  return clean;
}

/** What is wrong with the parts that ought to hold a source, if anything. */
export type Coverage = "ok" | "out-of-range" | "overlap" | "gap";

/**
 * Whether ranges hold every code point of a source exactly once, in whatever order.
 *
 * @param length of the source in code points
 */
export function coverageOf(ranges: readonly Pick<Range, "start" | "end">[], length: number): Coverage {
  if (ranges.some(({ start, end }) => start < 0 || end > length || start > end)) {
    return "out-of-range";
  }
  const held = new Uint8Array(length);
  for (const { start, end } of ranges) {
    for (let at = start; at < end; at += 1) {
      if (held[at] === 1) {
        return "overlap";
      }
      held[at] = 1;
    }
  }
  return held.includes(0) ? "gap" : "ok";
}

/** The number of code points of the clean text. */
export function cleanLength(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => (part.reason === undefined ? sum + part.end - part.start : sum), 0);
}

/** The ranges behind `[start,end)` of the clean text, neighbours joined. */
export function rangesOf(parts: readonly Part[], start: number, end: number): readonly Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.reason !== undefined) {
      continue;
    }
    const length = part.end - part.start;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, length);
    if (from < to) {
      const last = ranges.at(-1);
      if (last !== undefined && last.source === part.source && last.end === part.start + from) {
        ranges[ranges.length - 1] = { ...last, end: part.start + to };
      } else {
        ranges.push({ source: part.source, start: part.start + from, end: part.start + to });
      }
    }
    at += length;
  }
  return ranges;
}

/**
 * Where a code point of a source stands in the clean text; for one that is dropped, the place where
 * it would stand.
 *
 * @returns null if the parts do not hold it
 */
export function cleanOffset(parts: readonly Part[], source: string, at: number): number | null {
  let clean = 0;
  for (const part of parts) {
    if (part.source === source && part.start <= at && at < part.end) {
      return part.reason === undefined ? clean + at - part.start : clean;
    }
    if (part.reason === undefined) {
      clean += part.end - part.start;
    }
  }
  return null;
}

/**
 * The code point of a page's source nearest to an offset of the clean text: its own, or, in typed
 * text, that of what stands before or behind it.
 *
 * @returns null if the parts hold nothing of a source
 */
export function sourceOffset(
  parts: readonly Part[],
  offset: number,
): { readonly source: string; readonly at: number } | null {
  let clean = 0;
  let nearest: { source: string; at: number } | null = null;
  for (const part of parts) {
    const isSource = !part.source.startsWith("added:");
    const length = part.end - part.start;
    if (part.reason !== undefined) {
      if (isSource && nearest === null && clean >= offset) {
        nearest = { source: part.source, at: part.start };
      }
      continue;
    }
    if (isSource) {
      if (offset < clean + length) {
        return offset >= clean
          ? { source: part.source, at: part.start + offset - clean }
          : (nearest ?? { source: part.source, at: part.start });
      }
      nearest = { source: part.source, at: part.end - 1 };
    }
    clean += length;
  }
  return nearest;
}
