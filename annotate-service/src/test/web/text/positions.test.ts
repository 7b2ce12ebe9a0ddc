import assert from "node:assert/strict";
import { test } from "node:test";
import { Text } from "../../../main/resources/web/app/text/positions.js";

test("code points and units agree at every offset, and a unit inside a pair gives the pair", () => {
  // Given text with an astral character, a combining mark, a no-break space and a line's end
  const text = new Text("𠮷野e\u0301\u00a0家\r\n");

  // When every code point goes to its unit and back
  const back = Array.from({ length: text.length + 1 }, (_, i) => text.toCodePoint(text.toUtf16(i)));

  // Then nothing moved, and the length counts code points
  assert.deepEqual(back, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  assert.equal(text.length, 8);
  assert.equal(text.toCodePoint(1), 0);
  assert.equal(text.slice(0, 2), "𠮷野");
});

test("an offset outside the text is an error, not another offset", () => {
  // Given
  const text = new Text("ab");

  // When, then
  assert.throws(() => text.toUtf16(3), RangeError);
  assert.throws(() => text.toCodePoint(-1), RangeError);
  assert.equal(text.toUtf16(2), 2);
});
