/** A note that would like to stand at a height. */
export interface Wish {
  readonly id: string;
  /** Where its span is, in pixels from the top of the column. */
  readonly at: number;
  readonly height: number;
}

/**
 * Where notes stand in a column: each at the height of its span, or as near as the others let it,
 * none over another, in the order of their spans. One may be first: it stands at its span and
 * inside the column whatever the others want, and they make room on both sides.
 *
 * @param wishes in the order of their spans
 * @param height of the column
 * @returns the top of each, by its id
 */
export function stacked(wishes: readonly Wish[], first: string | null, height: number, gap: number): ReadonlyMap<string, number> {
  const tops: number[] = [];
  const won = wishes.findIndex(({ id }) => id === first);
  wishes.forEach((wish, index) => {
    const before = wishes[index - 1];
    const free = before === undefined || index === won ? -Infinity : (tops[index - 1] ?? 0) + before.height + gap;
    tops.push(Math.max(wish.at, free));
  });
  const winner = wishes[won];
  if (winner !== undefined) {
    tops[won] = Math.max(0, Math.min(winner.at, height - winner.height));
    for (let index = won - 1; index >= 0; index--) {
      tops[index] = Math.min(tops[index] ?? 0, (tops[index + 1] ?? 0) - (wishes[index]?.height ?? 0) - gap);
    }
    for (let index = won + 1; index < wishes.length; index++) {
      const under = (tops[index - 1] ?? 0) + (wishes[index - 1]?.height ?? 0) + gap;
      tops[index] = Math.max(wishes[index]?.at ?? 0, under);
    }
  }
  return new Map(wishes.map(({ id }, index) => [id, tops[index] ?? 0]));
}

/** How many stand wholly above a column and wholly below it. */
export function outside(wishes: readonly Wish[], tops: ReadonlyMap<string, number>, height: number): { readonly above: number; readonly below: number } {
  const top = ({ id }: Wish): number => tops.get(id) ?? 0;
  return {
    above: wishes.filter((wish) => top(wish) + wish.height <= 0).length,
    below: wishes.filter((wish) => top(wish) >= height).length,
  };
}

/**
 * The things around one of them, so many at the most.
 *
 * @param middle the place of that one among all
 */
export function around<T>(all: readonly T[], middle: number, most: number): readonly T[] {
  const start = Math.max(0, Math.min(middle - Math.floor(most / 2), all.length - most));
  return all.slice(start, start + most);
}
