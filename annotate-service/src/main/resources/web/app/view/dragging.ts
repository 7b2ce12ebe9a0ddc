import { EditorView, type PluginValue, type ViewUpdate, ViewPlugin } from "@codemirror/view";
import type { Layout } from "../model/layout.js";

/** The blocks that are being dragged, and the article in which they stand. */
export interface Dragged {
  readonly article: string;
  readonly blocks: readonly string[];
}

/** One drag at a time goes on in a window; what it carries does not leave the window. */
let present: Dragged | null = null;

const KIND = "application/x-copydesk-blocks";

export function beginDrag(event: DragEvent, dragged: Dragged): void {
  if (event.dataTransfer !== null && dragged.blocks.length > 0) {
    present = dragged;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData(KIND, dragged.article);
    document.documentElement.classList.add("dragging-blocks");
    document.addEventListener("dragend", endDrag, { once: true });
  }
}

export function endDrag(): void {
  present = null;
  document.documentElement.classList.remove("dragging-blocks");
}

/** What is dragged over a place that takes blocks; the event then belongs to it. */
export function draggedOver(event: DragEvent): Dragged | null {
  if (present !== null) {
    event.preventDefault();
    event.stopPropagation();
    if (event.dataTransfer !== null) {
      event.dataTransfer.dropEffect = "move";
    }
  }
  return present;
}

/** Where blocks would go: behind a block, or to the top. */
interface Gap {
  readonly after: string | null;
  /** Where the gap is shown, in pixels from the top of the editor. */
  readonly top: number;
}

/** Lets blocks be dropped between the lines of an editor, and shows where. */
export function dropping(layout: () => Layout, dropped: (dragged: Dragged, after: string | null) => void) {
  return ViewPlugin.fromClass(
    class implements PluginValue {
      private readonly line = document.createElement("div");

      constructor(readonly view: EditorView) {
        this.line.className = "drop-line";
        this.line.hidden = true;
        view.dom.append(this.line);
      }

      update(_update: ViewUpdate): void {
        // The line follows the pointer, not the text.
      }

      destroy(): void {
        this.line.remove();
      }

      gap(event: DragEvent): Gap {
        const at = this.view.lineBlockAtHeight(event.clientY - this.view.documentTop);
        const index = this.view.state.doc.lineAt(at.from).number - 1;
        const below = event.clientY - this.view.documentTop > (at.top + at.bottom) / 2;
        const row = layout().rows[below ? index : index - 1];
        const offset = this.view.documentTop - this.view.dom.getBoundingClientRect().top;
        return { after: row?.block.id ?? null, top: offset + (below ? at.bottom : at.top) };
      }

      show(gap: Gap | null): void {
        this.line.hidden = gap === null;
        if (gap !== null) {
          this.line.style.top = `${gap.top}px`;
        }
      }
    },
    {
      eventHandlers: {
        dragover(event) {
          const over = draggedOver(event) !== null;
          this.show(over ? this.gap(event) : null);
          return over;
        },
        dragleave(event) {
          if (!this.view.dom.contains(event.relatedTarget as Node | null)) {
            this.show(null);
          }
        },
        drop(event) {
          const dragged = draggedOver(event);
          this.show(null);
          if (dragged !== null) {
            dropped(dragged, this.gap(event).after);
            endDrag();
          }
          return dragged !== null;
        },
      },
    },
  );
}
