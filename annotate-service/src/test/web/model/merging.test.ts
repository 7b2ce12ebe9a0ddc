import assert from "node:assert/strict";
import { test } from "node:test";
import { changesBetween, chosen, merged, sideBySide } from "../../../main/resources/web/app/model/merging.js";

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

test("places that both changed stand side by side, with what both agree on between them", () => {
  // Given
  const mine = "标题甲\n第一段\n第二段甲\n第三段";
  const theirs = "标题乙\n第一段乙\n第二段乙\n第三段";

  // When
  const all = sideBySide(BASE, mine, theirs);

  // Then
  assert.deepEqual(
    all.filter((piece) => "base" in piece),
    [
      { base: ["标题"], mine: ["标题甲"], theirs: ["标题乙"] },
      { base: ["第二段"], mine: ["第二段甲"], theirs: ["第二段乙"] },
    ],
  );
  assert.equal(chosen(all, ["mine", "theirs"]), "标题甲\n第一段乙\n第二段乙\n第三段");
});

test("nothing is dropped where nobody chooses: both are kept, one behind the other", () => {
  // When
  const doc = chosen(sideBySide(BASE, "标题甲\n第一段\n第二段\n第三段", "标题乙\n第一段\n第二段\n第三段"), []);

  // Then
  assert.equal(doc, "标题甲\n标题乙\n第一段\n第二段\n第三段");
});

test("what the server did not take is to be chosen too, though theirs is as it was", () => {
  // Given
  const all = sideBySide(BASE, "标题\n第一段甲\n第二段\n第三段", BASE);

  // When
  const [mine, theirs] = [chosen(all, ["mine"]), chosen(all, ["theirs"])];

  // Then
  assert.equal(mine, "标题\n第一段甲\n第二段\n第三段");
  assert.equal(theirs, BASE);
});
