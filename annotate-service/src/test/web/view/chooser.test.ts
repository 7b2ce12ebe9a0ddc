import assert from "node:assert/strict";
import { test } from "node:test";
import { matching, type Option } from "../../../main/resources/web/app/view/chooser.js";

const OPTIONS: readonly Option[] = [
  { id: "a", number: 1, label: "大桥通车" },
  { id: "b", number: 2, label: "春耕 11 万亩" },
  { id: "c", number: 11, label: "停水通知", note: "第 2 版" },
];

function found(typed: string): readonly string[] {
  return matching(OPTIONS, typed).map(({ id }) => id);
}

test("a number means its option first, and words those that hold them", () => {
  assert.deepEqual(found("1"), ["a", "b", "c"]);
  assert.deepEqual(found("11"), ["c", "b"]);
  assert.deepEqual(found("大桥"), ["a"]);
  assert.deepEqual(found("2 版"), ["c"]);
});

test("nothing typed leaves all, and what is nowhere nothing", () => {
  assert.deepEqual(found(" "), ["a", "b", "c"]);
  assert.deepEqual(found("九"), []);
});
