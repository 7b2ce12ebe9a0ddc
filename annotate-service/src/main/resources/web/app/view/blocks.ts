import { freshId } from "../model/ids.js";
import { joint } from "../model/boundaries.js";
import type { Layout, Row } from "../model/layout.js";
import type { BlockType, Operation } from "../model/wire.js";
import { say, words } from "../words/words.js";
import type { Bench } from "./actions.js";
import { optionsOf } from "./stories.js";

/** What keys, buttons and the mouse do to blocks as wholes: to that with the cursor, or to all that are selected. */
export class Blocks {
  constructor(private readonly bench: Bench) {}

  split(): void {
    const { active } = this.bench;
    void this.run([active], () => {
      const unit = this.bench.editor(active)?.head ?? 0;
      const row = this.layout?.rowAt(unit);
      return row === undefined || unit === row.from || unit === row.to
        ? []
        : [{ op: "split", block: row.block.id, at: row.text.toCodePoint(unit - row.from), id: freshId() }];
    });
  }

  /** Makes one block of those selected, or of that with the cursor and the next. */
  merge(): void {
    const rows = this.rows();
    const last = this.index(rows.at(-1));
    const all = rows.length > 1 ? rows : [...rows, ...(this.layout?.rows.slice(last + 1, last + 2) ?? [])];
    if (all.length > 1) {
      const space = joint(this.bench.language) === "join-space";
      void this.run([this.bench.active], () => [{ op: "merge", blocks: all.map(({ block }) => block.id), space }]);
    }
  }

  /** Goes to the next block or the one before, over the edge of the article too. */
  go(direction: -1 | 1): void {
    const { session, active } = this.bench;
    const row = this.layout?.rowAt(this.bench.editor(active)?.head ?? 0);
    const next = this.layout?.rows[this.index(row) + direction];
    if (next !== undefined) {
      this.bench.editor(active)?.select(next.from);
      this.bench.tell(words.block[next.block.type]);
      return;
    }
    const article = session.order[session.order.indexOf(active) + direction];
    const there = article === undefined ? undefined : session.drafts.get(article)?.layout.rows.at(direction === 1 ? 0 : -1);
    if (article !== undefined && there !== undefined) {
      this.bench.editor(article)?.select(there.from);
      this.bench.tell(`${say(words.ui.articleOf, session.order.indexOf(article) + 1)}${words.ui.comma}${words.block[there.block.type]}`);
    }
  }

  /** Selects the block with the cursor; what is selected already grows by a block. */
  select(): void {
    const editor = this.bench.editor(this.bench.active);
    const rows = this.rows();
    const [first, last] = [rows[0], rows.at(-1)];
    if (editor === undefined || first === undefined || last === undefined) {
      return;
    }
    const { from, to } = editor.selection;
    const whole = from === first.from && to === last.to && from < to;
    const next = whole ? this.layout?.rows[this.index(last) + 1] : undefined;
    editor.select(first.from, (next ?? last).to);
  }

  /** Moves blocks up or down in their article. */
  moveWithin(direction: -1 | 1): void {
    const rows = this.rows();
    const all = this.layout?.rows ?? [];
    const first = this.index(rows[0]);
    const last = this.index(rows.at(-1));
    const passed = all[direction === -1 ? first - 1 : last + 1];
    if (passed !== undefined) {
      const after = direction === -1 ? (all[first - 2]?.block.id ?? null) : passed.block.id;
      void this.move(ids(rows), this.bench.active, after);
    }
  }

  /** Moves blocks to the top of their article or to its end. */
  moveToEdge(direction: -1 | 1): void {
    const rows = this.rows();
    const edge = direction === -1 ? this.layout?.rows[0] : this.layout?.rows.at(-1);
    if (edge !== undefined && !rows.includes(edge)) {
      void this.move(ids(rows), this.bench.active, direction === -1 ? null : edge.block.id);
    }
  }

  /** Moves blocks to the article before or behind. */
  moveAcross(direction: -1 | 1): void {
    const { session, active } = this.bench;
    const other = session.order[session.order.indexOf(active) + direction];
    if (other !== undefined) {
      void this.move(ids(this.rows()), other, direction === -1 ? this.lastOf(other) : null);
    }
  }

  /** Asks for the article that blocks are to go to; a new one may be it. */
  askMove(): void {
    const blocks = ids(this.rows());
    const { active } = this.bench;
    this.bench.choose({
      title: words.command.moveTo,
      options: [
        { id: "", number: 0, label: words.ui.newArticle },
        ...optionsOf(this.bench.session.articles).filter(({ id }) => id !== active),
      ],
      pick: (article) => void (article === "" ? this.moveOut(blocks) : this.move(blocks, article, this.lastOf(article))),
    });
  }

  /** Makes an article of its own of some blocks of the active one. */
  async moveOut(blocks: readonly string[]): Promise<void> {
    const { active } = this.bench;
    const [first, ...more] = blocks;
    const rest = (this.layout?.rows ?? []).map(({ block }) => block.id).filter((id) => !blocks.includes(id));
    if (first === undefined || rest.length === 0) {
      return;
    }
    const behind = [rest.at(-1) as string, first, ...more];
    const moves: readonly Operation[] = blocks.map((block, index) => ({
      op: "move",
      block,
      article: active,
      after: behind[index] as string,
    }));
    if (await this.run([active], () => [...moves, { op: "divide", block: first, article: freshId() }])) {
      await this.bench.reveal(first);
    }
  }

  askType(): void {
    this.bench.askType(ids(this.rows()));
  }

  retype(blocks: readonly string[], type: BlockType): void {
    void this.run([this.bench.active], () => blocks.map((block) => ({ op: "retype", block, type })));
  }

  /** Puts blocks of one article, in their order, behind a block of an article, or at its top. */
  async move(blocks: readonly string[], article: string, after: string | null, from = this.bench.active): Promise<void> {
    if (blocks.length === 0 || (after !== null && blocks.includes(after))) {
      return;
    }
    const moves = (): readonly Operation[] =>
      blocks.map((block, index) => ({ op: "move", block, article, after: index === 0 ? after : (blocks[index - 1] as string) }));
    if (await this.run([...new Set([from, article])], moves)) {
      await this.bench.reveal(blocks[0] as string, blocks.length > 1 ? blocks.at(-1) : undefined);
    }
  }

  /** The rows that the selection touches, or that with the cursor. */
  rows(): readonly Row[] {
    const { from, to } = this.bench.editor(this.bench.active)?.selection ?? { from: 0, to: 0 };
    const all = this.layout?.rows ?? [];
    const touched = from < to ? all.filter((row) => row.from < to && from < row.to) : [];
    const here = this.layout?.rowAt(to);
    return touched.length > 0 || here === undefined ? touched : [here];
  }

  private lastOf(article: string): string | null {
    return this.bench.session.drafts.get(article)?.layout.rows.at(-1)?.block.id ?? null;
  }

  private run(articles: readonly string[], ops: () => readonly Operation[]): Promise<boolean> {
    return this.bench.session.run(() => ({ articles, ops: ops() }));
  }

  private get layout(): Layout | undefined {
    return this.bench.session.drafts.get(this.bench.active)?.layout;
  }

  private index(row: Row | undefined): number {
    return row === undefined ? -1 : (this.layout?.rows.indexOf(row) ?? -1);
  }
}

function ids(rows: readonly Row[]): readonly string[] {
  return rows.map(({ block }) => block.id);
}
