import assert from "node:assert/strict";
import { test } from "node:test";
import { changesBetween, merged } from "../../../main/resources/web/app/model/merging.js";

const BASE = "标题\n第一段\n第二段\n第三段";

test("what only one changed stays changed, next to each other too", () => {
  // When
  const both = merged(BASE, "标题\n第一段甲\n第二段\n第三段", "标题\n第一段\n第二段乙\n第三段", null);

  // Then
  assert.equal(both, "标题\n第一段甲\n第二段乙\n第三段");
});

test("a block that one split and one that the other took away both hold", () => {
  // When
  const both = merged(BASE, "标题\n第一\n段\n第二段\n第三段", "标题\n第一段\n第二段", null);

  // Then
  assert.equal(both, "标题\n第一\n段\n第二段");
});

test("where both changed one line somebody chooses, and the other lines of both hold", () => {
  // Given
  const mine = "标题\n第一段甲\n第二段\n第三段";
  const theirs = "标题\n第一段乙\n第二段\n第三段乙";

  // When
  const undecided = merged(BASE, mine, theirs, null);
  const decided = merged(BASE, mine, theirs, "mine");

  // Then
  assert.equal(undecided, null);
  assert.equal(decided, "标题\n第一段甲\n第二段\n第三段乙");
});

test("changes between any two documents make the second of the first and leave equal lines alone", () => {
  // Given five hundred pairs of documents of few lines
  let seed = 11;
  const random = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const words = ["标题", "一段", "二段", "", "𠮷林", "𠮷野"];
  const document = (): string => Array.from({ length: 1 + random(6) }, () => words[random(words.length)]).join("\n");
  for (let round = 0; round < 500; round += 1) {
    const before = document();
    const after = document();

    // When
    const changes = changesBetween(before, after);

    // Then
    const made = [...changes]
      .reverse()
      .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), before);
    assert.equal(made, after, JSON.stringify([before, after, changes]));
  }
});
