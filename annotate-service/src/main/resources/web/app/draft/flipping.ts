import { isSpace, linesOf } from "../text/lines.js";
import type { Text } from "../text/positions.js";
import type { Operation } from "../model/wire.js";
import { isDrop, partOf, Refusal, sliceOf, type HeldPart } from "./drafts.js";
import type { Seat, Working } from "./working.js";

type Flip = Extract<Operation, { readonly op: "flip" }>;

/** A line that is not blank, without the white space around it, and the place of its end. */
interface Written {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly feed: number;
}

const HYPHENS = ["-", "\u2010", "\u00ad"];

/** Decides the boundary between two lines of a source anew. */
export function flip(working: Working, operation: Flip, fresh: () => string): void {
  const source = working.texts.get(operation.source);
  const lines = source === undefined ? [] : written(source);
  const at = lines.findIndex(({ number }) => number === operation.after);
  const [left, right] = [lines[at], lines[at + 1]];
  if (at < 0 || left === undefined || right === undefined) {
    throw new Refusal("no-such-boundary");
  }
  const flipping = new Flipping(working, operation, left, right, fresh);
  switch (operation.to) {
    case "paragraph":
      flipping.open();
      flipping.mergeArticles();
      break;
    case "article":
      flipping.open();
      flipping.splitArticle();
      break;
    default:
      flipping.bringTogether();
      flipping.close();
  }
  flipping.decide();
}

function written(source: Text): readonly Written[] {
  return linesOf(source)
    .filter(({ blank }) => !blank)
    .map(({ number, start, end }) => {
      const chars = [...source.slice(start, end)];
      const first = chars.findIndex((char) => !isSpace(char));
      const last = chars.findLastIndex((char) => !isSpace(char));
      return { number, start: start + first, end: start + last + 1, feed: end };
    });
}

class Flipping {
  constructor(
    private readonly working: Working,
    private readonly operation: Flip,
    private readonly left: Written,
    private readonly right: Written,
    private readonly fresh: () => string,
  ) {}

  private seat(at: number): Seat {
    const seat = this.working.seat(this.operation.source, at);
    if (seat === null) {
      throw new Refusal("no-such-boundary");
    }
    return seat;
  }

  private get leftEnd(): Seat {
    return this.seat(this.left.end - 1);
  }

  private get rightStart(): Seat {
    return this.seat(this.right.start);
  }

  /** Puts the right line and what follows it in its block behind the left line. */
  bringTogether(): void {
    const { working } = this;
    const from = this.rightStart;
    const to = this.leftEnd;
    if (sameBlock(from, to)) {
      if (isBefore(from, to)) {
        throw new Refusal("out-of-order");
      }
      return;
    }
    const cut = working.cut(from);
    const origin = working.block(from);
    const all = cut.left.every(isDrop);
    const run = all ? origin.parts : cut.right;
    const target = working.block(to);
    const parts = [...target.parts];
    let at = to.part + 1;
    while (at < parts.length && isDrop(parts[at] as HeldPart)) {
      at += 1;
    }
    const inside = parts[to.part] as HeldPart;
    if (to.offset + 1 < inside.end - inside.start) {
      parts.splice(to.part, 1, partOf(inside, 0, to.offset + 1), partOf(inside, to.offset + 1, inside.end - inside.start));
      at = isDrop(inside) ? at + 1 : to.part + 1;
    }
    parts.splice(at, 0, ...run);
    working.replace(to, { ...target, parts });
    if (!all) {
      working.replace(from, { ...origin, parts: cut.left });
      return;
    }
    working.replace(from);
    if (working.draft(from.article).blocks.length === 0) {
      working.dissolve(from.article, to.article);
    }
  }

