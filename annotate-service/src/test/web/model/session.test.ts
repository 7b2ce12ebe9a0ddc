import { ChangeSet } from "@codemirror/state";
import assert from "node:assert/strict";
import { test } from "node:test";
import { Keeper, type Kept } from "../../../main/resources/web/app/model/keeper.js";
import { Session } from "../../../main/resources/web/app/model/session.js";
import type { Article, Edited, Operation, Page } from "../../../main/resources/web/app/model/wire.js";
import { Refused, type Api } from "../../../main/resources/web/app/net/api.js";
import { article, block, page } from "../samples.js";

const TEXT = "标题正文另一条";
const STORAGE = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

function story(version: number, cuts: readonly (readonly [string, number, number])[], id = "a"): Article {
  const blocks = cuts.map(([block, start, end]) => ({
    id: block,
    type: "body" as const,
    confidence: 1,
    text: TEXT.slice(start, end),
    parts: [{ source: "s", start, end }],
  }));
  return article(id, version, blocks);
}

const START: Page = {
  ...page([story(1, [["b1", 0, 2], ["b2", 2, 4], ["b3", 4, 7]])]),
  sources: { s: { text: TEXT, page: "p" } },
};

/** A server whose answers are given when the test says so. */
class Slow implements Pick<Api, "edit" | "page"> {
  /** The page as it stands, for those who ask for it anew. */
  now: Page = START;
  readonly asked: (readonly Operation[])[] = [];
  private settle: { ok: (edited: Edited) => void; no: (why: Error) => void } | null = null;

  edit(_page: string, _base: Readonly<Record<string, number>>, ops: readonly Operation[]): Promise<Edited> {
    this.asked.push(ops);
    return new Promise((ok, no) => {
      this.settle = { ok, no };
    });
  }

  page(): Promise<Page> {
    return Promise.resolve(this.now);
  }

  answer(articles: readonly Article[]): void {
    this.settle?.ok({ articles, gone: [], boundaries: [], nowhere: [], canUndo: true, canRedo: false });
  }

  refuse(): void {
    this.settle?.no(new Refused({ type: "/problems/not-editable", title: "no", status: 409 }));
  }
}

function opened(kept: Readonly<Record<string, Kept>> = {}): { readonly server: Slow; readonly session: Session } {
  const server = new Slow();
  let serial = 0;
  const keeper = new Keeper({ ...STORAGE, getItem: () => JSON.stringify(kept) }, "lin", "p");
  const session = new Session(START, server as unknown as Api, keeper, () => `n${(serial += 1)}`);
  return { server, session };
}

async function asked(server: Slow): Promise<void> {
  while (server.asked.length === 0) {
    await new Promise((resume) => setImmediate(resume));
  }
}

function texts(session: Session): readonly (readonly string[])[] {
  return session.articles.map(({ blocks }) => blocks.map(({ text }) => text));
}

test("what operations will do is shown before the server answers", async () => {
  // Given
  const { server, session } = opened();

  // When
  const done = session.run(() => ({ articles: ["a"], ops: [{ op: "divide", block: "b3", article: "new" }] }));
  await asked(server);

  // Then
  assert.deepEqual(texts(session), [["标题", "正文"], ["另一条"]]);
  server.answer([story(2, [["b1", 0, 2], ["b2", 2, 4]]), story(1, [["b3", 4, 7]], "new")]);
  assert.equal(await done, true);
  assert.deepEqual(texts(session), [["标题", "正文"], ["另一条"]]);
  assert.deepEqual(session.order, ["a", "new"]);
  assert.equal(session.article("a")?.version, 2);
});

test("what the server refuses is as it was before", async () => {
  // Given
  const { server, session } = opened();

  // When
  const done = session.run(() => ({ articles: ["a"], ops: [{ op: "divide", block: "b3", article: "new" }] }));
  await asked(server);
  server.refuse();

  // Then
  assert.equal(await done, false);
  assert.deepEqual(texts(session), [["标题", "正文", "另一条"]]);
  assert.deepEqual(session.order, ["a"]);
});

test("what an operation may create has the same id here and on the server", async () => {
  // Given
  const { server, session } = opened();

  // When
  void session.run(() => ({ articles: ["a"], ops: [{ op: "tag", type: "person", at: [{ block: "b1", start: 0, end: 2 }] }] }));
  await asked(server);

  // Then
  const [operation] = server.asked[0] ?? [];
  assert.equal(session.article("a")?.facts[0]?.id, operation?.op === "tag" ? operation.id : null);
  assert.equal(session.article("a")?.facts[0]?.quote, "标题");
});

/** A screen that only counts how often somebody has to look. */
function counting(session: Session): { conflicts: number } {
  const counted = { conflicts: 0 };
  session.screen = { changed: () => {}, refreshed: () => {}, refused: () => {}, merged: () => {}, conflicted: () => (counted.conflicts += 1) };
  return counted;
}

function theirs(text: string): Page {
  const blocks = [text, "正文", "另一条"].map((each, i) => block(`b${i + 1}`, each));
  return { ...START, articles: [article("a", 2, blocks)] };
}

test("both wrote in the same place: the screen is told, also when nothing was being saved", async () => {
  // Given
  const { server, session } = opened();
  const counted = counting(session);
  session.typed("a", ChangeSet.of({ from: 2, insert: "乙" }, 10));
  server.now = theirs("标题丙");

  // When
  const done = await session.refresh();

  // Then
  assert.equal(done, true);
  assert.equal(counted.conflicts, 1);
  assert.equal(session.saving, "conflict");
  session.resolve("a", ["both"]);
  assert.equal(session.drafts.get("a")?.doc, "标题乙\n标题丙\n正文\n另一条");
  void session.save();
});

test("both wrote in different places: nobody has to look", async () => {
  // Given
  const { server, session } = opened();
  const counted = counting(session);
  session.typed("a", ChangeSet.of({ from: 5, insert: "乙" }, 10));
  server.now = theirs("标题丙");

  // When
  await session.refresh();

  // Then
  assert.equal(counted.conflicts, 0);
  assert.equal(session.drafts.get("a")?.doc, "标题丙\n正文乙\n另一条");
});

test("what an earlier visit typed goes together with what somebody else wrote elsewhere meanwhile", () => {
  // Given
  const base = "标题丙\n正文\n另一条";

  // When
  const { session } = opened({ a: { base, doc: "标题丙\n正文乙\n另一条" } });

  // Then
  assert.equal(session.conflicts.size, 0);
  assert.equal(session.drafts.get("a")?.doc, "标题\n正文乙\n另一条");
});

test("what an earlier visit typed where somebody else wrote meanwhile stays beside it", () => {
  // When
  const { session } = opened({ a: { base: "标题丙\n正文\n另一条", doc: "标题丙丁\n正文\n另一条" } });

  // Then
  assert.equal(session.conflicts.get("a")?.mine, "标题丙丁\n正文\n另一条");
});

test("findings are taken for the text that they are about, and for no other", () => {
  // Given
  const { session } = opened();
  const found = { id: "f", check: "sum", verdict: "fail", formula: "1 + 1 = 3", text: "", at: [], waiver: null } as const;

  // When
  session.found({ articles: [{ id: "a", version: 99, findings: [found] }] });
  const other = session.article("a")?.findings;
  session.found({ articles: [{ id: "a", version: session.article("a")?.version ?? 0, findings: [found] }] });

  // Then
  assert.deepEqual(other, []);
  assert.deepEqual(session.article("a")?.findings, [found]);
});
