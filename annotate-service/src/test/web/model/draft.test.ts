import assert from "node:assert/strict";
import { test } from "node:test";
import { changeSet, Draft } from "../../../main/resources/web/app/model/draft.js";
import { article, block } from "../samples.js";

const BASE = article("a", 1, [block("b1", "标题"), block("b2", "再次齐聚会议中心")]);

/** The draft after somebody made the document read so. */
function typedTo(draft: Draft, doc: string): Draft {
  return draft.typed(changeSet(draft.doc, doc));
}

test("typing while a save is on its way stays on top of the answer", () => {
  // Given a character corrected and on its way, and another typed since
  const sent = typedTo(Draft.of(BASE), "标题\n再次齐聚会议中新").sending();
  const typing = typedTo(sent, "新标题\n再次齐聚会议中新");

  // When the server answers with what was sent
  const saved = article("a", 2, [block("b1", "标题"), block("b2", "再次齐聚会议中新")]);
  const { draft, screen } = typing.acknowledged(saved);

  // Then the screen does not change, and only the later character waits
  assert.ok(screen.empty);
  assert.equal(draft.doc, "新标题\n再次齐聚会议中新");
  assert.deepEqual(draft.sending().operations(() => "new"), [
    { op: "replace", block: "b1", start: 0, end: 0, text: "新" },
  ]);
});

test("what did not arrive waits again, whole", () => {
  // Given
  const sent = typedTo(Draft.of(BASE), "标题\n再次齐聚会议中新").sending();

  // When
  const waiting = typedTo(sent, "新标题\n再次齐聚会议中新").unsent();

  // Then
  assert.equal(waiting.doc, "新标题\n再次齐聚会议中新");
  assert.ok(waiting.unsaved);
});

test("changes of two editors in different places go together", () => {
  // Given
  const mine = typedTo(Draft.of(BASE), "新标题\n再次齐聚会议中心");

  // When somebody else changed the other block
  const theirs = article("a", 2, [block("b1", "标题"), block("b2", "再次齐聚会议大厅")]);
  const both = mine.rebased(theirs);

  // Then
  assert.equal(both?.draft.doc, "新标题\n再次齐聚会议大厅");
});

test("changes of two editors in one place are for a person to look at", () => {
  // Given
  const mine = typedTo(Draft.of(BASE), "标题\n再次齐聚会议中新");

  // When
  const both = mine.rebased(article("a", 2, [block("b1", "标题"), block("b2", "再次齐聚会议大厅")]));

  // Then
  assert.equal(both, null);
});
