import { html, nothing, type TemplateResult } from "lit";
import type { SheetLayout } from "../net/ingest.js";
import { say, words } from "../words/words.js";
import type { Source } from "./source.js";

/** What the printed page tells the workbench. */
export interface SheetHost {
  pickPlace(source: string, at: number): void;
}

/** The page as it was printed: the picture of its sheets, with each line where it stands. */
export function sheetPane(
  layout: SheetLayout,
  picture: (sheet: number) => string | null,
  source: Source,
  line: number | null,
  host: SheetHost,
): TemplateResult {
  return html`<div class="sheets">
    ${layout.sheets.map(({ width, height }, index) => {
      const address = picture(index + 1);
      return html`<div class="sheet" style="aspect-ratio: ${width} / ${height}">
        ${address === null ? nothing : html`<img src=${address} alt=${say(words.ui.sheet, index + 1)} loading="lazy" />`}
        ${layout.lines.map(({ sheet, box }, at) => {
          const found = source.lines[at];
          if (sheet !== index + 1 || box === undefined || box === null || found === undefined || found.blank) {
            return nothing;
          }
          const [x, y, w, h] = box;
          const here = found.number === line;
          return html`<button
            type="button"
            tabindex="-1"
            class="box ${here ? "here" : ""}"
            style="left:${(100 * x) / width}%;top:${(100 * y) / height}%;width:${(100 * w) / width}%;height:${(100 * h) / height}%"
            title=${source.text.slice(found.start, found.end)}
            aria-label=${source.text.slice(found.start, found.end)}
            @click=${() => host.pickPlace(source.id, found.start)}
          >${address === null ? source.text.slice(found.start, found.end) : nothing}</button>`;
        })}
      </div>`;
    })}
  </div>`;
}
