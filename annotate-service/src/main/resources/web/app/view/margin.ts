import { html, nothing, type TemplateResult } from "lit";
import type { Article, Fact, Place, Remark } from "../model/wire.js";
import type { Keymap } from "../keys.js";
import type { AtSpans, SpanNote } from "./atSpans.js";
import { findingNote, inOrder, passedNotes, placesIn } from "./findings.js";
import { linkNotes, type LinksHost } from "./links.js";
import { inTextOrder, nearby, type Position } from "./nearby.js";
import { sureOf } from "./tagging.js";
import { valueOf } from "./values.js";
import { say, words } from "../words/words.js";

/** What the margin asks of the workbench. */
export interface MarginHost extends LinksHost {
  readonly keys: Keymap;
  readonly confirmFrom: number;
  /** The facts and findings at the cursor. */
  readonly here: ReadonlySet<string>;
  readonly cursor: Position;
  readonly spans: AtSpans;
  /** Where the first of some places that is in the text begins, in units of the document; null for nowhere. */
  unit(places: readonly Place[]): number | null;
  confirmAll(): void;
  setConfirmFrom(confirmFrom: number): void;
  goTo(article: string, place: { readonly at: Fact["at"] }): void;
  decide(article: string, fact: Fact, yes: boolean): void;
  waive(article: string, finding: string, reason: string): void;
}

/** What stands beside the text: remarks and findings at their spans; what is to be decided, what is decided. */
export function margin(article: Article, host: MarginHost): TemplateResult {
  const facts = inTextOrder(article);
  const open = facts.filter(({ status }) => status === "suggested" || status === "stale");
  const confirmed = facts.filter(({ status }) => status === "confirmed");
  const { placed, elsewhere } = notesOf(article, host);
  return html`
    ${host.spans.view(placed)}
    <div class="lists">
      ${elsewhere.length === 0 ? nothing : html`<ul class="notes">${elsewhere}</ul>`}
      ${placed.length + elsewhere.length === 0 ? html`<h2>${words.ui.findings}</h2><p class="soft small">${words.ui.noFindings}</p>` : nothing}
      ${passedNotes(article, host)}
      <h2>${words.ui.suggestions} <span class="count">${open.length}</span></h2>
      ${open.length === 0 ? html`<p class="soft small">${words.ui.noSuggestions}</p>` : confirmAll(article, host)}
      ${notes(article, open, host)}
      <h2>${words.ui.facts} <span class="count">${confirmed.length}</span></h2>
      ${confirmed.length === 0 ? html`<p class="soft small">${words.ui.noFacts}</p>` : nothing}
      ${notes(article, confirmed, host)}
      ${linkNotes(article, host)}
    </div>
  `;
}

/** The remarks and open findings of an article, in the order of the text; those about no place of it by themselves. */
function notesOf(article: Article, host: MarginHost): { readonly placed: readonly SpanNote[]; readonly elsewhere: readonly TemplateResult[] } {
  const open = inOrder(article.findings).filter(({ verdict }) => verdict !== "pass");
  const all = [
    ...(article.state.remarks ?? []).map((remark) => ({ id: remark.id, at: remark.places ?? [], view: remarkNote(article, remark, host) })),
    ...open.map((finding) => ({ id: finding.id, at: placesIn(article, finding), view: findingNote(article, finding, host) })),
  ];
  const placed: SpanNote[] = [];
  const elsewhere: TemplateResult[] = [];
  for (const { id, at, view } of all) {
    const unit = host.unit(at);
    if (unit === null) {
      elsewhere.push(view);
    } else {
      placed.push({ id, unit, here: host.here.has(id), view, goTo: () => host.goTo(article.id, { at }) });
    }
  }
  return { placed: placed.toSorted((a, b) => a.unit - b.unit), elsewhere };
}

function remarkNote(article: Article, remark: Remark, host: MarginHost): TemplateResult {
  return html`<li class="remark ${host.here.has(remark.id) ? "here" : ""}" data-note=${remark.id}>
    <button type="button" class="plain" @click=${() => host.goTo(article.id, { at: remark.places ?? [] })}>${remark.text}</button>
    <p class="small soft">${remark.by}</p>
  </li>`;
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

/** The facts nearest to the cursor; on either side the way to those that are further off. */
function notes(article: Article, facts: readonly Fact[], host: MarginHost): TemplateResult {
  const { shown, before, after, previous, next } = nearby(facts, article, host.cursor);
  return html`<ul class="notes">
    ${further(article, words.ui.notesBefore, before, previous, host)}
    ${shown.map((fact) => factNote(article, fact, host))}
    ${further(article, words.ui.notesAfter, after, next, host)}
  </ul>`;
}

function further(article: Article, said: string, count: number, to: Fact | undefined, host: MarginHost): TemplateResult | typeof nothing {
  return to === undefined
    ? nothing
    : html`<li class="further"><button type="button" class="plain small soft" @click=${() => host.goTo(article.id, to)}>${say(said, count)}</button></li>`;
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
