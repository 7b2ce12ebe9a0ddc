import assert from "node:assert/strict";
import { test } from "node:test";
import { BINDINGS, commandOf, Keymap, keyOf, type Stroke } from "../../main/resources/web/app/keys.js";

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

test("a key that was chosen for a command is its key, and the usual one is free", () => {
  // Given
  const keys = new Keymap().with("person", "1");

  // When
  const commands = ["1", "p"].map((key) => commandOf(stroke(key), "command", keys));

  // Then
  assert.deepEqual(commands, ["person", null]);
  assert.equal(keys.key("person"), "1");
});

test("one key for two commands is a conflict, and the usual key again is none", () => {
  // Given
  const same = new Keymap().with("person", "r");

  // When
  const back = same.with("person", "p");

  // Then
  assert.deepEqual([...same.conflicts].sort(), ["person", "role"]);
  assert.equal(commandOf(stroke("r"), "command", same), "person");
  assert.equal(back.conflicts.size, 0);
  assert.deepEqual(back.own, {});
});

test("the strokes that everybody expects cannot be given away", () => {
  // When
  const keys = new Keymap({ submit: "q", leaveEdit: "q" });

  // Then
  assert.equal(keys.key("submit"), "Ctrl+Enter");
  assert.equal(keys.command("q"), "quantity");
});

test("no stroke of an input method, modifier or movement is a key to choose", () => {
  // When
  const chosen = [
    stroke("a"),
    stroke(" "),
    stroke("F4"),
    stroke("a", { isComposing: true }),
    stroke("Process", { keyCode: 229 }),
    stroke("Shift"),
    stroke("ArrowDown"),
    stroke("a", { ctrlKey: true }),
  ].map(keyOf);

  // Then
  assert.deepEqual(chosen, ["a", "Space", "F4", null, null, null, null, null]);
});

test("no two commands have the same usual key", () => {
  assert.equal(new Keymap().conflicts.size, 0);
});
