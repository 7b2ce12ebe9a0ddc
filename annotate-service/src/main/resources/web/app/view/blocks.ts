import { joint } from "../model/boundaries.js";
import type { Layout } from "../model/layout.js";
import type { BlockType, Operation } from "../model/wire.js";
import type { Bench } from "./actions.js";

/** What keys do to blocks as wholes. */
export class Blocks {
  constructor(private readonly bench: Bench) {}

  split(): void {
    const { active } = this.bench;
    void this.run([active], () => {
      const unit = this.bench.editor(active)?.head ?? 0;
      const row = this.layout?.rowAt(unit);
      return row === undefined || unit === row.from || unit === row.to
        ? []
        : [{ op: "split", block: row.block.id, at: row.text.toCodePoint(unit - row.from), id: this.bench.freshId() }];
    });
  }

  merge(): void {
    this.withRow((index, blocks) => {
      const pair = blocks.slice(index, index + 2);
      if (pair.length === 2) {
        const space = joint(this.bench.language) === "join-space";
        void this.run([this.bench.active], () => [{ op: "merge", blocks: pair, space }]);
      }
    });
  }

  /** Moves the block with the cursor up or down in its article. */
  moveWithin(direction: -1 | 1): void {
    this.withRow((index, blocks) => {
      const after = direction === -1 ? (blocks[index - 2] ?? null) : blocks[index + 1];
      if (after !== undefined && (direction === 1 || index > 0)) {
        void this.move(blocks[index] as string, this.bench.active, after);
      }
    });
  }

  /** Moves the block with the cursor to the article before or behind. */
  moveAcross(direction: -1 | 1): void {
    const { session, active } = this.bench;
    const other = session.order[session.order.indexOf(active) + direction];
    this.withRow((index, blocks) => {
      if (other !== undefined) {
        const last = session.drafts.get(other)?.layout.rows.at(-1)?.block.id ?? null;
        void this.move(blocks[index] as string, other, direction === -1 ? last : null);
      }
    });
  }

  askType(): void {
    this.withRow((index, blocks) => this.bench.askType(blocks[index] as string));
  }

  retype(block: string, type: BlockType): void {
    void this.run([this.bench.active], () => [{ op: "retype", block, type }]);
  }

  private async move(block: string, article: string, after: string | null): Promise<void> {
    const { active, session } = this.bench;
    const articles = [...new Set([active, article])];
    if (await this.run(articles, () => [{ op: "move", block, article, after }])) {
      const row = session.drafts.get(article)?.layout.row(block);
      if (row !== undefined) {
        this.bench.editor(article)?.select(row.from);
      }
    }
  }

  private run(articles: readonly string[], ops: () => readonly Operation[]): Promise<boolean> {
    return this.bench.session.run(() => ({ articles, ops: ops() }));
  }

  private get layout(): Layout | undefined {
    return this.bench.session.drafts.get(this.bench.active)?.layout;
  }

  private withRow(act: (index: number, blocks: readonly string[]) => void): void {
    const row = this.layout?.rowAt(this.bench.editor(this.bench.active)?.head ?? 0);
    if (this.layout !== undefined && row !== undefined) {
      act(
        this.layout.rows.indexOf(row),
        this.layout.rows.map(({ block }) => block.id),
      );
    }
  }
}
