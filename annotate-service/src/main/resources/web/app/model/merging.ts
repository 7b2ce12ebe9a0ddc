import { difference, type Change } from "./typing.js";

/** Which side wins where both changed the same lines. */
export type Side = "mine" | "theirs";

/** A run of lines that differs, as half-open line numbers on both sides. */
interface Chunk {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

/** For each line of `before` its partner in `after`, or -1: a longest common subsequence. */
function partners(before: readonly string[], after: readonly string[]): readonly number[] {
  const rows = before.length;
  const columns = after.length;
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      (longest[row] as Uint32Array)[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const found = new Array<number>(rows).fill(-1);
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (before[row] === after[column]) {
      found[row] = column;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) {
      row += 1;
    } else {
      column += 1;
    }
  }
  return found;
}

function chunks(before: readonly string[], after: readonly string[]): readonly Chunk[] {
  const pairs = partners(before, after);
  const found: Chunk[] = [];
  let row = 0;
  let column = 0;
  const close = (toRow: number, toColumn: number): void => {
    if (row < toRow || column < toColumn) {
      found.push({ before: [row, toRow], after: [column, toColumn] });
    }
  };
  pairs.forEach((partner, index) => {
    if (partner >= 0) {
      close(index, partner);
      row = index + 1;
      column = partner + 1;
    }
  });
  close(before.length, after.length);
  return found;
}

/**
 * The changes that make one document of another, line by line, so that no line that stays is
 * touched. Units are UTF-16 of the document before.
 */
export function changesBetween(before: string, after: string): readonly Change[] {
  if (before === after) {
    return [];
  }
  const old = before.split("\n");
  const now = after.split("\n");
  if (old.length === now.length) {
    return lineByLine(old, now, 0);
  }
  const starts = old.reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0]);
  return chunks(old, now).flatMap((chunk) => {
    const [from, to] = chunk.before;
    const [fromAfter, toAfter] = chunk.after;
    if (to - from === toAfter - fromAfter) {
      return lineByLine(old.slice(from, to), now.slice(fromAfter, toAfter), starts[from] ?? 0);
    }
    return wholeLines(old, starts, chunk.before, now.slice(fromAfter, toAfter));
  });
}

function lineByLine(old: readonly string[], now: readonly string[], start: number): readonly Change[] {
  let at = start;
  return old.flatMap((line, index) => {
    const change = difference(line, now[index] ?? "");
    const from = at;
    at += line.length + 1;
    return change === null ? [] : [{ ...change, from: from + change.from, to: from + change.to }];
  });
}

/** Lines that become more or fewer: with the line's end before them, or behind them at the top. */
function wholeLines(
  old: readonly string[],
  starts: readonly number[],
  [from, to]: readonly [number, number],
  lines: readonly string[],
): readonly Change[] {
  const start = starts[from] ?? 0;
  const text = lines.join("\n");
  if (from < to && lines.length > 0) {
    const end = (starts[to] ?? 0) - 1;
    const change = difference(old.slice(from, to).join("\n"), text);
    return change === null || start > end ? [] : [{ ...change, from: start + change.from, to: start + change.to }];
  }
  if (from === to) {
    return from < old.length
      ? [{ from: start, to: start, insert: `${text}\n` }]
      : [{ from: start - 1, to: start - 1, insert: `\n${text}` }];
  }
  const end = starts[to] ?? 0;
  return from > 0 ? [{ from: start - 1, to: end - 1, insert: "" }] : [{ from: start, to: end, insert: "" }];
}

/** Lines on which both sides agree, or lines that each changed in its own way. */
export type Piece =
  | { readonly lines: readonly string[] }
  | { readonly base: readonly string[]; readonly mine: readonly string[]; readonly theirs: readonly string[] };

/** What becomes of lines that both changed. */
export type Choice = Side | "both";

/** Puts two changed documents side by side, line by line over the one that both came from. */
export function pieces(base: string, mine: string, theirs: string): readonly Piece[] {
  const origin = base.split("\n");
  const left = mine.split("\n");
  const right = theirs.split("\n");
  const leftPairs = partners(origin, left);
  const rightPairs = partners(origin, right);
  const all: Piece[] = [];
  let [o, l, r] = [0, 0, 0];
  for (let index = 0; index <= origin.length; index += 1) {
    const end = index === origin.length;
    const toLeft = end ? left.length : (leftPairs[index] ?? -1);
    const toRight = end ? right.length : (rightPairs[index] ?? -1);
    if (toLeft < 0 || toRight < 0) {
      continue;
    }
    all.push(...between(origin.slice(o, index), left.slice(l, toLeft), right.slice(r, toRight)));
    if (!end) {
      all.push({ lines: [origin[index] as string] });
    }
    [o, l, r] = [index + 1, toLeft + 1, toRight + 1];
  }
  return all;
}

function between(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly Piece[] {
  if (same(mine, base) || same(mine, theirs)) {
    return [{ lines: theirs }];
  }
  if (same(theirs, base)) {
    return [{ lines: mine }];
  }
  if (base.length > 1 && base.length === mine.length && base.length === theirs.length) {
    return base.flatMap((line, i) => between([line], [mine[i] as string], [theirs[i] as string]));
  }
  return [{ base, mine, theirs }];
}

/** The places where somebody has to choose, with what both agree on between them. */
export function sideBySide(base: string, mine: string, theirs: string): readonly Piece[] {
  const found = pieces(base, mine, theirs);
  // What the server did not take touches nothing of theirs, and is to be looked at all the same.
  return found.some((piece) => "base" in piece)
    ? found
    : twoWays(theirs.split("\n"), mine.split("\n"));
}

function twoWays(theirs: readonly string[], mine: readonly string[]): readonly Piece[] {
  const all: Piece[] = [];
  let at = 0;
  for (const chunk of chunks(theirs, mine)) {
    const lines = theirs.slice(...chunk.before);
    all.push({ lines: theirs.slice(at, chunk.before[0]) });
    all.push({ base: lines, mine: mine.slice(...chunk.after), theirs: lines });
    at = chunk.before[1];
  }
  return [...all, { lines: theirs.slice(at) }];
}

/** The document that choices make, one for each place in order; without one both are kept. */
export function chosen(all: readonly Piece[], choices: readonly Choice[]): string {
  let place = -1;
  return all
    .flatMap((piece) => {
      if ("lines" in piece) {
        return piece.lines;
      }
      place += 1;
      const choice = choices[place] ?? "both";
      return choice === "mine" ? piece.mine : choice === "theirs" ? piece.theirs : [...piece.mine, ...piece.theirs];
    })
    .join("\n");
}

/**
 * Puts two changed documents together, line by line over the one that both came from.
 *
 * @param wins the side that wins where both changed the same line; without it the answer is null
 *     then
 */
export function merged(base: string, mine: string, theirs: string, wins: Side | null): string | null {
  const all = pieces(base, mine, theirs);
  const places = all.filter((piece) => "base" in piece);
  if (wins === null) {
    return places.length > 0 ? null : chosen(all, []);
  }
  return chosen(all, places.map(() => wins));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
