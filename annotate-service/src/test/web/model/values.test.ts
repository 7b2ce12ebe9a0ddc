import assert from "node:assert/strict";
import { test } from "node:test";
import { isDate, textOfValue, valueFrom } from "../../../main/resources/web/app/model/values.js";
import type { FactValue } from "../../../main/resources/web/app/model/wire.js";

const COUNT: FactValue = { number: 355, unit: "人", kind: "count", approx: true, approximation: "at-least" };

test("a value is a line of text", () => {
  assert.equal(textOfValue(null), "");
  assert.equal(textOfValue("云汀市人民政府"), "云汀市人民政府");
  assert.equal(textOfValue({ date: "2026-03-24", rule: "nearest", issue: "2026-03-25" }), "2026-03-24");
  assert.equal(textOfValue(COUNT), "≥ 355 人");
  assert.equal(textOfValue({ number: 3, to: 4, unit: "个" }), "3–4 个");
});

test("what is written in the place of a value is of the sort of its fact", () => {
  assert.deepEqual(valueFrom({ type: "quantity", value: COUNT }, "≥ 356 人"), { ...COUNT, number: 356 });
  assert.deepEqual(valueFrom({ type: "quantity", value: COUNT }, "356 亩"), { number: 356, unit: "亩" });
  assert.deepEqual(valueFrom({ type: "quantity", value: null }, "3–4.5 个"), { number: 3, to: 4.5, unit: "个" });
  assert.deepEqual(valueFrom({ type: "date", value: null }, "2026-03-24/2026-03-26"), { date: "2026-03-24/2026-03-26" });
  assert.equal(valueFrom({ type: "person", value: "林汀" }, " 林婷 "), "林婷");
});

test("what cannot be a value is none", () => {
  assert.equal(valueFrom({ type: "quantity", value: COUNT }, "很多人"), undefined);
  assert.equal(valueFrom({ type: "date", value: null }, "三月"), undefined);
  assert.equal(valueFrom({ type: "person", value: null }, "  "), undefined);
});

test("dates are of the calendar, as far as they are told", () => {
  for (const right of ["2026", "2026-03", "2026-03-24", "XXXX-03-24", "2026-03-24T15:30", "2022-10/..", "../2026-03-24", "2024-02-29"]) {
    assert.ok(isDate(right), right);
  }
  for (const wrong of ["2026-13", "2026-02-30", "26-03-24", "2026-03-24T25:00", "/", "2026/"]) {
    assert.ok(!isDate(wrong), wrong);
  }
});
