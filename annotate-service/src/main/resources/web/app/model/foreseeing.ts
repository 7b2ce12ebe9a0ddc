import { draftsOf, textOf, type Drafts, type DraftValue } from "../draft/drafts.js";
import { applied } from "../draft/edit.js";
import { isIntact, placesIn } from "../draft/window.js";
import { Text } from "../text/positions.js";
import type { Article, Block, Fact, Operation, Page } from "./wire.js";

/** What the server will make of operations: the articles that change, and the ids of those that go. */
export interface Foreseen {
  readonly articles: readonly Article[];
  readonly gone: readonly string[];
}

/**
 * Works out here what the server will answer, so that it can be shown at once. Findings, new
 * suggestions and boundaries are the server's to say and stay as they are until it does.
 *
 * @param articles as the server has them, nothing typed besides
 * @returns null if that cannot be told: nothing is shown before the server says what came of it
 */
export function foresee(
  page: Page,
  articles: readonly Article[],
  operations: readonly Operation[],
  freshId: () => string,
): Foreseen | null {
  const before = read(page, articles);
  try {
    const { drafts, touched } = applied(before, operations, freshId);
    const known = new Map(articles.map((article) => [article.id, article]));
    const facts = new Map(articles.flatMap((article) => article.facts.map((fact) => [fact.id, fact] as const)));
    const blocks = new Map(articles.flatMap((article) => article.blocks.map((block) => [block.id, block] as const)));
    const model = articles[0];
    return {
      articles: [...touched].flatMap((id) => {
        const draft = drafts.articles.get(id);
        return draft === undefined || model === undefined
          ? []
          : [written(draft, known.get(id) ?? { ...model, id, version: 0, findings: [], added: {} }, drafts, blocks, facts)];
      }),
      gone: [...touched].filter((id) => !drafts.articles.has(id) && known.has(id)),
    };
  } catch {
    return null;
  }
}

/** An operation with ids for all that it may create, so that they are the same here and on the server. */
export function named(operation: Operation, freshId: () => string): Operation {
  switch (operation.op) {
    case "flip":
      return { block: freshId(), article: freshId(), ...operation };
    case "tag":
      return { id: freshId(), ...operation };
    default:
      return operation;
  }
}

function read(page: Page, articles: readonly Article[]): Drafts {
  const texts = new Map(Object.entries(page.sources).map(([name, { text }]) => [name, new Text(text)] as const));
  for (const { added } of articles) {
    Object.entries(added).forEach(([name, text]) => texts.set(name, new Text(text)));
  }
  return draftsOf(
    articles.map(({ id, blocks, facts }) => ({
      id,
      blocks: blocks.map((block) => ({ id: block.id, type: block.type, parts: block.parts })),
      facts: facts.map(({ id: fact, type, anchors, quote, value, status, was, links }) => ({
        id: fact,
        type,
        anchors,
        quote,
        value,
        status,
        ...(was === undefined ? {} : { was }),
        ...(links === undefined ? {} : { links }),
      })),
      waivers: [],
    })),
    texts,
  );
}

function written(
  draft: DraftValue,
  article: Article,
  drafts: Drafts,
  blocks: ReadonlyMap<string, Block>,
  facts: ReadonlyMap<string, Fact>,
): Article {
  return {
    ...article,
    state: article.state.name === "waiting" ? { name: "in-work" } : article.state,
    furniture: draft.blocks.every((block) => block.type === "label" || block.type === "other" || textOf(block, drafts.texts) === ""),
    blocks: draft.blocks.map(({ id, type, parts }) => ({
      id,
      type,
      confidence: blocks.get(id)?.confidence ?? 1,
      text: textOf({ id, type, parts }, drafts.texts),
      parts,
    })),
    facts: draft.facts.map((fact) => ({
      confidence: 1,
      by: "",
      ...facts.get(fact.id),
      ...fact,
      at: isIntact(draft, fact.anchors) ? placesIn(draft, fact.anchors) : [],
    })),
    added: Object.fromEntries(
      [...drafts.texts].filter(([name]) => name.startsWith("added:")).map(([name, text]) => [name, text.units]),
    ),
  };
}
