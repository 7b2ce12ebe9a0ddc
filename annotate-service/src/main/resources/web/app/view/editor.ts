import { cursorDocEnd, cursorDocStart, insertNewline, standardKeymap } from "@codemirror/commands";
import { Annotation, Compartment, EditorState, Prec, type ChangeSet } from "@codemirror/state";
import { drawSelection, EditorView, gutter, GutterMarker, highlightActiveLine, keymap } from "@codemirror/view";
import { commandOf, type Command, type Keymap, type Mode } from "../keys.js";
import type { Draft } from "../model/draft.js";
import type { Row } from "../model/layout.js";
import type { Boundary } from "../model/wire.js";
import { words } from "../words/words.js";
import { beginDrag, dropping, type Dragged } from "./dragging.js";
import { marks, marksOf, setMarks } from "./marks.js";

/** A change that did not come from this editor's keys. */
const fromOutside = Annotation.define<boolean>();

/** What an editor tells the workbench. */
export interface EditorHost {
  typed(article: string, changes: ChangeSet): void;
  command(command: Command): void;
  moved(article: string): void;
  /** The cursor leaves the article at its start (-1) or its end (1). */
  left(article: string, direction: -1 | 1): void;
  /** A boundary's mark was clicked. */
  picked(source: string, after: number): void;
  /** A block's type was clicked. */
  retype(article: string, block: string): void;
  readonly keys: Keymap;
  /** Blocks were dropped behind a block of an article, or at its top. */
  dropped(dragged: Dragged, article: string, after: string | null): void;
  /** Whether somebody else has the article in hand. */
  held(article: string): boolean;
}

/** The type of a block beside its line. */
class TypeMarker extends GutterMarker {
  constructor(
    readonly type: string,
    readonly label: string,
  ) {
    super();
  }

  override eq(other: TypeMarker): boolean {
    return other.type === this.type;
  }

  override toDOM(): Node {
    const label = document.createElement("span");
    label.className = `type ${this.type}`;
    label.textContent = this.label;
    label.draggable = true;
    label.title = words.ui.dragBlock;
    return label;
  }
}

/** One article in a CodeMirror editor: a line for each block. */
export class ArticleEditor {
  readonly view: EditorView;
  private readonly modes = new Compartment();
  private draft: Draft;
  private held = false;
  /** What was last shown; at first nothing. */
  private shown = false;
  private boundaries: readonly Boundary[] = [];
  private active: Boundary | null = null;

  constructor(
    parent: HTMLElement,
    readonly id: string,
    draft: Draft,
    language: string,
    label: string,
    private mode: Mode,
    private readonly host: EditorHost,
  ) {
    this.draft = draft;
    this.view = new EditorView({
      parent,
      state: EditorState.create({
        doc: draft.doc,
        extensions: [
          Prec.highest(EditorView.domEventHandlers({ keydown: (event) => this.stroke(event) })),
          keymap.of([
            { key: "Enter", run: (view) => this.breakBlock(view), shift: (view) => this.breakBlock(view) },
            { key: "ArrowUp", run: (view) => this.leave(view, -1) },
            { key: "ArrowDown", run: (view) => this.leave(view, 1) },
            ...standardKeymap.filter(({ key }) => key !== "Enter"),
          ]),
          drawSelection(),
          highlightActiveLine(),
          EditorView.lineWrapping,
          EditorState.allowMultipleSelections.of(false),
          EditorState.lineSeparator.of("\n"),
          // Pasted lines become blocks; empty ones and those at the edges would be blocks of nothing.
          EditorView.clipboardInputFilter.of((text) => text.replace(/\s*[\r\n]+\s*/g, "\n").replace(/^\n|\n$/g, "")),
          EditorView.contentAttributes.of({ lang: language, "aria-label": label, spellcheck: "false", tabindex: "0" }),
          this.modes.of(this.modeExtensions()),
          marks,
          this.types(),
          dropping(
            () => this.draft.layout,
            (dragged, after) => host.dropped(dragged, this.id, after),
          ),
          EditorView.updateListener.of((update) => {
            for (const transaction of update.transactions) {
              if (transaction.docChanged && transaction.annotation(fromOutside) !== true) {
                host.typed(this.id, transaction.changes);
              }
            }
            if (update.selectionSet || update.focusChanged) {
              host.moved(this.id);
            }
          }),
          EditorView.domEventHandlers({ mousedown: (event) => this.pick(event) }),
        ],
      }),
    });
  }

  private get open(): boolean {
    const state = this.draft.article.state.name;
    return (state === "waiting" || state === "in-work") && !this.held;
  }

  private modeExtensions() {
    const typing = this.mode === "edit" && this.open;
    return [EditorView.editable.of(typing), EditorState.readOnly.of(!typing)];
  }

