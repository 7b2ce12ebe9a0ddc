import assert from "node:assert/strict";
import { test } from "node:test";
import { timeline } from "../../../main/resources/web/app/register/timeline.js";
import type { Held } from "../../../main/resources/web/app/register/wire.js";

const held = (title: string, from: string | null, to: string | null): Held => ({
  id: title,
  title,
  organization: "",
  from,
  to,
  evidence: [],
});

test("roles stand in the order of time and touch where one follows the other", () => {
  // When
  const { bars, years } = timeline([held("县长", "2020", "2021"), held("市长", "2022", null)], "2024-06-30");

  // Then
  assert.deepEqual(years.map(({ year }) => year), [2020, 2021, 2022, 2023, 2024, 2025]);
  assert.equal(bars[0]?.from, 0);
  assert.ok(Math.abs((bars[0]?.to ?? 0) - (bars[1]?.from ?? 1)) < 0.01);
  assert.deepEqual(bars.map(({ openTo }) => openTo), [false, true]);
});

test("what has no beginning begins with the line", () => {
  // When
  const { bars } = timeline([held("委员", null, "2023-05"), held("主席", "2023-05-12", null)], "2023-12-01");

  // Then
  assert.equal(bars[0]?.from, 0);
  assert.ok(bars[0]?.openFrom);
  assert.ok((bars[1]?.to ?? 0) <= 1);
});

test("without roles there is no line", () => {
  assert.deepEqual(timeline([], "2024-01-01"), { bars: [], years: [] });
});
