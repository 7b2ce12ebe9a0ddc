import type { Report, Slice } from "../model/wire.js";
import { HttpApi } from "../net/api.js";

/** A word that a publication does not print, and what it prints instead. */
export interface Content {
  readonly wrong: string;
  readonly preferred: string;
  readonly kind: "error" | "discouraged";
  readonly note: string;
}

export interface Word extends Content {
  readonly id: string;
  readonly publication: string;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: string;
}

/** A publication whose list one may see. */
export interface List {
  readonly code: string;
  readonly name: string;
  readonly changeable: boolean;
}

/** House style over HTTP. */
export class StyleApi extends HttpApi {
  lists(): Promise<Slice<List>> {
    return this.call("GET", "/house-style");
  }

  words(publication: string, q: string, cursor: string | null): Promise<Slice<Word>> {
    const query = new URLSearchParams({ publication, q });
    if (cursor !== null) {
      query.set("cursor", cursor);
    }
    return this.call("GET", `/house-style/words?${query}`);
  }

  add(publication: string, word: Content): Promise<Word> {
    return this.call("POST", "/house-style/words", { publication, word });
  }

  change({ id, version }: Word, content: Content): Promise<Word> {
    return this.call("PUT", `/house-style/words/${id}`, content, { "If-Match": `"${version}"` });
  }

  remove({ id, version }: Word): Promise<void> {
    return this.call("DELETE", `/house-style/words/${id}`, undefined, { "If-Match": `"${version}"` });
  }

  /** Where the table of a publication is fetched. */
  exportAddress(publication: string): string {
    return `${this.root}/api/house-style/export?publication=${encodeURIComponent(publication)}`;
  }

  take(publication: string, table: Blob): Promise<Report> {
    return this.table(`/house-style/import?publication=${encodeURIComponent(publication)}`, table);
  }
}
