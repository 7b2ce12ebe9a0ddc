import { html, nothing, type TemplateResult } from "lit";
import type { Article, Finding, Place } from "../model/wire.js";
import { say, words } from "../words/words.js";

/** What the notes of findings ask of the workbench. */
export interface FindingsHost {
  /** The facts and findings at the cursor. */
  readonly here: ReadonlySet<string>;
  goTo(article: string, place: { readonly at: readonly Place[] }): void;
  waive(article: string, finding: string, reason: string): void;
}

const ORDER = { fail: 0, "cannot-tell": 1, pass: 3 } as const;

/** What is to be done comes first: open fails, what cannot be told, what is waived, what agrees. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ verdict, waiver }: Finding): number => (verdict === "fail" && waiver !== null ? 2 : ORDER[verdict]);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

/** The places of a finding that are in an article, those in others after them. */
export function placesIn(article: Article, finding: Finding): readonly Place[] {
  const own = new Set(article.blocks.map(({ id }) => id));
  return finding.at.toSorted((a, b) => Number(own.has(b.block)) - Number(own.has(a.block)));
}

/** The findings that agree: they can be looked at too, with their formulas. */
export function passedNotes(article: Article, host: FindingsHost): TemplateResult | typeof nothing {
  const passed = article.findings.filter(({ verdict }) => verdict === "pass");
  return passed.length === 0
    ? nothing
    : html`<details class="passed">
        <summary class="small">${say(words.facts.passed, passed.length)}</summary>
        <ul class="notes">${passed.map((finding) => findingNote(article, finding, host))}</ul>
      </details>`;
}

/** One finding, with what can be done about it. */
export function findingNote(article: Article, finding: Finding, host: FindingsHost): TemplateResult {
  const isOpen = finding.verdict === "fail" && finding.waiver === null;
  return html`<li class="finding-note ${finding.verdict} ${host.here.has(finding.id) ? "here" : ""}" data-finding=${finding.id} data-note=${finding.id}>
    <button type="button" class="plain" @click=${() => host.goTo(article.id, { at: placesIn(article, finding) })}>
      <span class="badge" data-state=${finding.verdict}>${words.verdict[finding.verdict]}</span>
      <span>${finding.text}</span>
      <code>${finding.formula}${finding.verdict === "pass" ? " ✓" : ""}</code>
    </button>
    ${finding.waiver === null ? nothing : html`<p class="small soft">${say(words.ui.waivedBecause, finding.waiver.reason)}</p>`}
    ${isOpen
      ? html`<form
          @submit=${(event: SubmitEvent) => {
            event.preventDefault();
            const form = event.target as HTMLFormElement;
            const reason = String(new FormData(form).get("reason") ?? "").trim();
            if (reason !== "") {
              host.waive(article.id, finding.id, reason);
              form.reset();
            }
          }}
        >
          <input name="reason" required maxlength="500" placeholder=${words.ui.reason} aria-label=${words.ui.reason} />
          <button class="button" type="submit">${words.ui.waive}</button>
        </form>`
      : nothing}
  </li>`;
}

