import type { Preferences } from "../model/preferences.js";
import type {
  Article,
  Comparison,
  Deadline,
  Edited,
  Entry,
  Lease,
  Listed,
  Operation,
  Page,
  PageLine,
  Problem,
  Publication,
  Report,
  Revision,
  Slice,
  There,
} from "../model/wire.js";

/** The server answered that it will not; the problem says why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }

  get status(): number {
    return this.problem.status;
  }

  /** The last part of the problem's type: `stale-articles`, `not-editable` and so on. */
  get kind(): string {
    return this.problem.type.replace(/^.*\//, "");
  }
}

/** No answer, or one that says "not now": trying again later may help. */
export class Unreachable extends Error {}

/** What the workbench needs of the server; a test gives its own. */
export interface Api {
  page(id: string): Promise<Page>;
  edit(page: string, base: Readonly<Record<string, number>>, ops: readonly Operation[]): Promise<Edited>;
  undo(page: string): Promise<Edited>;
  redo(page: string): Promise<Edited>;
  submit(article: string, version: number): Promise<Article>;
  recall(article: string): Promise<Article>;
  spike(article: string, version: number, reason: string): Promise<Article>;
  revive(article: string, version: number): Promise<Article>;
}

/** The annotate interface over HTTP. The page's own script adds the header that writes need. */
export class HttpApi implements Api {
  constructor(protected readonly root: string) {}

  page(id: string): Promise<Page> {
    return this.call("GET", `/pages/${id}`);
  }

  edit(page: string, base: Readonly<Record<string, number>>, ops: readonly Operation[]): Promise<Edited> {
    return this.call("POST", `/pages/${page}/edits`, { base, ops, merge: true });
  }

  undo(page: string): Promise<Edited> {
    return this.call("POST", `/pages/${page}/undo`, {});
  }

  redo(page: string): Promise<Edited> {
    return this.call("POST", `/pages/${page}/redo`, {});
  }

  async submit(article: string, version: number): Promise<Article> {
    const answer = await this.call<{ article: Article }>("POST", `/articles/${article}/submit`, {}, {
      "If-Match": `"${version}"`,
      "Idempotency-Key": `submit-${article}-${version}`,
    });
    return answer.article;
  }

  recall(article: string): Promise<Article> {
    return this.call("POST", `/articles/${article}/recall`, {});
  }

  spike(article: string, version: number, reason: string): Promise<Article> {
    return this.call("POST", `/articles/${article}/spike`, { reason }, { "If-Match": `"${version}"` });
  }

  revive(article: string, version: number): Promise<Article> {
    return this.call("POST", `/articles/${article}/revive`, {}, { "If-Match": `"${version}"` });
  }

  /** Makes one article of two on different pages: the one goes on in the other. */
  jump(page: string, base: Readonly<Record<string, number>>, from: string, to: string): Promise<Page> {
    return this.call("POST", `/pages/${page}/jumps`, { base, from, to });
  }

  /** Joins the parts of a story that goes over pages, or keeps them apart. */
  decide(page: string, jump: string, decision: "take" | "decline"): Promise<Page> {
    return this.call("POST", `/pages/${page}/jumps/${jump}/${decision}`, {});
  }

  /** How the person who is signed in likes to work. */
  preferences(): Promise<Preferences> {
    return this.call("GET", "/preferences");
  }

  prefer(preferences: Preferences): Promise<Preferences> {
    return this.call("PUT", "/preferences", preferences);
  }

  article(id: string): Promise<Article> {
    return this.call("GET", `/articles/${id}`);
  }

  /** Says that this window is here, and hears who else is. */
  here(page: string, client: string, article: string | null, editing: boolean): Promise<There> {
    return this.call("POST", `/pages/${page}/presence`, { client, article, editing });
  }

  /** Says that this window closes; nobody waits for the answer. */
  gone(page: string, client: string): void {
    void this.call("DELETE", `/pages/${page}/presence/${client}`, undefined, {}, true).catch(() => {});
  }

  lease(article: string, act: "take" | "ask" | "hand-over" | "keep"): Promise<Lease> {
    return act === "take"
      ? this.call("PUT", `/articles/${article}/lease`, {})
      : this.call("POST", `/articles/${article}/lease/${act}`, {});
  }

  release(article: string): void {
    void this.call("DELETE", `/articles/${article}/lease`, undefined, {}, true).catch(() => {});
  }

  revisions(article: string): Promise<Slice<Revision>> {
    return this.call("GET", `/articles/${article}/revisions`);
  }

  keepRevision(article: string, version: number): Promise<Revision> {
    return this.call("POST", `/articles/${article}/revisions`, {}, { "If-Match": `"${version}"` });
  }

  entries(article: string, cursor: string | null): Promise<Slice<Entry>> {
    return this.call("GET", `/articles/${article}/history?limit=30${cursor === null ? "" : `&cursor=${cursor}`}`);
  }

  compare(article: string, from: string, to: string): Promise<Comparison> {
    return this.call("GET", `/articles/${article}/compare?from=${from}&to=${to}`);
  }

  restore(article: string, version: number, revision: number): Promise<Article> {
    return this.call("POST", `/articles/${article}/restore`, { revision }, { "If-Match": `"${version}"` });
  }

  desk(publication: string): Promise<{ readonly counts: Readonly<Record<string, number>> }> {
    return this.call("GET", publication === "" ? "/desk" : `/desk?publication=${publication}`);
  }

  pages(query: URLSearchParams): Promise<Slice<PageLine>> {
    return this.call("GET", `/pages?${query}`);
  }

  setDeadline(deadline: Deadline): Promise<Deadline> {
    return this.call("PUT", "/deadlines", deadline);
  }

  publications(): Promise<Slice<Publication>> {
    return this.call("GET", "/publications");
  }

  articles(query: URLSearchParams): Promise<Slice<Listed>> {
    return this.call("GET", `/articles?${query}`);
  }

  protected call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
    keepalive = false,
  ): Promise<T> {
    const sent =
      body === undefined
        ? { headers }
        : { headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) };
    return this.send(path, { method, keepalive, ...sent });
  }

  /** Sends a table of comma separated values; gives what became of its rows. */
  protected table(path: string, table: Blob): Promise<Report> {
    return this.send(path, { method: "POST", headers: { "Content-Type": "text/csv" }, body: table });
  }

  private async send<T>(path: string, request: RequestInit): Promise<T> {
    let answer: Response;
    try {
      answer = await fetch(`${this.root}/api${path}`, {
        ...request,
        credentials: "same-origin",
        cache: "no-store",
        headers: { Accept: "application/json, application/problem+json", ...request.headers },
      });
    } catch (failure) {
      throw new Unreachable(String(failure));
    }
    if (answer.ok) {
      return (answer.status === 204 ? undefined : await answer.json()) as T;
    }
    if (answer.status >= 500) {
      throw new Unreachable(`${answer.status}`);
    }
    throw new Refused(await problemOf(answer));
  }
}

async function problemOf(answer: Response): Promise<Problem> {
  const bare = { type: "about:blank", title: answer.statusText, status: answer.status };
  try {
    return { ...bare, ...((await answer.json()) as Problem) };
  } catch {
    return bare;
  }
}
