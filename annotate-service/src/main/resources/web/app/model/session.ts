import type { ChangeSet } from "@codemirror/state";
import { Refused, Unreachable, type Api } from "../net/api.js";
import { changeSet, Draft } from "./draft.js";
import { foresee, named } from "./foreseeing.js";
import { Layout } from "./layout.js";
import { chosen, sideBySide, type Choice, type Piece } from "./merging.js";
import type { Keeper } from "./keeper.js";
import type { Range } from "../text/clean.js";
import type { Article, Boundary, Edited, Operation, Page } from "./wire.js";

/** What the screen says about saving. */
export type Saving = "saved" | "unsaved" | "saving" | "offline" | "signed-out" | "conflict";

/** Both wrote in the same place: what both began from, what stands here, and the server's article. */
export interface Conflict {
  readonly base: string;
  readonly mine: string;
  readonly theirs: Article;
}

/** What a command wants done, worked out when everything typed before it has been saved. */
export interface Work {
  /** The articles that the operations touch. */
  readonly articles: readonly string[];
  readonly ops: readonly Operation[];
}

/** Tells the screen what happened. */
export interface Screen {
  /** An article's document changes by something other than typing. */
  changed(article: string, changes: ChangeSet): void;
  /** Anything else changed: facts, findings, boundaries, the state of saving. */
  refreshed(): void;
  /** Something asked for was not done. */
  refused(problem: Refused): void;
  /** What was typed went together with what somebody else wrote meanwhile. */
  merged(): void;
}

/** How long typing rests before it is saved; a second at the most passes while it does not rest. */
const REST_MS = 400;
const LONGEST_MS = 900;
const RETRY_MS = [1000, 2000, 4000, 8000, 15000] as const;

/**
 * A page being worked on: what the server has, what was typed since, and the one queue in which
 * everything goes to the server. Nothing typed is ever dropped: it waits until it is acknowledged,
 * and a copy is kept in the browser meanwhile.
 */
export class Session {
  saving: Saving = "saved";
  drafts = new Map<string, Draft>();
  order: readonly string[] = [];
  boundaries: readonly Boundary[] = [];
  conflicts = new Map<string, Conflict>();
  /** What of the page's text stands in no article. */
  nowhere: readonly Range[] = [];
  canUndo = false;
  canRedo = false;
  screen: Screen | null = null;
  /** Whether an input method is in the middle of a word: what stands there is not yet text. */
  composing: () => boolean = () => false;

  private queue: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince = 0;
  private retries = 0;

  constructor(
    readonly page: Page,
    private readonly api: Api,
    private readonly keeper: Keeper,
    private readonly freshId: () => string,
  ) {
    this.order = page.articles.map((article) => article.id);
    this.boundaries = page.boundaries;
    this.nowhere = page.nowhere;
    this.canUndo = page.canUndo;
    this.canRedo = page.canRedo;
    for (const article of page.articles) {
      this.drafts.set(article.id, Draft.of(article));
    }
    this.takeUp();
  }

  /** What an earlier visit typed and could not save. */
  private takeUp(): void {
    for (const [id, kept] of this.keeper.read()) {
      const draft = this.drafts.get(id);
      if (draft === undefined || draft.layout.doc === kept.doc) {
        continue;
      }
      if (draft.layout.doc === kept.base) {
        this.drafts.set(id, Draft.over(draft.article, kept.doc));
        this.saving = "unsaved";
        this.schedule();
      } else {
        this.conflicts.set(id, { base: kept.base, mine: kept.doc, theirs: draft.article });
        this.saving = "conflict";
      }
    }
  }

  article(id: string): Article | undefined {
    return this.drafts.get(id)?.article;
  }

  get articles(): readonly Article[] {
    return this.order.flatMap((id) => this.article(id) ?? []);
  }

  get unsaved(): boolean {
    return [...this.drafts.values()].some((draft) => draft.unsaved) || this.conflicts.size > 0;
  }

