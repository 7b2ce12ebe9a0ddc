import { Refused, type HttpApi } from "../net/api.js";
import type { Session } from "./session.js";

/** Revisions of the articles of a page: made by hand, and brought back. */
export class Revisions {
  constructor(
    private readonly session: Session,
    private readonly api: HttpApi,
  ) {}

  /**
   * Makes an article what it was in a revision.
   *
   * @returns false if what was typed is not saved, or the server refuses
   */
  async restore(article: string, revision: number): Promise<boolean> {
    const { session } = this;
    if (!(await this.isSaved())) {
      return false;
    }
    try {
      await this.api.restore(article, session.article(article)?.version ?? 0, revision);
    } catch (failure) {
      if (failure instanceof Refused) {
        session.screen?.refused(failure);
      }
      return false;
    }
    return session.refresh();
  }

  /** Makes a revision of an article as it stands; null if that could not be. */
  async keep(article: string): Promise<number | null> {
    if (!(await this.isSaved())) {
      return null;
    }
    return this.api.keepRevision(article, this.session.article(article)?.version ?? 0).then(
      ({ number }) => number,
      () => null,
    );
  }

  private async isSaved(): Promise<boolean> {
    return (await this.session.save()) && !this.session.unsaved;
  }
}
