import type { Article, Block, Page } from "../../main/resources/web/app/model/wire.js";

/** A block of text that came from nowhere in particular. */
export function block(id: string, text: string): Block {
  return { id, type: "body", confidence: 1, text, parts: [] };
}

export function article(id: string, version: number, blocks: readonly Block[]): Article {
  return {
    id,
    publication: "ytrb",
    version,
    state: { name: "in-work" },
    revision: 0,
    pages: ["p"],
    headline: "",
    furniture: false,
    blocks,
    facts: [],
    findings: [],
    added: {},
    editedBy: null,
  };
}

export function page(articles: readonly Article[]): Page {
  return {
    id: "p",
    publication: "ytrb",
    publicationName: "云汀日报",
    language: "zh-Hans",
    issue: "2026-03-24",
    edition: "1",
    label: "3",
    sources: {},
    articles,
    boundaries: [],
    nowhere: [],
    offers: [],
    jumps: [],
    canUndo: false,
    canRedo: false,
  };
}
