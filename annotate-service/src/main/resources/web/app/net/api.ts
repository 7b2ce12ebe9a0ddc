import type { Preferences } from "../model/preferences.js";
import type { Article, Edited, Listed, Operation, Page, Problem, Publication, Slice } from "../model/wire.js";

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
  constructor(private readonly root: string) {}

  page(id: string): Promise<Page> {
    return this.call("GET", `/pages/${id}`);
  }

  edit(page: string, base: Readonly<Record<string, number>>, ops: readonly Operation[]): Promise<Edited> {
    return this.call("POST", `/pages/${page}/edits`, { base, ops });
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

  publications(): Promise<Slice<Publication>> {
    return this.call("GET", "/publications");
  }

  articles(query: URLSearchParams): Promise<Slice<Listed>> {
    return this.call("GET", `/articles?${query}`);
  }

  private async call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<T> {
    let answer: Response;
    try {
      answer = await fetch(`${this.root}/api${path}`, {
        method,
        credentials: "same-origin",
        cache: "no-store",
        headers: {
          Accept: "application/json, application/problem+json",
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch (failure) {
      throw new Unreachable(String(failure));
    }
    if (answer.ok) {
      return (await answer.json()) as T;
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
