import assert from "node:assert/strict";
import { test } from "node:test";
import { neighbour } from "../../../main/resources/web/app/view/issue.js";

const PAGES = ["10", "2", "1", "A2"].map((label) => ({ id: `p${label}`, label, edition: "1" }));

test("pages follow each other as their labels are counted", () => {
  const way = ["p1", "p2", "p10"].map((id) => neighbour(PAGES, { id, edition: "1" }, 1));

  assert.deepEqual(way, ["p2", "p10", "pA2"]);
});

test("behind the last page and before the first there is none", () => {
  assert.equal(neighbour(PAGES, { id: "pA2", edition: "1" }, 1), undefined);
  assert.equal(neighbour(PAGES, { id: "p1", edition: "1" }, -1), undefined);
});

test("another edition is another pile of pages", () => {
  const late = [...PAGES, { id: "late", label: "3", edition: "2" }];

  assert.equal(neighbour(late, { id: "p2", edition: "1" }, 1), "p10");
  assert.equal(neighbour(late, { id: "late", edition: "2" }, -1), undefined);
});
