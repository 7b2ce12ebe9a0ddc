import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../model/wire.js";
import { say } from "../words/words.js";
import { Listing } from "./listing.js";

/** The words that say what became of a table's rows. */
interface ReportWords {
  readonly take: string;
  readonly taken: string;
  readonly line: string;
  readonly why: string;
  readonly bad: Readonly<Record<string, string>>;
}

/** A list that is also taken in as a table of comma separated values. */
export abstract class TabledList extends Listing {
  private report: Report | null = null;

  protected override filter(changes: Readonly<Record<string, string>>): void {
    this.report = null;
    super.filter(changes);
  }

  /** A button that lets a table be chosen, and sends it. */
  protected taking(label: string, send: (table: Blob) => Promise<Report>): TemplateResult {
    return html`<label class="button file">${label}<input class="visually-hidden" type="file" accept=".csv,text/csv" @change=${(event: Event) => void this.take(event, send)} /></label>`;
  }

  private async take(event: Event, send: (table: Blob) => Promise<Report>): Promise<void> {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) {
      const done = await this.attempt(async () => {
        this.report = await send(file);
      });
      input.value = "";
      if (done) {
        await this.load(false);
      }
    }
  }

  /** What became of the rows of the table that was sent last; `name` heads what each is about. */
  protected reported(words: ReportWords, name: string): TemplateResult | typeof nothing {
    if (this.report === null) {
      return nothing;
    }
    const { rows, created, changed, refused, bad } = this.report;
    return html`<section class="notice ${refused > 0 ? "warn" : "ok"}" role="status" aria-label=${words.take}>
      <p>${say(words.taken, rows, created, changed, refused)}</p>
      ${bad.length === 0
        ? nothing
        : html`<table class="table">
            <thead><tr><th scope="col" class="number">${words.line}</th><th scope="col">${name}</th><th scope="col">${words.why}</th></tr></thead>
            <tbody>${bad.map((row) => html`<tr><td class="number">${row.line}</td><td>${row.name}</td><td>${words.bad[row.why] ?? row.why}</td></tr>`)}</tbody>
          </table>`}
    </section>`;
  }
}
