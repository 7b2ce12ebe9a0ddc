import type { Session } from "./session.js";
import type { Boundary, Joint } from "./wire.js";

/** A boundary where it stands on the screen. */
export interface Seam {
  readonly boundary: Boundary;
  readonly article: string;
  /** The unit of the article's document at which the right line starts. */
  readonly unit: number;
}

/** Below this a reader's decision is worth a look. */
export const DOUBTFUL = 0.8;

export function isDoubtful(boundary: Boundary): boolean {
  return boundary.by === "reader" && boundary.confidence < DOUBTFUL;
}

/** The boundaries that can be decided, in the order of the text on the screen. */
export function seamsOf(session: Session): readonly Seam[] {
  return session.boundaries
    .flatMap((boundary) => {
      const right = boundary.right;
      const draft = right === null ? undefined : session.drafts.get(right.article);
      const row = right === null ? undefined : draft?.layout.row(right.block);
      return right === null || boundary.left === null || row === undefined || right.offset > row.text.length
        ? []
        : [{ boundary, article: right.article, unit: row.from + row.text.toUtf16(right.offset) }];
    })
    .sort(
      (a, b) => session.order.indexOf(a.article) - session.order.indexOf(b.article) || a.unit - b.unit,
    );
}

/** The next place in one direction from a cursor, over the articles of the page. */
export function nextPlace<T extends { readonly article: string; readonly unit: number }>(
  places: readonly T[],
  order: readonly string[],
  from: { readonly article: string; readonly unit: number },
  direction: -1 | 1,
): T | undefined {
  const compare = (place: T): number =>
    order.indexOf(place.article) - order.indexOf(from.article) || place.unit - from.unit;
  return direction === 1
    ? places.find((place) => compare(place) > 0)
    : places.findLast((place) => compare(place) < 0);
}

/** What a boundary becomes when it is flipped: joined becomes a paragraph, all else joined. */
export function flipped(boundary: Boundary, language: string): Joint {
  return isJoined(boundary.decision) ? "paragraph" : joint(language);
}

/** What a boundary becomes when articles are meant: an article, or again a paragraph. */
export function flippedArticle(boundary: Boundary): Joint {
  return boundary.decision === "article" ? "paragraph" : "article";
}

export function isJoined(decision: Joint): boolean {
  return decision === "join" || decision === "join-space" || decision === "dehyphenate";
}

/** How lines are joined in a language: with a space where words have spaces between them. */
export function joint(language: string): "join" | "join-space" {
  return /^(zh|ja|yue|th)\b/.test(language) ? "join" : "join-space";
}
