import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../../../main/resources/web/app/model/wire.js";
import { inOrder, placesIn } from "../../../main/resources/web/app/view/findings.js";
import { article, block } from "../samples.js";

function finding(id: string, verdict: Finding["verdict"], waived = false): Finding {
  const waiver = waived ? { reason: "已核实", by: "lin", at: "2026-03-25T00:00:00Z" } : null;
  return { id, check: "sum", verdict, formula: "1 + 1 = 2", text: "", at: [], waiver };
}

test("what is to be done comes first", () => {
  const findings = [finding("p", "pass"), finding("w", "fail", true), finding("?", "cannot-tell"), finding("f", "fail")];

  assert.deepEqual(inOrder(findings).map(({ id }) => id), ["f", "?", "w", "p"]);
});

test("a finding about two stories is shown in the one that is looked at", () => {
  const elsewhere = { block: "b9", start: 0, end: 2 };
  const here = { block: "b1", start: 3, end: 5 };

  const places = placesIn(article("a", 1, [block("b1", "一共五个")]), { ...finding("f", "fail"), at: [elsewhere, here] });

  assert.deepEqual(places, [here, elsewhere]);
});
