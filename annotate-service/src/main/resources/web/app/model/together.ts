import type { HttpApi } from "../net/api.js";
import { Refused } from "../net/api.js";
import type { Session } from "./session.js";
import type { Lease, There } from "./wire.js";

const BEAT_MS = 4000;
/** So long after the last stroke an article is let go. */
const AT_WORK_MS = 60_000;

/** What the others' presence changes on the screen. */
export interface Neighbours {
  /** Where the cursor is. */
  readonly active: string;
  /** Who is here, or who has what in hand, has changed. */
  together(): void;
  /** Somebody else changed these articles, which are shown as they are now. */
  renewed(articles: readonly string[]): void;
}

/**
 * Who else is on the page. A window says every few seconds where it is and hears of the others; the
 * article in which somebody types is in that person's hands until it rests.
 */
export class Together {
  others: There["others"] = [];
  leases: readonly Lease[] = [];

  private readonly client = crypto.randomUUID?.() ?? "00000000-0000-4000-8000-" + Math.random().toString(16).slice(2, 14).padEnd(12, "0");
  private readonly touched = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly api: Pick<HttpApi, "here" | "gone" | "lease" | "release">,
    private readonly screen: Neighbours,
  ) {}

  start(): void {
    void this.beat();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.api.gone(this.session.page.id, this.client);
    this.leases.filter(({ mine }) => mine).forEach(({ article }) => this.api.release(article));
  }

  /** Something was done to an article here. The first time it is taken in hand at once. */
  touch(article: string): void {
    const before = this.touched.get(article) ?? 0;
    this.touched.set(article, Date.now());
    if (Date.now() - before > AT_WORK_MS) {
      void this.beat();
    }
  }

  lease(article: string): Lease | undefined {
    return this.leases.find((lease) => lease.article === article);
  }

  /** Who else has an article in hand, or null. */
  holder(article: string): string | null {
    const lease = this.lease(article);
    return lease === undefined || lease.mine ? null : lease.name;
  }

  /** Asks for an article, takes it when that is due, or gives it to who asked. */
  async act(article: string, act: "take" | "ask" | "hand-over" | "keep"): Promise<boolean> {
    try {
      if (act === "hand-over") {
        await this.session.save();
        this.touched.delete(article);
      }
      await this.api.lease(article, act);
      if (act === "take") {
        this.touched.set(article, Date.now());
      }
      await this.beat();
      return true;
    } catch (failure) {
      if (failure instanceof Refused) {
        await this.beat();
      }
      return false;
    }
  }

  private async beat(): Promise<void> {
    clearTimeout(this.timer);
    const { active } = this.screen;
    const editing = Date.now() - (this.touched.get(active) ?? 0) < AT_WORK_MS;
    try {
      const there = await this.api.here(this.session.page.id, this.client, active === "" ? null : active, editing);
      this.others = there.others;
      this.leases = there.leases;
      this.screen.together();
      await this.renew(there);
    } catch {
      // Saving says what is wrong with the connection; who was here is not known then.
      this.others = [];
      this.screen.together();
    } finally {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.beat(), BEAT_MS);
    }
  }

  private async renew(there: There): Promise<void> {
    if (this.session.saving !== "saved" && this.session.saving !== "unsaved") {
      return;
    }
    const newer = Object.entries(there.versions).filter(
      ([id, version]) => version > (this.session.article(id)?.version ?? 0),
    );
    const gone = this.session.order.filter((id) => there.versions[id] === undefined);
    const before = new Map(this.session.articles.map(({ id, version }) => [id, version]));
    if ((newer.length > 0 || gone.length > 0) && (await this.session.refresh())) {
      const renewed = newer.map(([id]) => id).filter((id) => (this.session.article(id)?.version ?? 0) > (before.get(id) ?? 0));
      if (renewed.length > 0) {
        this.screen.renewed(renewed);
      }
    }
  }
}