  private types() {
    return gutter({
      class: "types",
      lineMarker: (view, line) => {
        const row = this.draft.layout.rows[view.state.doc.lineAt(line.from).number - 1];
        return row === undefined ? null : new TypeMarker(row.block.type, words.block[row.block.type]);
      },
      lineMarkerChange: (update) => update.transactions.some((tr) => tr.effects.some((e) => e.is(setMarks))),
      domEventHandlers: {
        click: (view, line) => {
          const row = this.draft.layout.rows[view.state.doc.lineAt(line.from).number - 1];
          if (row !== undefined) {
            this.host.retype(this.id, row.block.id);
          }
          return true;
        },
        dragstart: (view, line, event) => {
          const row = this.draft.layout.rows[view.state.doc.lineAt(line.from).number - 1];
          if (row !== undefined && this.open) {
            beginDrag(event as DragEvent, { article: this.id, blocks: this.withSelected(row) });
          }
          return false; // what is handled here does not go on, and the drag is to
        },
      },
    });
  }

  /** The blocks that are dragged with one: all that are selected, if it is. */
  private withSelected(row: Row): readonly string[] {
    const { from, to } = this.selection;
    const rows = this.draft.layout.rows.filter((each) => each.from < to && from < each.to);
    return (rows.includes(row) ? rows : [row]).map(({ block }) => block.id);
  }

  private stroke(event: KeyboardEvent): boolean {
    const command = this.view.composing ? null : commandOf(event, this.mode, this.host.keys);
    if (command === null) {
      return false;
    }
    // The command is about this article, also where the focus has come to it just now.
    this.host.moved(this.id);
    this.host.command(command);
    return true;
  }

  private breakBlock(view: EditorView): boolean {
    const { from, to } = view.state.selection.main;
    const atEdge = view.state.doc.lineAt(from).from === from || view.state.doc.lineAt(to).to === to;
    return atEdge || insertNewline(view);
  }

  private leave(view: EditorView, direction: -1 | 1): boolean {
    const range = view.state.selection.main;
    const next = view.moveVertically(range, direction === 1);
    const edge = direction === 1 ? view.state.doc.length : 0;
    if (range.empty && (next.head === range.head || (range.head === edge && next.head === edge))) {
      this.host.left(this.id, direction);
      return true;
    }
    return false;
  }

  private pick(event: MouseEvent): boolean {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>(".seam") : null;
    if (mark === null) {
      return false;
    }
    this.host.picked(mark.dataset["source"] ?? "", Number(mark.dataset["after"]));
    return true;
  }

  /** Shows a change that came from elsewhere; the cursor stays with its text. */
  change(changes: ChangeSet): void {
    this.view.dispatch({ changes, annotations: fromOutside.of(true) });
  }

  show(draft: Draft, boundaries: readonly Boundary[], active: Boundary | null): void {
    const wasOpen = this.open;
    const here = active?.right?.article === this.id ? active : null;
    // Typing carries the marks along by itself, and moving the cursor changes none.
    const same = this.shown && draft.article === this.draft.article && boundaries === this.boundaries && here === this.active;
    this.draft = draft;
    this.held = this.host.held(this.id);
    if (same && wasOpen === this.open) {
      return;
    }
    this.shown = true;
    this.boundaries = boundaries;
    this.active = here;
    this.view.dispatch({
      effects: [
        setMarks.of(marksOf(draft, boundaries, here)),
        ...(wasOpen === this.open ? [] : [this.modes.reconfigure(this.modeExtensions())]),
      ],
    });
  }

  setMode(mode: Mode): void {
    if (this.mode !== mode) {
      this.mode = mode;
      const focused = this.view.hasFocus;
      this.view.dispatch({ effects: this.modes.reconfigure(this.modeExtensions()) });
      if (focused) {
        this.view.focus();
      }
    }
  }

  /** Puts the cursor, or a selection, and brings it into view. */
  select(from: number, to = from): void {
    const length = this.view.state.doc.length;
    this.view.focus();
    this.view.dispatch({
      selection: { anchor: Math.min(from, length), head: Math.min(to, length) },
      effects: EditorView.scrollIntoView(Math.min(from, length), { y: "nearest", yMargin: 80 }),
    });
  }

  enter(direction: -1 | 1): void {
    this.view.focus();
    (direction === 1 ? cursorDocStart : cursorDocEnd)(this.view);
  }

  /** The selection; without one the word at the cursor; null if there is none. */
  word(language: string): { readonly from: number; readonly to: number } | null {
    const { from, to, head } = this.view.state.selection.main;
    if (from < to) {
      return { from, to };
    }
    const line = this.view.state.doc.lineAt(head);
    for (const part of new Intl.Segmenter(language, { granularity: "word" }).segment(line.text)) {
      const start = line.from + part.index;
      if (part.isWordLike === true && start <= head && head <= start + part.segment.length) {
        if (head < start + part.segment.length || head === line.to) {
          return { from: start, to: start + part.segment.length };
        }
      }
    }
    return null;
  }

  /** What is selected, from its start to its end. */
  get selection(): { readonly from: number; readonly to: number } {
    return this.view.state.selection.main;
  }

  get head(): number {
    return this.view.state.selection.main.head;
  }

  destroy(): void {
    this.view.destroy();
  }
}
