import { html, nothing, type TemplateResult } from "lit";
import type { Article, Fact, Finding, KnownValue, PositionValue } from "../model/wire.js";
import type { Keymap } from "../keys.js";
import { registerWords } from "../register/words.js";
import { sureOf } from "./tagging.js";
import { say, words } from "../words/words.js";

/** What the margin asks of the workbench. */
export interface MarginHost {
  readonly keys: Keymap;
  readonly confirmFrom: number;
  /** The facts and findings at the cursor. */
  readonly here: ReadonlySet<string>;
  confirmAll(): void;
  setConfirmFrom(confirmFrom: number): void;
  goTo(article: string, place: { readonly at: Fact["at"] }): void;
  decide(article: string, fact: Fact, yes: boolean): void;
  waive(article: string, finding: string, reason: string): void;
}

/** What stands beside the text: remarks, findings, what is to be decided, what is decided. */
export function margin(article: Article, host: MarginHost): TemplateResult {
  const facts = inTextOrder(article);
  const open = facts.filter(({ status }) => status === "suggested" || status === "stale");
  const confirmed = facts.filter(({ status }) => status === "confirmed");
  const findings = article.findings.filter(({ verdict }) => verdict !== "pass");
  const remarks = article.state.remarks ?? [];
  return html`
    ${remarks.length === 0
      ? nothing
      : html`<h2>${words.ui.remarks}</h2>
          <ul class="notes">
            ${remarks.map((remark) => html`<li class="remark"><button type="button" class="plain" @click=${() => host.goTo(article.id, { at: remark.places ?? [] })}>${remark.text}</button><p class="small soft">${remark.by}</p></li>`)}
          </ul>`}
    <h2>${words.ui.findings}</h2>
    ${findings.length === 0 ? html`<p class="soft small">${words.ui.noFindings}</p>` : nothing}
    <ul class="notes">${findings.map((finding) => findingNote(article, finding, host))}</ul>
    <h2>${words.ui.suggestions} <span class="count">${open.length}</span></h2>
    ${open.length === 0 ? html`<p class="soft small">${words.ui.noSuggestions}</p>` : confirmAll(article, host)}
    <ul class="notes">${open.map((fact) => factNote(article, fact, host))}</ul>
    <h2>${words.ui.facts} <span class="count">${confirmed.length}</span></h2>
    ${confirmed.length === 0 ? html`<p class="soft small">${words.ui.noFacts}</p>` : nothing}
    <ul class="notes">${confirmed.map((fact) => factNote(article, fact, host))}</ul>
  `;
}

const LEVELS = [0.5, 0.7, 0.8, 0.9, 0.95] as const;

/** Confirms at once what is sure enough; how sure that is, the reader says. */
function confirmAll(article: Article, host: MarginHost): TemplateResult {
  const sure = sureOf(article, host.confirmFrom);
  return html`<div class="confirm-all">
    <button type="button" class="button" ?disabled=${sure.length === 0} @click=${() => host.confirmAll()}>${say(words.tool.confirmAll, sure.length)} <kbd>${host.keys.key("confirmAll")}</kbd></button>
    <label class="small soft">${words.ui.sureFrom}
      <select @change=${(event: Event) => host.setConfirmFrom(Number((event.target as HTMLSelectElement).value))}>
        ${LEVELS.map((level) => html`<option value=${level} ?selected=${level === host.confirmFrom}>${Math.round(level * 100)} %</option>`)}
      </select>
    </label>
  </div>`;
}

/** Facts as the text names them; those whose text is gone come last. */
function inTextOrder(article: Article): readonly Fact[] {
  const blocks = new Map(article.blocks.map(({ id }, index) => [id, index]));
  const blockOf = (fact: Fact): number => blocks.get(fact.at[0]?.block ?? "") ?? article.blocks.length;
  return [...article.facts].sort(
    (a, b) => blockOf(a) - blockOf(b) || (a.at[0]?.start ?? 0) - (b.at[0]?.start ?? 0) || 0,
  );
}

function findingNote(article: Article, finding: Finding, host: MarginHost): TemplateResult {
  const isOpen = finding.verdict === "fail" && finding.waiver === null;
  return html`<li class="finding-note ${finding.verdict} ${host.here.has(finding.id) ? "here" : ""}" data-finding=${finding.id}>
    <button type="button" class="plain" @click=${() => host.goTo(article.id, finding)}>
      <span class="badge" data-state=${finding.verdict}>${words.verdict[finding.verdict]}</span>
      <span>${finding.text}</span>
      <code>${finding.formula}</code>
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

function factNote(article: Article, fact: Fact, host: MarginHost): TemplateResult {
  const place = fact.status === "stale" ? { at: fact.now?.at ?? fact.at } : fact;
  return html`<li class="fact-note ${fact.type} ${fact.status} ${host.here.has(fact.id) ? "here" : ""}">
    <button type="button" class="plain" @click=${() => host.goTo(article.id, place)}>
      <span class="kind">${words.fact[fact.type]}</span>
      <span class="quote" lang="">${fact.quote}</span>
      ${fact.status === "stale"
        ? html`<span class="small soft">${say(words.ui.now, fact.now?.quote ?? "–")}</span>`
        : nothing}
      ${valueOf(fact)}
    </button>
    <span class="actions">
      ${fact.status === "confirmed"
        ? nothing
        : html`<button type="button" class="button quiet" title="${words.ui.confirm} (${host.keys.key("confirm")})" aria-label="${words.ui.confirm}: ${fact.quote}" @click=${() => host.decide(article.id, fact, true)}>✓</button>`}
      <button type="button" class="button quiet" title="${fact.status === "suggested" ? words.ui.reject : words.ui.remove} (${host.keys.key("reject")})" aria-label="${fact.status === "suggested" ? words.ui.reject : words.ui.remove}: ${fact.quote}" @click=${() => host.decide(article.id, fact, false)}>×</button>
    </span>
  </li>`;
}

/** An entry of the register by its name, marked as one; a position where it says more than its words. */
function named(value: KnownValue | PositionValue, quote: string): TemplateResult | typeof nothing {
  if ("entry" in value) {
    return html`<span class="small soft" title=${registerWords.title}>◆ ${value.name === quote ? "" : value.name}</span>`;
  }
  return value.organization === "" ? nothing : html`<span class="small soft">${value.organization} · ${value.title}</span>`;
}

function valueOf({ value, quote }: Fact): TemplateResult | typeof nothing {
  if (value === null || value === undefined) {
    return nothing;
  }
  if (typeof value === "object" && ("entry" in value || "title" in value)) {
    return named(value, quote);
  }
  const text =
    typeof value === "string" ? value : `${value.approx === true ? "≈ " : ""}${value.number}${value.unit === undefined ? "" : ` ${value.unit}`}`;
  return text === quote ? nothing : html`<span class="small soft">${text}</span>`;
}
