import type { ChangeSet } from "@codemirror/state";
import { Draft } from "./draft.js";
import { foresee } from "./foreseeing.js";
import type { Article, Operation, Page } from "./wire.js";

/** The articles of a page as they stood at a time. */
export interface Standing {
  readonly drafts: readonly Draft[];
  readonly order: readonly string[];
}

/** The articles of a page in their order: each as the server has it, with what was typed since. */
export class Articles {
  readonly drafts = new Map<string, Draft>();
  order: readonly string[];

  /**
   * @param changed hears of what changes an article's document other than by typing
   */
  constructor(
    private readonly page: Page,
    private readonly changed: (article: string, changes: ChangeSet) => void,
  ) {
    this.order = page.articles.map((article) => article.id);
    page.articles.forEach((article) => this.drafts.set(article.id, Draft.of(article)));
  }

  article(id: string): Article | undefined {
    return this.drafts.get(id)?.article;
  }

  get all(): readonly Article[] {
    return this.order.flatMap((id) => this.article(id) ?? []);
  }

  get unsaved(): boolean {
    return [...this.drafts.values()].some((draft) => draft.unsaved);
  }

  /** Those of which something is on its way to the server. */
  get sent(): readonly string[] {
    return [...this.drafts].filter(([, draft]) => draft.sent !== null).map(([id]) => id);
  }

  /** What was on its way did not arrive. */
  unsent(): void {
    for (const [id, draft] of this.drafts) {
      this.drafts.set(id, draft.unsent());
    }
  }

  versions(ids: readonly string[]): Readonly<Record<string, number>> {
    return Object.fromEntries(ids.map((id) => [id, this.article(id)?.version ?? 0]));
  }

  forget(id: string): void {
    this.drafts.delete(id);
    this.order = this.order.filter((other) => other !== id);
  }

  /** Takes in what the server made of what was sent; articles that are new find their place among the others. */
  acknowledge(articles: readonly Article[]): void {
    const known = articles.filter(({ id }) => this.drafts.has(id));
    for (const article of [...known, ...articles.filter((each) => !known.includes(each))]) {
      const draft = this.drafts.get(article.id);
      if (draft === undefined) {
        this.add(article);
      } else {
        const { draft: next, screen } = draft.acknowledged(article);
        this.drafts.set(article.id, next);
        if (!screen.empty) {
          this.changed(article.id, screen);
        }
      }
    }
  }

  private add(article: Article): void {
    this.drafts.set(article.id, Draft.of(article));
    const begin = this.begin(article.id);
    const behind = this.order.findIndex((id) => this.begin(id) > begin);
    const at = behind < 0 ? this.order.length : behind;
    this.order = [...this.order.slice(0, at), article.id, ...this.order.slice(at)];
  }

  /** Where an article's text begins on the page. */
  private begin(id: string): number {
    const starts = (this.article(id)?.blocks ?? [])
      .flatMap(({ parts }) => parts)
      .filter(({ source }) => this.page.sources[source]?.page === this.page.id)
      .map(({ start }) => start);
    return Math.min(Number.MAX_SAFE_INTEGER, ...starts);
  }

  /** Takes in the articles that there are now; `overtaken` says what becomes of one that somebody else changed. */
  renew(articles: readonly Article[], overtaken: (draft: Draft, article: Article) => void): void {
    const there = new Set(articles.map(({ id }) => id));
    for (const [id, draft] of this.drafts) {
      if (!there.has(id) && !draft.unsaved) {
        this.drafts.delete(id);
      }
    }
    for (const article of articles) {
      const draft = this.drafts.get(article.id);
      if (draft === undefined) {
        this.drafts.set(article.id, Draft.of(article));
      } else if (article.version > draft.article.version) {
        overtaken(draft, article);
      }
    }
    this.order = [...there, ...[...this.drafts.keys()].filter((id) => !there.has(id))];
  }

  get standing(): Standing {
    return { drafts: [...this.drafts.values()], order: this.order };
  }

  /** Shows at once what will come of operations; nothing if that cannot be told. */
  foresee(operations: readonly Operation[], freshId: () => string): void {
    const open = ({ id }: Article): boolean => {
      const state = this.article(id)?.state.name;
      return state === undefined || state === "waiting" || state === "in-work";
    };
    const foreseen = foresee(this.page, this.all, operations, freshId);
    if (foreseen !== null && foreseen.articles.every(open)) {
      foreseen.gone.forEach((id) => this.forget(id));
      this.acknowledge(foreseen.articles);
    }
  }

  /** What was foreseen did not come: the articles are as the server had them. */
  back({ drafts, order }: Standing): void {
    const known = new Set(drafts.map(({ article }) => article.id));
    [...this.drafts.keys()].filter((id) => !known.has(id)).forEach((id) => this.forget(id));
    this.acknowledge(drafts.map(({ article }) => article).filter((article) => this.article(article.id) !== article));
    this.order = order;
  }
}