  typed(article: string, changes: ChangeSet): void {
    const draft = this.drafts.get(article);
    if (draft === undefined) {
      return;
    }
    const typed = draft.typed(changes);
    this.drafts.set(article, typed);
    const conflict = this.conflicts.get(article);
    if (conflict !== undefined && conflict.mine === draft.doc) {
      this.conflicts.set(article, { ...conflict, mine: typed.doc });
    }
    this.keep();
    if (this.saving === "saved") {
      this.say("unsaved");
    }
    this.schedule();
  }

  /** Saves what was typed, then does the work; refused or unreachable, it says so and stops. */
  run(work: () => Work | null): Promise<boolean> {
    return this.enqueue(async () => {
      await this.flush();
      while ([...this.drafts.values()].some((draft) => draft.unsaved) && this.conflicts.size === 0) {
        await this.flush(); // typed while the first was on its way
      }
      const wanted = work();
      if (wanted === null || wanted.ops.length === 0) {
        return;
      }
      const ops = wanted.ops.map((operation) => named(operation, this.freshId));
      const base = this.versions(wanted.articles);
      const before = [...this.drafts.values()];
      const order = this.order;
      this.showForeseen(ops);
      try {
        await this.send([], () => this.api.edit(this.page.id, base, ops));
      } catch (failure) {
        this.showAgain(before, order);
        throw failure;
      }
    });
  }

  /** Shows at once what will come of operations, before the server says so. */
  private showForeseen(ops: readonly Operation[]): void {
    const foreseen = this.unsaved ? null : foresee(this.page, this.articles, ops, this.freshId);
    const open = ({ id }: Article): boolean => {
      const state = this.article(id)?.state.name;
      return state === undefined || state === "waiting" || state === "in-work";
    };
    if (foreseen !== null && foreseen.articles.every(open)) {
      foreseen.gone.forEach((id) => this.forget(id));
      this.acknowledge(foreseen.articles);
      this.screen?.refreshed();
    }
  }

  /** What was foreseen did not come: the articles are as the server had them. */
  private showAgain(before: readonly Draft[], order: readonly string[]): void {
    const known = new Set(before.map(({ article }) => article.id));
    [...this.drafts.keys()].filter((id) => !known.has(id)).forEach((id) => this.forget(id));
    this.acknowledge(before.filter((draft) => this.article(draft.article.id) !== draft.article).map(({ article }) => article));
    this.order = order;
    this.screen?.refreshed();
  }

  private forget(id: string): void {
    this.drafts.delete(id);
    this.order = this.order.filter((other) => other !== id);
  }

  undo(): Promise<boolean> {
    return this.enqueue(async () => {
      await this.flush();
      await this.send([], () => this.api.undo(this.page.id));
    });
  }

  redo(): Promise<boolean> {
    return this.enqueue(async () => {
      await this.flush();
      await this.send([], () => this.api.redo(this.page.id));
    });
  }

  submit(id: string): Promise<boolean> {
    return this.handOver(id, (article) => this.api.submit(id, article.version));
  }

  recall(id: string): Promise<boolean> {
    return this.handOver(id, () => this.api.recall(id));
  }

  spike(id: string, reason: string): Promise<boolean> {
    return this.handOver(id, (article) => this.api.spike(id, article.version, reason));
  }

  revive(id: string): Promise<boolean> {
    return this.handOver(id, (article) => this.api.revive(id, article.version));
  }

  private handOver(id: string, act: (article: Article) => Promise<Article>): Promise<boolean> {
    return this.enqueue(async () => {
      await this.flush();
      const article = this.article(id);
      if (article !== undefined) {
        this.acknowledge([await act(article)]);
        this.settle();
      }
    });
  }

  /** Saves now. */
  save(): Promise<boolean> {
    return this.enqueue(() => this.flush());
  }

  /** Both wrote: what they agree on, and the places where somebody has to choose. */
  pieces(id: string): readonly Piece[] {
    const conflict = this.conflicts.get(id);
    return conflict === undefined
      ? []
      : sideBySide(conflict.base, conflict.mine, Layout.of(conflict.theirs).doc);
  }

