import assert from "node:assert/strict";
import { test } from "node:test";
import { BINDINGS, commandOf, type Stroke } from "../../main/resources/web/app/keys.js";

function stroke(key: string, more: Partial<Stroke> = {}): Stroke {
  const letter = /^[a-zA-Z]$/.test(key);
  return {
    key,
    code: letter ? `Key${key.toUpperCase()}` : "",
    keyCode: 0,
    isComposing: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: letter && key === key.toUpperCase(),
    ...more,
  };
}

test("a key alone is a command until one types, then it is text and Alt makes the command", () => {
  // When
  const commands = [
    commandOf(stroke("p"), "command"),
    commandOf(stroke("p"), "edit"),
    commandOf(stroke("p", { altKey: true }), "edit"),
    commandOf(stroke("π", { code: "KeyP", altKey: true }), "edit"),
    commandOf(stroke("N"), "command"),
  ];

  // Then
  assert.deepEqual(commands, ["person", null, "person", "person", "previousBoundary"]);
});

test("a stroke of an input method is never a command", () => {
  // Given every binding in each way an input method announces its strokes
  const ways: Partial<Stroke>[] = [{ isComposing: true }, { keyCode: 229 }, { key: "Process" }];

  // When
  const commands = BINDINGS.flatMap(({ key }) =>
    ways.flatMap((way) => [commandOf(stroke(key, way), "command"), commandOf(stroke(key, { altKey: true, ...way }), "edit")]),
  );

  // Then
  assert.ok(commands.every((command) => command === null));
});

test("no key stands for two commands", () => {
  // When
  const keys = BINDINGS.map(({ key }) => key);

  // Then
  assert.equal(new Set(keys).size, keys.length);
});
