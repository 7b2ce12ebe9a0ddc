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
  { key: "Y", command: "confirmAll", group: "facts" },
  { key: "x", command: "reject", group: "facts" },
  { key: "K", command: "link", group: "facts" },
  { key: "E", command: "factTable", group: "facts" },
  { key: "n", command: "nextBoundary", group: "boundaries" },
  { key: "N", command: "previousBoundary", group: "boundaries" },
  { key: ".", command: "nextLine", group: "boundaries" },
  { key: ",", command: "previousLine", group: "boundaries" },
  { key: "f", command: "flip", group: "boundaries" },
  { key: "F", command: "flipArticle", group: "boundaries" },
  { key: "h", command: "dehyphenate", group: "boundaries" },
  { key: "j", command: "nextBlock", group: "blocks" },
  { key: "k", command: "previousBlock", group: "blocks" },
  { key: "Space", command: "selectBlock", group: "blocks" },
  { key: "t", command: "retype", group: "blocks" },
  { key: "b", command: "split", group: "blocks" },
  { key: "g", command: "merge", group: "blocks" },
  { key: "[", command: "moveUp", group: "blocks" },
  { key: "]", command: "moveDown", group: "blocks" },
  { key: "T", command: "moveTop", group: "blocks" },
  { key: "B", command: "moveBottom", group: "blocks" },
  { key: "{", command: "moveToPrevious", group: "blocks" },
  { key: "}", command: "moveToNext", group: "blocks" },
  { key: "M", command: "moveTo", group: "blocks" },
  { key: "a", command: "nextArticle", group: "articles" },
  { key: "A", command: "previousArticle", group: "articles" },
  { key: "#", command: "goArticle", group: "articles" },
  { key: ">", command: "nextPage", group: "articles" },
  { key: "<", command: "previousPage", group: "articles" },
  { key: "c", command: "newArticle", group: "articles" },
  { key: "G", command: "mergeArticle", group: "articles" },
  { key: "J", command: "jump", group: "articles" },
  { key: "C", command: "furniture", group: "articles" },
  { key: "X", command: "spike", group: "articles" },
  { key: "R", command: "takeBack", group: "articles" },
  { key: "U", command: "adopt", group: "articles" },
  { key: "v", command: "nextFinding", group: "review" },
  { key: "w", command: "waive", group: "review" },
  { key: "V", command: "nextRemark", group: "review" },
  { key: "Ctrl+Enter", command: "submit", group: "review" },
  { key: "z", command: "undo", group: "general" },
  { key: "Z", command: "redo", group: "general" },
  { key: "P", command: "asPrinted", group: "general" },
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

/** Strokes that mean a command whatever the keys are set to: people expect them everywhere. */
const FIXED: ReadonlySet<Command> = new Set(["submit", "leaveEdit"]);

/** The keys of one person: the usual ones, but for those that were given other commands. */
export class Keymap {
  readonly bindings: readonly Binding[];
  private readonly byKey: ReadonlyMap<string, Command>;

  /** @param own for some commands the key that this person chose */
  constructor(readonly own: Readonly<Partial<Record<Command, string>>> = {}) {
    this.bindings = BINDINGS.map((usual) =>
      FIXED.has(usual.command) ? usual : { ...usual, key: own[usual.command] ?? usual.key },
    );
    this.byKey = new Map([...this.bindings].reverse().map(({ key, command }) => [key, command]));
  }

  /** The command of a key, or undefined. */
  command(key: string): Command | undefined {
    return this.byKey.get(key);
  }

  /** The key of a command. */
  key(command: Command): string {
    return this.bindings.find((binding) => binding.command === command)?.key ?? "";
  }

  /** Commands that share their key with another; only the first of them is reached by it. */
  get conflicts(): ReadonlySet<Command> {
    const uses = new Map<string, number>();
    this.bindings.forEach(({ key }) => uses.set(key, (uses.get(key) ?? 0) + 1));
    return new Set(this.bindings.filter(({ key }) => (uses.get(key) ?? 0) > 1).map(({ command }) => command));
  }

  /** With another key for a command; its usual one leaves no trace. */
  with(command: Command, key: string): Keymap {
    const { [command]: _, ...rest } = this.own;
    const usual = BINDINGS.find((binding) => binding.command === command)?.key;
    return new Keymap(key === usual ? rest : { ...rest, [command]: key });
  }

  static canChange(command: Command): boolean {
    return !FIXED.has(command);
  }
}

/** The key that a stroke stands for in a keymap, or null if it can be none: a modifier, an input method's. */
export function keyOf(stroke: Stroke): string | null {
  if (isComposing(stroke) || stroke.ctrlKey || stroke.metaKey || stroke.altKey) {
    return null;
  }
  const key = stroke.key === " " ? "Space" : stroke.key;
  return key === "Space" || [...key].length === 1 || /^F[1-9][0-2]?$/.test(key) ? key : null;
}

function isComposing(stroke: Stroke): boolean {
  return stroke.isComposing || stroke.keyCode === 229 || stroke.key === "Process";
}

const USUAL = new Keymap();

/**
 * The command that a stroke asks for, or null. A stroke that belongs to an input method is never a
 * command, whatever key it names.
 */
export function commandOf(stroke: Stroke, mode: Mode, keys: Keymap = USUAL): Command | null {
  if (isComposing(stroke)) {
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
    return stroke.altKey ? (keys.command(keyUnderAlt(stroke)) ?? null) : null;
  }
  if (stroke.altKey) {
    return null;
  }
  const key = keyOf(stroke);
  return key !== null && keys.command(key) !== undefined
    ? (keys.command(key) as Command)
    : stroke.key === "Enter" || stroke.key === "F2"
      ? "edit"
      : null;
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
    return stroke.key === " " || stroke.key === "\u00a0" ? "Space" : stroke.key;
  }
  return stroke.shiftKey ? letter : letter.toLowerCase();
}
