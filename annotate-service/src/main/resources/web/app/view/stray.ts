import { commandOf, type Command, type Keymap, type Mode } from "../keys.js";

/** What keys need that do not reach the text. */
export interface StrayHost {
  readonly mode: Mode;
  readonly keys: Keymap;
  command(command: Command): void;
  /** Gives the keys to the text, if there is any yet. */
  focusText(): boolean;
}

/** Keys that buttons, lists and scrolled panes need for themselves. */
const THEIRS: ReadonlySet<string> = new Set(["Enter", " ", "Tab", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"]);
const TYPED_INTO = "input, textarea, select, [contenteditable='true'], .cm-editor";

/**
 * Strokes that find the focus somewhere beside the text: on a button that was clicked, or nowhere
 * because what had it is gone. They are meant for the text all the same; no stroke is lost.
 */
export class StrayKeys {
  constructor(private readonly host: StrayHost) {}

  watch(): void {
    document.addEventListener("keydown", this.stroke);
  }

  done(): void {
    document.removeEventListener("keydown", this.stroke);
  }

  private readonly stroke = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element) || target.closest("dialog, details, .cm-editor") !== null) {
      return;
    }
    if (event.key === "Escape" && !event.isComposing) {
      this.host.focusText();
      return;
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (target.closest(TYPED_INTO) !== null || (plain && target !== document.body && THEIRS.has(event.key))) {
      return;
    }
    const command = commandOf(event, this.host.mode, this.host.keys);
    if (command !== null && this.host.focusText()) {
      event.preventDefault();
      this.host.command(command);
    } else if (plain && target === document.body && this.host.mode === "edit") {
      this.host.focusText(); // what the key writes goes where the focus is by then
    }
  };
}
