import type { Words } from "./words/zh.js";

/** Everything that a key can ask for. */
export type Command = keyof Words["command"];

/**
 * While commands are on, a key alone is a command and the text cannot be typed into. While typing,
 * the same key with Alt is the command, and keys alone are text.
 */
export type Mode = "command" | "edit";

export interface Binding {
  /** The key as the keyboard names it; a capital letter is with Shift. */
  readonly key: string;
  readonly command: Command;
  readonly group: keyof Words["group"];
}

export const BINDINGS: readonly Binding[] = [
  { key: "p", command: "person", group: "facts" },
  { key: "r", command: "role", group: "facts" },
  { key: "o", command: "organization", group: "facts" },
  { key: "l", command: "place", group: "facts" },
  { key: "d", command: "date", group: "facts" },
  { key: "q", command: "quantity", group: "facts" },
  { key: "e", command: "event", group: "facts" },
  { key: "m", command: "document", group: "facts" },
  { key: "u", command: "quote", group: "facts" },
  { key: "s", command: "nextSuggestion", group: "facts" },
  { key: "S", command: "previousSuggestion", group: "facts" },
  { key: "y", command: "confirm", group: "facts" },
  { key: "x", command: "reject", group: "facts" },
  { key: "n", command: "nextBoundary", group: "boundaries" },
  { key: "N", command: "previousBoundary", group: "boundaries" },
  { key: "f", command: "flip", group: "boundaries" },
  { key: "F", command: "flipArticle", group: "boundaries" },
  { key: "h", command: "dehyphenate", group: "boundaries" },
  { key: "t", command: "retype", group: "blocks" },
  { key: "b", command: "split", group: "blocks" },
  { key: "g", command: "merge", group: "blocks" },
  { key: "[", command: "moveUp", group: "blocks" },
  { key: "]", command: "moveDown", group: "blocks" },
  { key: "{", command: "moveToPrevious", group: "blocks" },
  { key: "}", command: "moveToNext", group: "blocks" },
  { key: "v", command: "nextFinding", group: "review" },
  { key: "w", command: "waive", group: "review" },
  { key: "c", command: "nextRemark", group: "review" },
  { key: "Ctrl+Enter", command: "submit", group: "review" },
  { key: "a", command: "nextArticle", group: "general" },
  { key: "A", command: "previousArticle", group: "general" },
  { key: "z", command: "undo", group: "general" },
  { key: "Z", command: "redo", group: "general" },
  { key: "H", command: "history", group: "general" },
  { key: "L", command: "lease", group: "general" },
  { key: "i", command: "edit", group: "general" },
  { key: "Escape", command: "leaveEdit", group: "general" },
  { key: "?", command: "keys", group: "general" },
];

/** What of a keyboard event says which command it is. */
export type Stroke = Pick<
  KeyboardEvent,
  "key" | "code" | "keyCode" | "isComposing" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey"
>;

const BY_KEY: ReadonlyMap<string, Command> = new Map(
  BINDINGS.map(({ key, command }) => [key, command]),
);

/**
 * The command that a stroke asks for, or null. A stroke that belongs to an input method is never a
 * command, whatever key it names.
 */
export function commandOf(stroke: Stroke, mode: Mode): Command | null {
  if (stroke.isComposing || stroke.keyCode === 229 || stroke.key === "Process") {
    return null;
  }
  const control = stroke.ctrlKey || stroke.metaKey;
  if (control && !stroke.altKey) {
    return withControl(stroke);
  }
  if (control) {
    return null;
  }
  if (stroke.key === "Escape") {
    return mode === "edit" && !stroke.altKey ? "leaveEdit" : null;
  }
  if (mode === "edit") {
    return stroke.altKey ? (BY_KEY.get(keyUnderAlt(stroke)) ?? null) : null;
  }
  if (stroke.altKey) {
    return null;
  }
  return stroke.key === "Enter" || stroke.key === "F2" ? "edit" : (BY_KEY.get(stroke.key) ?? null);
}

function withControl(stroke: Stroke): Command | null {
  switch (stroke.key.toLowerCase()) {
    case "enter":
      return "submit";
    case "z":
      return stroke.shiftKey ? "redo" : "undo";
    case "y":
      return "redo";
    default:
      return null;
  }
}

/** With Alt some keyboards write another character; the key's place still tells the letter. */
function keyUnderAlt(stroke: Stroke): string {
  const letter = /^Key([A-Z])$/.exec(stroke.code)?.[1];
  if (letter === undefined) {
    return stroke.key;
  }
  return stroke.shiftKey ? letter : letter.toLowerCase();
}