  /** Makes the seam of two lines of one block read as asked: with nothing, a space, no hyphen. */
  close(): void {
    const { working, operation } = this;
    const spot = this.leftEnd;
    const before = this.hyphenKept();
    let between = this.between().filter((part) => !working.isAddedSpace(part));
    const { right } = working.cut(this.rightStart);
    if (operation.to === "join-space") {
      between = between.some((part) => working.isKeptSpace(part)) ? between : [...between, working.write(spot.article, " ")];
    } else {
      if (operation.to === "dehyphenate") {
        const { source, start, end } = before.pop() as HeldPart;
        if (!HYPHENS.includes(sliceOf(working.texts, { source, start, end }))) {
          throw new Refusal("no-hyphen");
        }
        before.push({ source, start, end, reason: "hyphen" });
      }
      between = between.map((part) =>
        working.isKeptSpace(part) ? { source: part.source, start: part.start, end: part.end, reason: "space" } : part,
      );
    }
    working.replace(spot, { ...working.block(spot), parts: [...before, ...between, ...right] });
  }

  /** Makes the left line the end of a block, verbatim. */
  open(): void {
    const { working } = this;
    const end = this.leftEnd;
    const start = this.rightStart;
    if (!sameBlock(end, start) || isBefore(start, end)) {
      return;
    }
    const id = this.operation.block ?? this.fresh();
    working.freshBlock(id);
    const block = working.block(end);
    const before = [...this.hyphenKept(), ...this.between().filter((part) => !working.isAddedSpace(part))];
    const { right } = working.cut(start);
    working.replace(end, { ...block, parts: before }, { id, type: block.type, parts: right });
  }

  /** The parts up to the left line's end; its last code point alone, and kept. */
  private hyphenKept(): HeldPart[] {
    const { left, right } = this.working.cut(this.leftEnd);
    const last = partOf(right[0] as HeldPart, 0, 1);
    const { source, start, end } = last;
    return [...left, last.reason === "hyphen" ? { source, start, end } : last];
  }

  /** The parts between the two lines, which stand in one block. */
  private between(): readonly HeldPart[] {
    const end = this.leftEnd;
    const start = this.rightStart;
    const { parts } = this.working.block(end);
    return parts.slice(end.part, start.part + 1).flatMap((part, i): readonly HeldPart[] => {
      const from = i === 0 ? end.offset + 1 : 0;
      const to = end.part + i === start.part ? start.offset : part.end - part.start;
      if (from >= to) {
        return [];
      }
      const some = partOf(part, from, to);
      return [some.reason === "hyphen" ? { source: some.source, start: some.start, end: some.end, reason: "break" } : some];
    });
  }

  /** The right line's article goes into the left line's, behind the left line's block. */
  mergeArticles(): void {
    const { working } = this;
    const to = this.leftEnd;
    const from = this.rightStart.article;
    if (to.article !== from) {
      const heir = working.draft(to.article);
      const { blocks } = working.draft(from);
      working.put({ ...heir, blocks: [...heir.blocks.slice(0, to.index + 1), ...blocks, ...heir.blocks.slice(to.index + 1)] });
      working.dissolve(from, to.article);
    }
  }

  /** The blocks from the right line's on become an article of their own. */
  splitArticle(): void {
    const { working } = this;
    const end = this.leftEnd;
    const start = this.rightStart;
    if (end.article !== start.article) {
      return;
    }
    if (end.index === start.index) {
      throw new Refusal("out-of-order");
    }
    const whole = working.draft(start.article);
    const until = start.index > end.index ? whole.blocks.length : end.index;
    working.create({ id: this.operation.article ?? this.fresh(), blocks: whole.blocks.slice(start.index, until), facts: [], waivers: whole.waivers });
    working.put({ ...whole, blocks: [...whole.blocks.slice(0, start.index), ...whole.blocks.slice(until)] });
  }

  /** Notes on the drop that holds the line's end that somebody decided. */
  decide(): void {
    const { working } = this;
    const seat = working.seat(this.operation.source, this.left.feed);
    const block = seat === null ? undefined : working.block(seat);
    if (seat !== null && block !== undefined && isDrop(block.parts[seat.part] as HeldPart)) {
      const parts = block.parts.map((part, i) => (i === seat.part ? { ...part, decision: "by-hand" } : part));
      working.replace(seat, { ...block, parts });
    }
  }
}

function sameBlock(a: Seat, b: Seat): boolean {
  return a.article === b.article && a.index === b.index;
}

function isBefore(a: Seat, b: Seat): boolean {
  return a.part < b.part || (a.part === b.part && a.offset < b.offset);
}
