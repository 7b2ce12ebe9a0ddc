import type { Place } from "../model/wire.js";
import type { Range } from "../text/clean.js";
import { isDrop, joinedRanges, overlaps, sameRanges, type DraftValue } from "./drafts.js";

/**
 * What is read between the first and the last anchored code point of a draft, neighbours joined;
 * null if no anchored code point stands in it, kept or dropped.
 */
export function windowOf(draft: DraftValue, anchors: readonly Range[]): readonly Range[] | null {
  const seats = draft.blocks.flatMap(({ parts }) => parts);
  let first = -1;
  let from = 0;
  let last = -1;
  let to = 0;
  seats.forEach((part, index) => {
    for (const anchor of anchors) {
      if (overlaps(part, anchor)) {
        const begin = Math.max(anchor.start - part.start, 0);
        const end = Math.min(anchor.end, part.end) - part.start;
        from = first < 0 ? begin : first === index ? Math.min(from, begin) : from;
        to = last === index ? Math.max(to, end) : end;
        first = first < 0 ? index : first;
        last = index;
      }
    }
  });
  if (first < 0) {
    return null;
  }
  return joinedRanges(
    seats.slice(first, last + 1).flatMap((part, i) => {
      const start = part.start + (i === 0 ? from : 0);
      const end = first + i === last ? part.start + to : part.end;
      return isDrop(part) || start >= end ? [] : [{ source: part.source, start, end }];
    }),
  );
}

/** The places of anchored text that stands as it did: one for each block in which some of it is. */
export function placesIn(draft: DraftValue, anchors: readonly Range[]): readonly Place[] {
  return draft.blocks.flatMap(({ id, parts }) => {
    let at = 0;
    let start = -1;
    let end = -1;
    for (const part of parts.filter((each) => !isDrop(each))) {
      for (const anchor of anchors) {
        if (overlaps(part, anchor)) {
          const from = at + Math.max(anchor.start - part.start, 0);
          start = start < 0 ? from : Math.min(start, from);
          end = Math.max(end, at + Math.min(anchor.end, part.end) - part.start);
        }
      }
      at += part.end - part.start;
    }
    return start < 0 ? [] : [{ block: id, start, end }];
  });
}

/** Whether the anchored text stands as it did: all of it, nothing between, in one row. */
export function isIntact(draft: DraftValue, anchors: readonly Range[]): boolean {
  const window = windowOf(draft, anchors);
  return window !== null && sameRanges(window, anchors);
}
