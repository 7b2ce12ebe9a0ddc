import { Text } from "../text/positions.js";
import type { Article, Block, Place } from "./wire.js";

/** A block's place in its article's document: one line of it. Units are UTF-16, as the DOM counts. */
export interface Row {
  readonly block: Block;
  readonly text: Text;
  /** The document's unit at which the line starts. */
  readonly from: number;
  readonly to: number;
}

/** An article as a document of lines, one for each block. */
export class Layout {
  readonly rows: readonly Row[];
  readonly doc: string;
  private readonly byBlock: ReadonlyMap<string, Row>;

  constructor(blocks: readonly Block[]) {
    const rows: Row[] = [];
    let from = 0;
    for (const block of blocks) {
      const to = from + block.text.length;
      rows.push({ block, text: new Text(block.text), from, to });
      from = to + 1;
    }
    this.rows = rows;
    this.doc = blocks.map((block) => block.text).join("\n");
    this.byBlock = new Map(rows.map((row) => [row.block.id, row]));
  }

  static of(article: Article): Layout {
    return new Layout(article.blocks);
  }

  row(block: string): Row | undefined {
    return this.byBlock.get(block);
  }

  /** The row in which a unit of the document lies; its line's end belongs to it. */
  rowAt(unit: number): Row | undefined {
    return this.rows.find((row) => unit <= row.to);
  }

  /** The document's units of a place, or null if it is not in this article. */
  units(place: Place): { readonly from: number; readonly to: number } | null {
    const row = this.byBlock.get(place.block);
    if (row === undefined || place.end > row.text.length) {
      return null;
    }
    return { from: row.from + row.text.toUtf16(place.start), to: row.from + row.text.toUtf16(place.end) };
  }

  /** The places of a stretch of the document: one for each block that it touches. */
  places(from: number, to: number): readonly Place[] {
    const places: Place[] = [];
    for (const row of this.rows) {
      const start = Math.max(from, row.from);
      const end = Math.min(to, row.to);
      if (start < end) {
        places.push({
          block: row.block.id,
          start: row.text.toCodePoint(start - row.from),
          end: row.text.toCodePoint(end - row.from),
        });
      }
    }
    return places;
  }
}
