import type { Draft } from "../model/draft.js";
import type { Fact, Operation } from "../model/wire.js";
import { cleanOffset } from "../text/clean.js";
import type { Bench } from "./actions.js";

/** A place in an article's document, in UTF-16 units. */
export interface Spot {
  readonly article: string;
  readonly unit: number;
}

/** Where somebody works on the page, and the ways from there. */
export class Cursor {
  constructor(private readonly bench: Bench) {}

  get draft(): Draft | undefined {
    return this.bench.session.drafts.get(this.bench.active);
  }

  get spot(): Spot {
    const article = this.bench.active;
    return { article, unit: this.bench.editor(article)?.head ?? 0 };
  }

  /** Goes to a place; with a length, what stands there is selected. */
  go(spot: Spot, length = 0): void {
    this.bench.editor(spot.article)?.select(spot.unit, spot.unit + length);
  }

  /** Goes to a place in the text. */
  goTo(article: string, fact: { readonly at: Fact["at"] }): void {
    const place = fact.at[0];
    const units = place === undefined ? null : this.bench.session.drafts.get(article)?.layout.units(place);
    if (units !== null && units !== undefined) {
      this.go({ article, unit: units.from }, units.to - units.from);
    }
  }

  /** Goes to where a code point of a source stands in the clean text. */
  pick(source: string, at: number): void {
    for (const [article, { layout }] of this.bench.session.drafts) {
      for (const row of layout.rows) {
        const offset = cleanOffset(row.block.parts, source, at);
        if (offset !== null) {
          this.go({ article, unit: row.from + row.text.toUtf16(Math.min(offset, row.text.length)) });
          return;
        }
      }
    }
  }

  /** Goes to a block, wherever it stands; with another, what stands from the one to the other is selected. */
  reveal(block: string, last: string): void {
    for (const [article, { layout }] of this.bench.session.drafts) {
      const row = layout.row(block);
      if (row !== undefined) {
        const to = last === block ? row.from : (layout.row(last)?.to ?? row.from);
        this.go({ article, unit: row.from }, to - row.from);
      }
    }
  }

  /** Does operations on articles, worked out when everything typed before has been saved. */
  run(articles: readonly string[], ops: () => readonly Operation[]): Promise<boolean> {
    return this.bench.session.run(() => ({ articles, ops: ops() }));
  }
}
