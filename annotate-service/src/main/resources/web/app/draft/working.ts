import { Text } from "../text/positions.js";
import {
  added,
  draftsOf,
  isAdded,
  isDrop,
  normal,
  partOf,
  Refusal,
  sliceOf,
  type BlockValue,
  type Drafts,
  type DraftValue,
  type FactValueOf,
  type HeldPart,
} from "./drafts.js";

/** A block's place: its article and its index there. */
export interface Spot {
  readonly article: string;
  readonly index: number;
}

/** A code point's place: its block, the part there, and how far inside the part. */
export interface Seat extends Spot {
  readonly part: number;
  readonly offset: number;
}

/** The drafts while a list of operations is applied to them; thrown away if one is refused. */
export class Working {
  readonly articles: Map<string, DraftValue>;
  readonly texts: Map<string, Text>;
  /** Articles that are not as they were, those that came and went included. */
  readonly touched = new Set<string>();

  constructor(start: Drafts) {
    this.articles = new Map(start.articles);
    this.texts = new Map(start.texts);
  }

  get drafts(): Drafts {
    return draftsOf(this.articles.values(), this.texts);
  }

  draft(id: string): DraftValue {
    const draft = this.articles.get(id);
    if (draft === undefined) {
      throw new Refusal("no-such-article");
    }
    return draft;
  }

  put(draft: DraftValue): void {
    this.articles.set(draft.id, draft);
    this.touched.add(draft.id);
  }

  create(draft: DraftValue): void {
    if (this.articles.has(draft.id)) {
      throw new Refusal("id-taken");
    }
    this.put(draft);
  }

  /** Gives what an article has besides blocks to another and takes the article away. */
  dissolve(article: string, into: string): void {
    const gone = this.draft(article);
    this.articles.delete(article);
    this.touched.add(article);
    const heir = this.draft(into);
    const more = gone.waivers.filter(({ finding }) => heir.waivers.every((own) => own.finding !== finding));
    this.put({ ...heir, facts: [...heir.facts, ...gone.facts], waivers: [...heir.waivers, ...more] });
  }

  spot(block: string): Spot {
    // In the order of their ids, as the server looks.
    for (const draft of this.drafts.articles.values()) {
      const index = draft.blocks.findIndex(({ id }) => id === block);
      if (index >= 0) {
        return { article: draft.id, index };
      }
    }
    throw new Refusal("no-such-block");
  }

  block({ article, index }: Spot): BlockValue {
    return this.draft(article).blocks[index] as BlockValue;
  }

  freshBlock(id: string): void {
    if ([...this.articles.values()].some(({ blocks }) => blocks.some((block) => block.id === id))) {
      throw new Refusal("id-taken");
    }
  }

  /** Puts another block, or several, or none, where one stands. */
  replace({ article, index }: Spot, ...others: readonly BlockValue[]): void {
    const draft = this.draft(article);
    const normalised = others.map((block) => ({ ...block, parts: normal(block.parts) }));
    this.put({ ...draft, blocks: [...draft.blocks.slice(0, index), ...normalised, ...draft.blocks.slice(index + 1)] });
  }

  fact(id: string): { readonly draft: DraftValue; readonly fact: FactValueOf } {
    for (const draft of this.drafts.articles.values()) {
      const fact = draft.facts.find((each) => each.id === id);
      if (fact !== undefined) {
        return { draft, fact };
      }
    }
    throw new Refusal("no-such-fact");
  }

  /** Where a code point of a source stands, kept or dropped. */
  seat(source: string, at: number): Seat | null {
    for (const draft of this.drafts.articles.values()) {
      for (const [index, { parts }] of draft.blocks.entries()) {
        const part = parts.findIndex((each) => each.source === source && each.start <= at && at < each.end);
        if (part >= 0) {
          return { article: draft.id, index, part, offset: at - (parts[part] as HeldPart).start };
        }
      }
    }
    return null;
  }

  /** The parts of a seat's block before the seat, and from it on. */
  cut(seat: Seat): { readonly left: HeldPart[]; readonly right: HeldPart[] } {
    const { parts } = this.block(seat);
    const inside = parts[seat.part] as HeldPart;
    const before = seat.offset > 0 ? [partOf(inside, 0, seat.offset)] : [];
    return {
      left: [...parts.slice(0, seat.part), ...before],
      right: [partOf(inside, seat.offset, inside.end - inside.start), ...parts.slice(seat.part + 1)],
    };
  }

  /** Writes text behind an article's added buffer. */
  write(article: string, text: string): HeldPart {
    const source = added(article);
    const before = this.texts.get(source) ?? new Text("");
    const after = new Text(before.units + text);
    this.texts.set(source, after);
    return { source, start: before.length, end: after.length };
  }

  /** Whether a part is white space that came with no page. */
  isAddedSpace(part: HeldPart): boolean {
    return !isDrop(part) && isAdded(part) && isBlank(sliceOf(this.texts, part));
  }

  isKeptSpace(part: HeldPart): boolean {
    return !isDrop(part) && isBlank(sliceOf(this.texts, part));
  }
}

/** White space only, as Java's `isBlank` has it: no-break spaces are none. */
function isBlank(text: string): boolean {
  return /^[\t-\r\u001c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]*$/.test(text);
}
