import type { EditorView } from "@codemirror/view";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { say, words } from "../words/words.js";
import { around, outside, stacked, type Wish } from "./stacking.js";

/** A note about a place of the text. */
export interface SpanNote {
  readonly id: string;
  /** Where its span begins in the document on the screen, in UTF-16 units. */
  readonly unit: number;
  readonly here: boolean;
  readonly view: TemplateResult;
  /** Brings its span into view. */
  goTo(): void;
}

/** What the column of notes needs of the workbench. */
export interface SpanHost {
  readonly active: string;
  editor(article: string): { readonly view: EditorView } | undefined;
  querySelector(selectors: string): Element | null;
  requestUpdate(): void;
}

/** So many notes are in the page at the most, those nearest to what is seen of the text. */
const MOST = 24;
const GAP = 6;
/** How long typing rests before the notes follow the text: who types looks at the text, and nothing moves beside it. */
const REST_MS = 150;

/**
 * The notes of an article at the heights of their spans. They go along when the text is scrolled;
 * the one at the cursor, or the one that has the focus, stands where it belongs.
 */
export class AtSpans {
  private notes: readonly SpanNote[] = [];
  private shown: readonly SpanNote[] = [];
  /** Among the notes, the first in sight when it was measured last; who shows notes asks the page nothing. */
  private begun = 0;
  private scroller: Element | null = null;
  /** Which notes have been put in their places. */
  private placedNotes = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: SpanHost) {}

  /** @param notes in the order of the text */
  view(notes: readonly SpanNote[]): TemplateResult | typeof nothing {
    this.notes = notes;
    const seen = around(notes, this.begun, MOST);
    const first = seen[0] === undefined ? 0 : notes.indexOf(seen[0]);
    this.shown = notes.filter((note, index) => note.here || (index >= first && index < first + seen.length));
    if (notes.length === 0) {
      return nothing;
    }
    return html`<div class="at-spans" @focusin=${this.focused}>
      <ul class="notes" aria-label="${words.ui.remarks} · ${words.ui.findings}">
        ${repeat(this.shown, ({ id }) => id, ({ view }) => view)}
      </ul>
      <button type="button" class="edge above plain small" hidden @click=${() => this.go(-1)}></button>
      <button type="button" class="edge below plain small" hidden @click=${() => this.go(1)}></button>
    </div>`;
  }

  /** Puts the notes in their places, others at once, the same once the typing rests; call when what was to be shown is there. */
  placed(): void {
    const scroller = this.host.querySelector(".panes .clean");
    if (scroller !== this.scroller) {
      this.done();
      this.scroller = scroller;
      scroller?.addEventListener("scroll", this.moved, { passive: true });
      window.addEventListener("resize", this.moved);
    }
    const shown = this.shown.map(({ id, here }) => `${id}${here ? "!" : ""}`).join(" ");
    clearTimeout(this.timer);
    if (shown === this.placedNotes) {
      this.timer = setTimeout(this.moved, REST_MS);
    } else {
      this.placedNotes = shown;
      this.moved();
    }
  }

  done(): void {
    clearTimeout(this.timer);
    this.scroller?.removeEventListener("scroll", this.moved);
    window.removeEventListener("resize", this.moved);
  }

  private get editor(): EditorView | undefined {
    return this.host.editor(this.host.active)?.view;
  }

  private readonly focused = (): void => {
    // A browser scrolls what gets the focus into view; here it is put there.
    const layer = this.host.querySelector(".at-spans");
    if (layer !== null) {
      layer.scrollTop = 0;
    }
    this.moved();
  };

  /** Reads and writes the page together with the editor, once a frame. */
  private readonly moved = (): void => {
    this.editor?.requestMeasure({
      key: this,
      read: (view) => this.measured(view),
      write: (measured) => this.place(measured),
    });
  };

  private measured(view: EditorView): { readonly wishes: readonly Wish[]; readonly height: number; readonly first: string | null; readonly begin: number } | null {
    const layer = this.host.querySelector(".at-spans");
    if (layer === null || this.notes.length === 0) {
      return null;
    }
    const { top, height } = layer.getBoundingClientRect();
    const wishes: Wish[] = [];
    for (const { id, unit } of this.shown) {
      const note = noteOf(layer, id);
      if (note !== null) {
        wishes.push({ id, at: heightOf(view, unit) - top, height: note.offsetHeight });
      }
    }
    const focus = layer.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>("[data-note]") : null;
    return { wishes, height, first: focus?.dataset["note"] ?? this.shown.find(({ here }) => here)?.id ?? null, begin: this.middle(view) };
  }

  private place(measured: ReturnType<AtSpans["measured"]>): void {
    const layer = this.host.querySelector(".at-spans");
    if (layer === null || measured === null) {
      return;
    }
    const { wishes, height, first, begin } = measured;
    const tops = stacked(wishes, first, height, GAP);
    for (const [id, top] of tops) {
      noteOf(layer, id)?.style.setProperty("--y", `${Math.round(top)}px`);
    }
    const { above, below } = outside(wishes, tops, height);
    const shown = new Set(this.shown);
    const away = this.notes.filter((note) => !shown.has(note)).length;
    const before = this.notes.slice(0, begin).filter((note) => !shown.has(note)).length;
    label(layer, ".above", words.ui.notesBefore, above + before);
    label(layer, ".below", words.ui.notesAfter, below + away - before);
    if (Math.abs(begin - this.begun) > MOST / 4) {
      this.begun = begin;
      this.host.requestUpdate();
    }
  }

  /** Among the notes, the one that stands first in what is seen of the text. */
  private middle(view: EditorView): number {
    if (this.notes.length <= MOST || this.scroller === null) {
      return 0;
    }
    const top = this.scroller.getBoundingClientRect().top - view.documentTop;
    const from = view.lineBlockAtHeight(Math.max(0, top)).from;
    const found = this.notes.findIndex(({ unit }) => unit >= from);
    return found < 0 ? this.notes.length : found;
  }

  /** To the next note that is out of sight. */
  private go(way: -1 | 1): void {
    const view = this.editor;
    const layer = this.host.querySelector(".at-spans");
    if (view === undefined || layer === null) {
      return;
    }
    const { top, bottom } = layer.getBoundingClientRect();
    const hidden = this.notes.filter(({ unit }) => (way < 0 ? heightOf(view, unit) < top : heightOf(view, unit) > bottom));
    (way < 0 ? hidden.at(-1) : hidden[0])?.goTo();
  }
}

function noteOf(layer: Element, id: string): HTMLElement | null {
  return layer.querySelector<HTMLElement>(`[data-note="${CSS.escape(id)}"]`);
}

/** Where a unit of the document stands, in pixels of the window; of what is not drawn, where its block begins. */
function heightOf(view: EditorView, unit: number): number {
  const at = Math.min(unit, view.state.doc.length);
  return view.coordsAtPos(at)?.top ?? view.documentTop + view.lineBlockAt(at).top;
}

function label(layer: Element, edge: string, sentence: string, count: number): void {
  const button = layer.querySelector<HTMLButtonElement>(`.edge${edge}`);
  if (button !== null) {
    button.hidden = count === 0;
    button.textContent = say(sentence, count);
  }
}
