import { html, nothing, type TemplateResult } from "lit";
import type { Session } from "../model/session.js";
import type { Boundary } from "../model/wire.js";
import type { Reason } from "../text/clean.js";
import { linesOf, type Line } from "../text/lines.js";
import { Text } from "../text/positions.js";
import { words } from "../words/words.js";
import { certaintyOf, describe } from "./marks.js";

/** A source as text with its lines; worked out once, for a source never changes. */
export interface Source {
  readonly id: string;
  readonly page: string;
  readonly text: Text;
  readonly lines: readonly Line[];
}

export function sourcesOf(session: Session): readonly Source[] {
  return Object.entries(session.page.sources)
    .map(([id, { text, page }]) => {
      const whole = new Text(text);
      return { id, page, text: whole, lines: linesOf(whole) };
    })
    .sort((a, b) => Number(b.page === session.page.id) - Number(a.page === session.page.id));
}

/** The line that holds a code point. */
export function lineAt(source: Source, at: number): Line | undefined {
  return source.lines.find((line) => at <= line.end);
}

interface Dropped {
  readonly start: number;
  readonly end: number;
  readonly reason: Reason | "nowhere";
}

function nowhereIn(session: Session, source: string): readonly Dropped[] {
  return session.nowhere.filter((gap) => gap.source === source).map(({ start, end }) => ({ start, end, reason: "nowhere" }));
}

function droppedOf(session: Session, source: string): readonly Dropped[] {
  return session.articles
    .flatMap((article) => article.blocks.flatMap((block) => block.parts))
    .flatMap(({ source: name, start, end, reason }) =>
      name === source && reason !== undefined && reason !== "break" ? [{ start, end, reason }] : [],
    )
    .sort((a, b) => a.start - b.start);
}

/** Chooses between the lines as they came and the page as it was printed. */
export function sourceHead(asPrinted: boolean, toggle: () => void): TemplateResult {
  return html`<div class="modes source-modes" role="group" aria-label=${words.ui.source}>
    <button type="button" class="button" aria-pressed=${!asPrinted} @click=${asPrinted ? toggle : nothing}>${words.ui.asLines}</button>
    <button type="button" class="button" aria-pressed=${asPrinted} @click=${asPrinted ? nothing : toggle}>${words.ui.asPrinted}</button>
  </div>`;
}

/** What the source pane tells the workbench. */
export interface SourceHost {
  pickBoundary(source: string, after: number): void;
  pickPlace(source: string, at: number): void;
}

export function sourcePane(
  session: Session,
  source: Source,
  active: { readonly source: string; readonly line: number } | null,
  boundary: Boundary | null,
  host: SourceHost,
): TemplateResult {
  const marks = new Map(
    session.boundaries.filter((b) => b.source === source.id).map((b) => [b.after, b] as const),
  );
  const drops = [...droppedOf(session, source.id), ...nowhereIn(session, source.id)].sort((a, b) => a.start - b.start);
  const lines = source.lines.filter((line) => !line.blank);
  return html`<ol class="source-lines" lang=${session.page.language}>
    ${lines.map((line) => {
      const mark = marks.get(line.number);
      const here = active?.source === source.id && active.line === line.number;
      return html`<li
        value=${line.number}
        data-line=${line.number}
        class=${here ? "here" : ""}
        @click=${() => host.pickPlace(source.id, line.start)}
      ><span class="number">${line.number}</span><span class="words">${lineText(source, line, drops)}</span>${
        mark === undefined ? nothing : boundaryMark(mark, boundary, host)
      }</li>`;
    })}
  </ol>`;
}

function boundaryMark(mark: Boundary, active: Boundary | null, host: SourceHost): TemplateResult {
  const present = active?.source === mark.source && active.after === mark.after;
  return html`<button
    type="button"
    tabindex="-1"
    class="joint ${mark.decision} ${certaintyOf(mark)} ${present ? "active" : ""}"
    title=${describe(mark)}
    aria-label=${describe(mark)}
    @click=${(event: Event) => {
      event.stopPropagation();
      host.pickBoundary(mark.source, mark.after);
    }}
  ></button>`;
}

/** A line with what is not read of it struck through. */
function lineText(source: Source, line: Line, drops: readonly Dropped[]): readonly unknown[] {
  const parts: unknown[] = [];
  let at = line.start;
  for (const drop of drops) {
    const start = Math.max(drop.start, line.start);
    const end = Math.min(drop.end, line.end);
    if (start < end && start >= at) {
      parts.push(source.text.slice(at, start));
      const dropped = source.text.slice(start, end);
      parts.push(
        html`<span class="dropped ${drop.reason}" title=${words.ui.dropped[drop.reason]}>${dropped}</span>`,
      );
      at = end;
    }
  }
  parts.push(source.text.slice(at, line.end));
  return parts;
}
