import { freshId } from "../model/ids.js";
import type { Article, Operation } from "../model/wire.js";
import { words } from "../words/words.js";
import type { Bench } from "./actions.js";
import type { Option } from "./chooser.js";

/** What is done to articles as wholes. */
export class Stories {
  constructor(private readonly bench: Bench) {}

  go(direction: -1 | 1): void {
    const { session, active } = this.bench;
    const next = session.order[session.order.indexOf(active) + direction];
    if (next !== undefined) {
      this.bench.editor(next)?.select(0);
    }
  }

  /** Asks for an article of the page to go to. */
  askGo(): void {
    this.bench.choose({
      title: words.command.goArticle,
      options: this.bench.session.articles.map((each, index) => optionOf(each, index + 1)),
      pick: (article) => this.bench.editor(article)?.select(0),
    });
  }

  /** From the block with the cursor on, what follows is an article of its own; selected blocks alone are, if several are. */
  divide(): void {
    const { active, blocks } = this.bench;
    const rows = blocks.rows();
    const first = rows[0]?.block.id;
    const all = this.bench.session.drafts.get(active)?.layout.rows ?? [];
    if (first === undefined || all.length === rows.length) {
      return;
    }
    if (rows.length > 1) {
      void blocks.moveOut(rows.map(({ block }) => block.id));
    } else if (first === all[0]?.block.id) {
      this.bench.tell(words.ui.beginsHere);
    } else {
      const operation: Operation = { op: "divide", block: first, article: freshId() };
      void this.run([active], [operation]).then((done) => (done ? this.bench.reveal(first) : undefined));
    }
  }

  /** Puts the next article behind this one. */
  mergeNext(): void {
    const { session, active } = this.bench;
    const next = session.order[session.order.indexOf(active) + 1];
    const blocks = next === undefined ? [] : (session.article(next)?.blocks ?? []).map(({ id }) => id);
    if (next !== undefined && blocks.length > 0) {
      const last = session.article(active)?.blocks.at(-1)?.id ?? null;
      void this.bench.blocks.move(blocks, active, last, next);
    }
  }

  /** Makes an article furniture, which needs no submission, or a story again. */
  toggleFurniture(id: string): void {
    const article = this.bench.session.article(id);
    const plain = (type: string): boolean => type === "label" || type === "other";
    if (article !== undefined) {
      const type = article.furniture ? "body" : "label";
      const ops = article.blocks
        .filter((block) => plain(block.type) === article.furniture)
        .map((block): Operation => ({ op: "retype", block: block.id, type }));
      void this.run([id], ops);
    }
  }

  /** Asks why an article is not to be published, and puts it aside. */
  askSpike(id: string): void {
    if (isOpen(this.bench.session.article(id))) {
      this.bench.ask({
        title: words.command.spike,
        label: words.ui.reason,
        button: words.ui.spike,
        done: (reason) =>
          void this.bench.session.spike(id, reason).then((done) => (done ? this.bench.tell(words.ui.spiked) : undefined)),
      });
    }
  }

  /** Takes back what was submitted, takes up what was put aside. */
  takeBack(id: string): void {
    const { session } = this.bench;
    const state = session.article(id)?.state.name;
    if (state === "submitted") {
      void session.recall(id);
    } else if (state === "spiked") {
      void session.revive(id);
    } else {
      this.bench.tell(words.ui.nothingToTakeBack);
    }
  }

  /** Takes text that stands nowhere into the active article. */
  adopt(): void {
    const { session, active } = this.bench;
    const gap = session.nowhere[0];
    if (gap === undefined) {
      this.bench.tell(words.ui.nothingNowhere);
      return;
    }
    const id = freshId();
    void this.run([active], [{ op: "adopt", ...gap, article: active, id }]).then((done) =>
      done ? this.bench.reveal(id) : undefined,
    );
  }

  /** Sends an article to review and goes on to the next that is open. */
  async submit(article: string): Promise<void> {
    const { session } = this.bench;
    const known = session.article(article);
    if (isOpen(known) && known?.furniture !== true) {
      if (!(await session.submit(article))) {
        return;
      }
      this.bench.tell(words.ui.submitted);
    }
    const open = session.articles.filter((each) => !each.furniture && isOpen(each));
    const next = open.find(({ id }) => session.order.indexOf(id) > session.order.indexOf(article)) ?? open[0];
    if (next === undefined) {
      this.bench.tell(words.ui.allSubmitted);
    } else {
      this.bench.editor(next.id)?.select(0);
    }
  }

  private run(articles: readonly string[], ops: readonly Operation[]): Promise<boolean> {
    return this.bench.session.run(() => ({ articles, ops }));
  }
}

/** Whether an article may be changed. */
export function isOpen(article: Article | undefined): boolean {
  return article?.state.name === "waiting" || article?.state.name === "in-work";
}

/** An article in a list of choices. */
export function optionOf(article: Article, number: number): { id: string; number: number; label: string } {
  return { id: article.id, number, label: article.headline === "" ? words.ui.untitled : article.headline };
}

/** The articles that may be changed, as choices. */
export function optionsOf(articles: readonly Article[]): readonly Option[] {
  return articles.flatMap((each, index) => (isOpen(each) ? [optionOf(each, index + 1)] : []));
}
