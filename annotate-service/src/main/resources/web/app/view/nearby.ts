import type { Article, Fact } from "../model/wire.js";

/** Where the cursor is in an article: the block, by its number, and the character in it. */
export interface Position {
  readonly block: number;
  readonly at: number;
}

/** Facts as the text names them; those whose text is gone come last. */
export function inTextOrder(article: Article): readonly Fact[] {
  const place = positions(article);
  // Asked at every stroke: each place is looked up once, not at every comparison.
  return article.facts
    .map((fact) => ({ fact, place: place(fact) }))
    .sort((a, b) => behind(a.place, b.place))
    .map(({ fact }) => fact);
}

/** So many notes stand beside the text at the most: more than fit on a screen, few enough to be shown at once. */
const MOST = 30;

/** Facts around the cursor, and those just before and behind them that are not shown. */
export interface Nearby {
  readonly shown: readonly Fact[];
  readonly before: number;
  readonly after: number;
  readonly previous: Fact | undefined;
  readonly next: Fact | undefined;
}

/**
 * The facts that stand nearest to the cursor.
 *
 * @param facts in the order of the text
 */
export function nearby(facts: readonly Fact[], article: Article, cursor: Position, most = MOST): Nearby {
  const place = positions(article);
  const found = facts.findIndex((fact) => behind(place(fact), cursor) >= 0);
  const at = found < 0 ? facts.length : found;
  const start = Math.max(0, Math.min(at - Math.floor(most / 3), facts.length - most));
  const end = Math.min(facts.length, start + most);
  return {
    shown: facts.slice(start, end),
    before: start,
    after: facts.length - end,
    previous: facts[start - 1],
    next: facts[end],
  };
}

/** The numbers of an article's blocks, worked out once for as long as it is the same. */
const numbers = new WeakMap<Article["blocks"], ReadonlyMap<string, number>>();

function positions(article: Article): (fact: Fact) => Position {
  const blocks = numbers.get(article.blocks) ?? new Map(article.blocks.map(({ id }, index) => [id, index]));
  numbers.set(article.blocks, blocks);
  return ({ at }) => ({ block: blocks.get(at[0]?.block ?? "") ?? article.blocks.length, at: at[0]?.start ?? 0 });
}

function behind(a: Position, b: Position): number {
  return a.block - b.block || a.at - b.at;
}