  /** Puts both together as somebody chose, place by place. */
  resolve(id: string, choices: readonly Choice[]): void {
    const conflict = this.conflicts.get(id);
    if (conflict === undefined) {
      return;
    }
    const doc = chosen(this.pieces(id), choices);
    this.conflicts.delete(id);
    const shown = this.drafts.get(id)?.doc ?? "";
    const draft = Draft.over(conflict.theirs, doc);
    this.drafts.set(id, draft);
    this.screen?.changed(id, changeSet(shown, draft.doc));
    this.keep();
    this.settle();
    this.schedule();
  }

  /** Takes in what others have changed; what waits here goes on top of it. */
  refresh(): Promise<boolean> {
    return this.enqueue(async () => {
      const page = await this.api.page(this.page.id);
      const there = new Set(page.articles.map(({ id }) => id));
      for (const [id, draft] of this.drafts) {
        if (!there.has(id) && !draft.unsaved) {
          this.drafts.delete(id);
        }
      }
      for (const article of page.articles) {
        const draft = this.drafts.get(article.id);
        if (draft === undefined) {
          this.drafts.set(article.id, Draft.of(article));
        } else if (article.version > draft.article.version && !this.conflicts.has(article.id)) {
          this.takeOver(draft, article);
        }
      }
      this.order = [...there, ...[...this.drafts.keys()].filter((id) => !there.has(id))];
      this.boundaries = page.boundaries;
      this.canUndo = page.canUndo;
      this.canRedo = page.canRedo;
      this.settle();
    });
  }

  /** Puts what was typed here on top of somebody else's state, or leaves both to be looked at. */
  private takeOver(draft: Draft, article: Article): void {
    const rebased = draft.rebased(article);
    if (rebased === null) {
      this.conflicts.set(article.id, { base: draft.layout.doc, mine: draft.doc, theirs: article });
      return;
    }
    this.drafts.set(article.id, rebased.draft);
    if (!rebased.screen.empty) {
      this.screen?.changed(article.id, rebased.screen);
    }
  }

  private enqueue(act: () => Promise<void>): Promise<boolean> {
    const done = this.queue.then(async () => {
      try {
        await act();
        return true;
      } catch (failure) {
        this.failed(failure);
        return false;
      }
    });
    this.queue = done;
    return done;
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.waitingSince = 0;
    const typed = [...this.drafts].filter(
      ([id, draft]) => draft.unsaved && !this.conflicts.has(id),
    );
    if (typed.length === 0) {
      return;
    }
    for (const [id, draft] of typed) {
      this.drafts.set(id, draft.sending());
    }
    const ops = typed.flatMap(([id]) => this.drafts.get(id)?.operations(this.freshId) ?? []);
    const ids = typed.map(([id]) => id);
    if (ops.length === 0) {
      this.acknowledge(typed.map(([, draft]) => draft.article));
      this.settle();
      return;
    }
    await this.send(ids, (base) => this.api.edit(this.page.id, base, ops));
  }

  private async send(
    ids: readonly string[],
    post: (base: Readonly<Record<string, number>>) => Promise<Edited>,
  ): Promise<void> {
    this.say("saving");
    const edited = await post(this.versions(ids));
    this.retries = 0;
    this.boundaries = edited.boundaries;
    this.nowhere = edited.nowhere;
    this.canUndo = edited.canUndo;
    this.canRedo = edited.canRedo;
    edited.gone.forEach((id) => this.forget(id));
    this.acknowledge(edited.articles);
    this.settle();
  }

  private versions(ids: readonly string[]): Readonly<Record<string, number>> {
    return Object.fromEntries(ids.map((id) => [id, this.article(id)?.version ?? 0]));
  }

