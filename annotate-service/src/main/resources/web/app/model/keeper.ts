/** What was typed into an article: the server's text that it was typed over, and the text now. */
export interface Kept {
  readonly base: string;
  readonly doc: string;
}

/**
 * Keeps what is not yet acknowledged in the browser, so that an expired session, a closed window or
 * a crash loses nothing. One entry for each person and page: another person on the same machine
 * does not save it under their name.
 */
export class Keeper {
  private readonly key: string;

  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem">,
    person: string,
    page: string,
  ) {
    this.key = `copydesk.unsaved.${person}.${page}`;
  }

  read(): readonly (readonly [string, Kept])[] {
    try {
      return Object.entries(JSON.parse(this.storage.getItem(this.key) ?? "{}") as Record<string, Kept>);
    } catch {
      return [];
    }
  }

  write(kept: readonly (readonly [string, Kept])[]): void {
    try {
      if (kept.length === 0) {
        this.storage.removeItem(this.key);
      } else {
        this.storage.setItem(this.key, JSON.stringify(Object.fromEntries(kept)));
      }
    } catch {
      // A full or forbidden storage must not stop the typing; the server gets it within a second.
    }
  }
}
