import type { ChangeSet } from "@codemirror/state";
import { Refused, Unreachable, type Api } from "../net/api.js";
import { Articles } from "./articles.js";
import { changeSet, Draft } from "./draft.js";
import { named } from "./foreseeing.js";
import { Layout } from "./layout.js";
import { chosen, merged, sideBySide, type Choice, type Piece } from "./merging.js";
import type { Keeper } from "./keeper.js";
import { Rhythm } from "./rhythm.js";
import type { Conflict, Saving, Screen, Work } from "./screen.js";
import type { Checked } from "../net/live.js";
import type { Range } from "../text/clean.js";
import type { Article, Boundary, Edited, Page } from "./wire.js";

/**
 * A page being worked on: what the server has, what was typed since, and the one queue in which
 * everything goes to the server. Nothing typed is ever dropped: it waits until it is acknowledged,
 * and a copy is kept in the browser meanwhile.
 */
export class Session {
  saving: Saving = "saved";
  boundaries: readonly Boundary[] = [];
  conflicts = new Map<string, Conflict>();
  /** What of the page's text stands in no article. */
  nowhere: readonly Range[] = [];
  canUndo = false;
  canRedo = false;
  screen: Screen | null = null;

  private readonly known: Articles;
  private readonly rhythm = new Rhythm(() => void this.save());
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly page: Page,
    private readonly api: Api,
    private readonly keeper: Keeper,
    private readonly freshId: () => string,
  ) {
    this.known = new Articles(page, (article, changes) => this.screen?.changed(article, changes));
    this.nowhere = page.nowhere;
    this.besides(page);
    this.takeUp();
  }

  /** Says whether an input method is in the middle of a word: nothing is saved meanwhile. */
  set composing(composing: () => boolean) {
    this.rhythm.composing = composing;
  }

  get drafts(): ReadonlyMap<string, Draft> {
    return this.known.drafts;
  }

  get order(): readonly string[] {
    return this.known.order;
  }

  private besides(now: Pick<Page, "boundaries" | "canUndo" | "canRedo">): void {
    this.boundaries = now.boundaries;
    this.canUndo = now.canUndo;
    this.canRedo = now.canRedo;
  }

  /** What an earlier visit typed and could not save. */
  private takeUp(): void {
    for (const [id, kept] of this.keeper.read()) {
      const draft = this.drafts.get(id);
      if (draft === undefined || draft.layout.doc === kept.doc) {
        continue;
      }
      const doc = merged(kept.base, kept.doc, draft.layout.doc, null);
      if (doc !== null) {
        this.known.drafts.set(id, Draft.over(draft.article, doc));
        this.saving = "unsaved";
        this.schedule();
      } else {
        this.conflicts.set(id, { base: kept.base, mine: kept.doc, theirs: draft.article });
        this.saving = "conflict";
      }
    }
  }

  article(id: string): Article | undefined {
    return this.known.article(id);
  }

  get articles(): readonly Article[] {
    return this.known.all;
  }

  get unsaved(): boolean {
    return this.known.unsaved || this.conflicts.size > 0;
  }

  typed(article: string, changes: ChangeSet): void {
    const draft = this.drafts.get(article);
    if (draft === undefined) {
      return;
    }
    const typed = draft.typed(changes);
    this.known.drafts.set(article, typed);
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
      while (this.known.unsaved && this.conflicts.size === 0) {
        await this.flush(); // typed while the first was on its way
      }
      const wanted = work();
      if (wanted === null || wanted.ops.length === 0) {
        return;
      }
      const ops = wanted.ops.map((operation) => named(operation, this.freshId));
      const base = this.known.versions(wanted.articles);
      const before = this.known.standing;
      if (!this.unsaved) {
        this.known.foresee(ops, this.freshId);
        this.screen?.refreshed();
      }
      try {
        await this.send([], () => this.api.edit(this.page.id, base, ops));
      } catch (failure) {
        this.known.back(before);
        this.screen?.refreshed();
        throw failure;
      }
    });
  }

  /** What the checks say now. Findings about another version than the one here are about another text. */
  found({ articles }: Checked): void {
    for (const { id, version, findings } of articles) {
      const draft = this.drafts.get(id);
      if (draft?.article.version === version) {
        this.known.drafts.set(id, draft.found(findings));
      }
    }
    this.screen?.refreshed();
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
    this.known.drafts.set(id, draft);
    this.screen?.changed(id, changeSet(shown, draft.doc));
    this.keep();
    this.settle();
    this.schedule();
  }

  /** Takes in what others have changed; what waits here goes on top of it. */
  refresh(): Promise<boolean> {
    return this.enqueue(async () => {
      const page = await this.api.page(this.page.id);
      this.known.renew(page.articles, (draft, article) => {
        if (!this.conflicts.has(article.id)) {
          this.takeOver(draft, article);
        }
      });
      this.besides(page);
      this.settle();
    });
  }

  /** Puts what was typed here on top of somebody else's state, or leaves both to be looked at. */
  private takeOver(draft: Draft, article: Article): void {
    const rebased = draft.rebased(article);
    if (rebased === null) {
      this.conflict(draft, article);
      return;
    }
    this.known.drafts.set(article.id, rebased.draft);
    if (!rebased.screen.empty) {
      this.screen?.changed(article.id, rebased.screen);
    }
  }

  private conflict(draft: Draft, theirs: Article): void {
    this.conflicts.set(theirs.id, { base: draft.layout.doc, mine: draft.doc, theirs });
    this.screen?.conflicted();
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
    this.rhythm.begun();
    const typed = [...this.drafts].filter(
      ([id, draft]) => draft.unsaved && !this.conflicts.has(id),
    );
    if (typed.length === 0) {
      return;
    }
    for (const [id, draft] of typed) {
      this.known.drafts.set(id, draft.sending());
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
    const edited = await post(this.known.versions(ids));
    this.rhythm.answered();
    this.besides(edited);
    this.nowhere = edited.nowhere;
    edited.gone.forEach((id) => this.known.forget(id));
    this.acknowledge(edited.articles);
    this.settle();
  }

  private acknowledge(articles: readonly Article[]): void {
    this.known.acknowledge(articles);
    this.keep();
  }

  private failed(failure: unknown): void {
    const typing = this.known.sent;
    this.known.unsent();
    if (failure instanceof Unreachable) {
      this.say("offline");
      this.rhythm.again();
    } else if (failure instanceof Refused && failure.status === 401) {
      this.say("signed-out");
    } else if (failure instanceof Refused && failure.status === 412) {
      this.overtaken(failure, typing.length > 0);
    } else if (failure instanceof Refused) {
      // Typing that the server does not take stays beside the server's text until somebody looks.
      for (const id of typing) {
        const draft = this.drafts.get(id);
        if (draft !== undefined) {
          this.conflict(draft, draft.article);
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
    if (this.saving !== "offline" && this.saving !== "signed-out") {
      this.rhythm.soon();
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