  private acknowledge(articles: readonly Article[]): void {
    // Those that come find their place among the others as they are now.
    const known = articles.filter(({ id }) => this.drafts.has(id));
    for (const article of [...known, ...articles.filter((each) => !known.includes(each))]) {
      const draft = this.drafts.get(article.id);
      if (draft === undefined) {
        this.drafts.set(article.id, Draft.of(article));
        const begin = this.begin(article.id);
        const behind = this.order.findIndex((id) => this.begin(id) > begin);
        const at = behind < 0 ? this.order.length : behind;
        this.order = [...this.order.slice(0, at), article.id, ...this.order.slice(at)];
      } else {
        const { draft: next, screen } = draft.acknowledged(article);
        this.drafts.set(article.id, next);
        if (!screen.empty) {
          this.screen?.changed(article.id, screen);
        }
      }
    }
    this.keep();
  }

  /** Where an article's text begins on the page. */
  private begin(id: string): number {
    const starts = (this.article(id)?.blocks ?? [])
      .flatMap(({ parts }) => parts)
      .filter(({ source }) => this.page.sources[source]?.page === this.page.id)
      .map(({ start }) => start);
    return Math.min(Number.MAX_SAFE_INTEGER, ...starts);
  }

  private failed(failure: unknown): void {
    const typing = [...this.drafts].filter(([, draft]) => draft.sent !== null).map(([id]) => id);
    for (const [id, draft] of this.drafts) {
      this.drafts.set(id, draft.unsent());
    }
    if (failure instanceof Unreachable) {
      const pause = RETRY_MS[Math.min(this.retries, RETRY_MS.length - 1)];
      this.retries += 1;
      this.say("offline");
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.save(), pause);
    } else if (failure instanceof Refused && failure.status === 401) {
      this.say("signed-out");
    } else if (failure instanceof Refused && failure.status === 412) {
      this.overtaken(failure, typing.length > 0);
    } else if (failure instanceof Refused) {
      // Typing that the server does not take stays beside the server's text until somebody looks.
      for (const id of typing) {
        const draft = this.drafts.get(id);
        if (draft !== undefined) {
          this.conflicts.set(id, { base: draft.layout.doc, mine: draft.doc, theirs: draft.article });
        }
      }
      this.keep();
      this.settle();
      this.screen?.refused(failure);
    } else {
      throw failure;
    }
  }

  /** Somebody else wrote first. What does not touch goes together; the rest somebody looks at. */
  private overtaken(refused: Refused, typing: boolean): void {
    for (const article of refused.problem.articles ?? []) {
      const draft = this.drafts.get(article.id);
      if (draft === undefined) {
        continue;
      }
      this.takeOver(draft, article);
    }
    this.keep();
    this.settle();
    if (typing && this.conflicts.size === 0) {
      this.screen?.merged();
    } else {
      this.screen?.refused(refused);
    }
  }

  private settle(): void {
    this.say(this.conflicts.size > 0 ? "conflict" : this.unsaved ? "unsaved" : "saved");
    if (this.saving === "unsaved") {
      this.schedule();
    }
  }

  private schedule(): void {
    if (this.saving === "offline" || this.saving === "signed-out") {
      return;
    }
    const now = Date.now();
    this.waitingSince ||= now;
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => this.saveUnlessComposing(),
      Math.max(0, Math.min(REST_MS, this.waitingSince + LONGEST_MS - now)),
    );
  }

  private saveUnlessComposing(): void {
    if (this.composing()) {
      this.timer = setTimeout(() => this.saveUnlessComposing(), REST_MS);
    } else {
      void this.save();
    }
  }

  private keep(): void {
    this.keeper.write(
      [...this.drafts].flatMap(([id, draft]) => {
        const conflict = this.conflicts.get(id);
        return draft.unsaved || conflict !== undefined
          ? [[id, { base: conflict?.base ?? draft.layout.doc, doc: conflict?.mine ?? draft.doc }] as const]
          : [];
      }),
    );
  }

  private say(saving: Saving): void {
    this.saving = saving;
    this.screen?.refreshed();
  }
}
