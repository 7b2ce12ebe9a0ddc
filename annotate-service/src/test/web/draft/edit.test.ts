import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { HeldPart, Drafts } from "../../../main/resources/web/app/draft/drafts.js";
import { coverage, draftsOf, isDrop, Refusal, sliceOf, textOf } from "../../../main/resources/web/app/draft/drafts.js";
import { applied } from "../../../main/resources/web/app/draft/edit.js";
import { isIntact } from "../../../main/resources/web/app/draft/window.js";
import { BLOCK_TYPES, FACT_TYPES, type BlockType, type Operation } from "../../../main/resources/web/app/model/wire.js";
import { Text } from "../../../main/resources/web/app/text/positions.js";

interface Shown {
  readonly id: string;
  readonly blocks: readonly { readonly id: string; readonly type: BlockType; readonly parts: readonly HeldPart[] }[];
}

interface Case {
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly articles: readonly Shown[];
  readonly edits: readonly {
    readonly ops: readonly Operation[];
    readonly articles?: unknown;
    readonly refused?: { readonly why: string; readonly index: number };
  }[];
}

const file = new URL("../../../../../../seeds/vectors/draft/operations.json", import.meta.url);
const { cases } = JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly Case[] };

function never(): string {
  throw new Error("the operation names no id");
}

function startOf({ texts, articles }: Case): Drafts {
  return draftsOf(
    articles.map(({ id, blocks }) => ({ id, blocks, facts: [], waivers: [] })),
    Object.entries(texts).map(([name, text]) => [name, new Text(text)]),
  );
}

/** What is compared: articles with their blocks as parts and text, facts and waivers. */
function shown(drafts: Drafts): unknown {
  return [...drafts.articles.values()].map(({ id, blocks, facts, waivers }) => ({
    id,
    blocks: blocks.map((block) => ({
      id: block.id,
      type: block.type,
      text: textOf(block, drafts.texts),
      parts: block.parts.map(({ source, start, end, reason }) => ({
        source,
        start,
        end,
        ...(reason === undefined ? {} : { reason }),
      })),
    })),
    facts: facts.map((fact) => ({
      id: fact.id,
      type: fact.type,
      status: fact.status,
      quote: fact.quote,
      ...(fact.links === undefined ? {} : { links: fact.links }),
    })),
    waivers: waivers.map(({ finding }) => finding).sort(),
  }));
}

for (const each of cases) {
  test(`operations come out as on the server: ${each.id}`, () => {
    let drafts = startOf(each);
    each.edits.forEach((edit, index) => {
      try {
        drafts = applied(drafts, edit.ops, never).drafts;
        assert.deepEqual(shown(drafts), edit.articles, `edit ${index}`);
      } catch (failure) {
        assert.ok(failure instanceof Refusal, String(failure));
        assert.deepEqual({ why: failure.why, index: failure.index }, edit.refused, `edit ${index}`);
      }
    });
  });
}

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick<T>(from: readonly T[], at: number): T {
  return from[at] as T;
}

/** Some operation on what stands there now. */
function wish(drafts: Drafts, next: (below: number) => number, fresh: () => string): Operation {
  const articles = [...drafts.articles.values()];
  const blocks = articles.flatMap((draft) => draft.blocks);
  const block = pick(blocks, next(blocks.length));
  const other = pick(blocks, next(blocks.length));
  const size = [...textOf(block, drafts.texts)].length;
  const start = next(size + 1);
  const end = start + next(size - start + 1);
  const target = pick(articles, next(articles.length));
  const facts = articles.flatMap((draft) => draft.facts);
  const fact = facts.length === 0 ? "none" : pick(facts, next(facts.length)).id;
  const joints = ["join", "join-space", "dehyphenate", "paragraph", "article"] as const;
  const source = [...drafts.texts.keys()].find((name) => !name.startsWith("added:")) ?? "";
  const kinds: readonly Operation[] = [
    { op: "flip", source, after: 1 + next(9), to: pick(joints, next(joints.length)) },
    { op: "flip", source, after: 1 + next(9), to: pick(joints, next(joints.length)) },
    { op: "replace", block: block.id, start, end, text: pick(["新", "", "𠮷 e\u0301"], next(3)) },
    { op: "split", block: block.id, at: start, id: fresh() },
    { op: "merge", blocks: [block.id, other.id], space: next(2) === 0 },
    { op: "move", block: block.id, article: target.id, after: next(2) === 0 ? null : (target.blocks.at(-1)?.id ?? null) },
    { op: "divide", block: block.id, article: fresh() },
    { op: "retype", block: block.id, type: pick(BLOCK_TYPES, next(BLOCK_TYPES.length)) },
    { op: "tag", type: pick(FACT_TYPES, next(FACT_TYPES.length)), at: [{ block: block.id, start, end }] },
    { op: "tag", type: pick(FACT_TYPES, next(FACT_TYPES.length)), at: [{ block: block.id, start, end }] },
    { op: "confirm", fact, at: [] },
    { op: "reject", fact },
    { op: "untag", fact },
    { op: "link", from: fact, to: facts.length === 0 ? "none" : pick(facts, next(facts.length)).id },
    { op: "waive", article: target.id, finding: "f", reason: "checked" },
  ];
  return pick(kinds, next(kinds.length));
}

test("whatever is done, nothing is lost or doubled, untouched facts keep their quote and touched ones turn stale", () => {
  let edits = 0;
  for (let seed = 0; seed < 300; seed += 1) {
    const each = pick(cases, seed % cases.length);
    const next = numbers(seed);
    let serial = 0;
    const fresh = (): string => `s${seed}-${(serial += 1)}`;
    let drafts = startOf(each);
    const whole = [...coverage(drafts)];
    for (let step = 0; step < 20; step += 1) {
      const before = JSON.stringify(shown(drafts));
      const then = drafts;
      try {
        drafts = applied(drafts, [wish(drafts, next, fresh)], fresh).drafts;
        edits += 1;
      } catch (failure) {
        assert.ok(failure instanceof Refusal, String((failure as Error).stack));
      }
      assert.equal(JSON.stringify(shown(then)), before, "a value changed under one's hands");
      assert.deepEqual([...coverage(drafts)], whole);
      for (const draft of drafts.articles.values()) {
        for (const fact of draft.facts) {
          const quote = fact.anchors.map((anchor) => sliceOf(drafts.texts, anchor)).join("");
          assert.equal(quote, fact.quote);
          assert.ok(fact.status === "stale" || isIntact(draft, fact.anchors), `${fact.id} reads otherwise`);
        }
      }
    }
  }
  assert.ok(edits > 2000, `${edits} edits`);
});

test("a stretch that is dropped stays in its place with its reason", () => {
  const drafts = startOf(pick(cases, 0));
  const [draft] = drafts.articles.values();
  const block = draft?.blocks.find((each) => textOf(each, drafts.texts).length > 0);
  assert.ok(block !== undefined);

  const after = applied(drafts, [{ op: "replace", block: block.id, start: 0, end: 1, text: "" }], never).drafts;

  const changed = [...after.articles.values()].flatMap(({ blocks }) => blocks).find(({ id }) => id === block.id);
  assert.ok(changed?.parts.some((part) => isDrop(part) && part.reason === "corrected"));
});
