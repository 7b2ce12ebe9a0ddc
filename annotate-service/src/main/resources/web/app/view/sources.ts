import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Session } from "../model/session.js";
import type { Boundary } from "../model/wire.js";
import { printed, type Printed } from "../net/ingest.js";
import { sourceOffset } from "../text/clean.js";
import { words } from "../words/words.js";
import { sheetPane } from "./sheet.js";
import { lineAt, sourceHead, sourcePane, sourcesOf, type Source, type SourceHost } from "./source.js";

/** The page as it came, beside the clean text: as lines or as it was printed, in step with the cursor. */
export class Sources {
  private readonly all: readonly Source[];
  private printed: Printed | null = null;
  private asPrinted = false;
  private here: { readonly source: string; readonly line: number } | null = null;

  /**
   * @param host hears what is picked, and that it is to be shown anew
   */
  constructor(
    private readonly session: Session,
    private readonly host: SourceHost & { requestUpdate(): void; toggle(): void },
  ) {
    this.all = sourcesOf(session);
  }

  /** Asks for what was printed; the lines are shown meanwhile, and if there is no more. */
  async ask(root: string): Promise<void> {
    this.printed = await printed(root, this.session.page.id);
    this.host.requestUpdate();
  }

  toggle(): void {
    this.asPrinted = this.printed !== null && !this.asPrinted;
    this.host.requestUpdate();
  }

  /** Shows the line that the cursor is in. */
  follow(article: string, head: number): void {
    const row = this.session.drafts.get(article)?.layout.rowAt(head);
    const at = row?.text.toCodePoint(Math.min(head - row.from, row.text.units.length));
    const near = row === undefined || at === undefined ? null : sourceOffset(row.block.parts, at);
    const source = this.all.find(({ id }) => id === near?.source);
    const line = near === null || source === undefined ? undefined : lineAt(source, near.at);
    this.here = source === undefined || line === undefined ? null : { source: source.id, line: line.number };
  }

  private lineIn(source: Source): number | null {
    return this.here?.source === source.id ? this.here.line : null;
  }

  view(boundary: Boundary | null): TemplateResult {
    return html`<section class="source" tabindex="0" aria-label=${words.ui.source}>
      ${this.printed === null ? nothing : sourceHead(this.asPrinted, () => this.host.toggle())}
      ${this.all.map(
        (source) => html`
          ${source.page === this.session.page.id ? nothing : html`<h2>${words.ui.otherPage}</h2>`}
          ${this.asPrinted && this.printed !== null && source.page === this.session.page.id
            ? sheetPane(this.printed.layout, this.printed.picture, source, this.here?.line ?? null, this.host)
            : guard([source, boundary, this.session.boundaries, this.session.nowhere, this.lineIn(source), ...this.session.articles], () =>
                sourcePane(this.session, source, this.here, boundary, this.host),
              )}
        `,
      )}
    </section>`;
  }
}
