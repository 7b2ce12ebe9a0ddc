import { html, nothing, type TemplateResult } from "lit";
import { textOfValue, valueFrom } from "../model/values.js";
import type { Article, Fact, FactValue } from "../model/wire.js";
import { say, words } from "../words/words.js";
import { ruleNote } from "./values.js";
import { placesOf } from "./marks.js";

const COLUMNS = ["text", "type", "value", "sure", "status"] as const;
export type Column = (typeof COLUMNS)[number];

/** By which column the table is sorted, and whether from the end. */
export interface Sorting {
  readonly by: Column;
  readonly down: boolean;
}

const STATUS = ["stale", "suggested", "confirmed", "rejected"] as const;

/** The facts of an article in the order of a column; stale ones come first whatever it is. */
export function sorted(article: Article, { by, down }: Sorting): readonly Fact[] {
  const blocks = new Map(article.blocks.map(({ id }, index) => [id, index]));
  const inText = (a: Fact, b: Fact): number => {
    const [one, other] = [placesOf(a)[0], placesOf(b)[0]];
    const block = (place: typeof one): number => (place === undefined ? Infinity : (blocks.get(place.block) ?? Infinity));
    return block(one) - block(other) || (one?.start ?? 0) - (other?.start ?? 0) || 0;
  };
  const order: Record<Column, (a: Fact, b: Fact) => number> = {
    text: inText,
    type: (a, b) => words.fact[a.type].localeCompare(words.fact[b.type]) || inText(a, b),
    value: (a, b) => textOfValue(a.value).localeCompare(textOfValue(b.value), undefined, { numeric: true }) || inText(a, b),
    sure: (a, b) => a.confidence - b.confidence || inText(a, b),
    status: (a, b) => STATUS.indexOf(a.status) - STATUS.indexOf(b.status) || inText(a, b),
  };
  const stale = ({ status }: Fact): number => (status === "stale" ? 0 : 1);
  return article.facts
    .filter(({ status }) => status !== "rejected")
    .toSorted((a, b) => stale(a) - stale(b) || (down ? order[by](b, a) : order[by](a, b)));
}

/** What is done from the table. */
export interface FactDeeds {
  goTo(article: string, place: { readonly at: Fact["at"] }): void;
  decide(article: string, fact: Fact, yes: boolean): void;
  setValue(article: string, fact: Fact, value: FactValue): void;
}

/** What the table needs of the screen. */
export interface FactScreen {
  tell(text: string): void;
  /** Whether somebody else has the article in hand. */
  held(article: string): boolean;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
  querySelector(selectors: string): Element | null;
  /** The text has the keys again. */
  closed(): void;
}

/** The table of an article's facts beside its text: sorted by any column, values written in their cells. */
export class FactPane {
  shown = false;
  private sorting: Sorting = { by: "text", down: false };
  /** The fact whose value is being written, and whether what stands there can be none. */
  private editing: { readonly fact: string; readonly wrong: boolean } | null = null;

  constructor(
    private readonly deeds: FactDeeds,
    private readonly screen: FactScreen,
  ) {}

  toggle(): void {
    this.shown = !this.shown;
    this.editing = null;
    this.screen.requestUpdate();
    if (this.shown) {
      void this.screen.updateComplete.then(() => (this.screen.querySelector(".fact-pane th button") as HTMLElement | null)?.focus());
    } else {
      this.screen.closed();
    }
  }

  view(article: Article): TemplateResult {
    const facts = sorted(article, this.sorting);
    const stale = facts.filter(({ status }) => status === "stale").length;
    return html`<section class="fact-pane" aria-labelledby="fact-table-title">
      <div class="head">
        <h2 id="fact-table-title">${words.facts.table} <span class="count">${facts.length}</span></h2>
        <button type="button" class="button quiet" @click=${() => this.toggle()}>${words.ui.close}</button>
      </div>
      ${stale === 0 ? nothing : html`<p class="notice warn small">${say(words.facts.staleFirst, stale)}</p>`}
      <table class="table" aria-describedby="fact-table-title">
        <thead><tr>${COLUMNS.map((column) => this.header(column))}<td></td></tr></thead>
        <tbody>${facts.map((fact) => this.row(article, fact))}</tbody>
      </table>
      ${facts.length === 0 ? html`<p class="soft small">${words.ui.noFacts}</p>` : nothing}
    </section>`;
  }

  private header(column: Column): TemplateResult {
    const { by, down } = this.sorting;
    const sort = column !== by ? "none" : down ? "descending" : "ascending";
    return html`<th scope="col" aria-sort=${sort}>
      <button type="button" class="plain" @click=${() => this.sort(column)}>${words.facts.column[column]}<span aria-hidden="true">${sort === "none" ? "" : down ? " ▾" : " ▴"}</span></button>
    </th>`;
  }

  private sort(column: Column): void {
    const { by, down } = this.sorting;
    this.sorting = { by: column, down: by === column && !down };
    this.screen.requestUpdate();
  }

  private row(article: Article, fact: Fact): TemplateResult {
    const { deeds } = this;
    const editable = this.isEditable(article);
    return html`<tr class="${fact.type} ${fact.status}" data-fact=${fact.id}>
      <td><button type="button" class="plain quote" lang="" @click=${() => deeds.goTo(article.id, { at: placesOf(fact) })}>${fact.quote}</button>${fact.status === "stale" ? html`<p class="small soft">${say(words.ui.now, fact.now?.quote ?? "–")}</p>` : nothing}</td>
      <td>${words.fact[fact.type]}</td>
      <td>${this.editing?.fact === fact.id ? this.field(article, fact) : this.value(fact, editable)}</td>
      <td class="number">${Math.round(fact.confidence * 100)} %</td>
      <td>${words.status[fact.status]}</td>
      <td class="actions">${editable ? this.decisions(article, fact) : nothing}</td>
    </tr>`;
  }

  private isEditable({ id, state }: Article): boolean {
    return (state.name === "waiting" || state.name === "in-work") && !this.screen.held(id);
  }

  private decisions(article: Article, fact: Fact): TemplateResult {
    const no = fact.status === "suggested" ? words.ui.reject : words.ui.remove;
    return html`${fact.status === "confirmed"
        ? nothing
        : html`<button type="button" class="button quiet" aria-label="${words.ui.confirm}: ${fact.quote}" title=${words.ui.confirm} @click=${() => this.deeds.decide(article.id, fact, true)}>✓</button>`}
      <button type="button" class="button quiet" aria-label="${no}: ${fact.quote}" title=${no} @click=${() => this.deeds.decide(article.id, fact, false)}>×</button>`;
  }

  private value(fact: Fact, editable: boolean): TemplateResult {
    const text = textOfValue(fact.value);
    return editable
      ? html`<button type="button" class="plain" aria-label=${say(words.facts.editValue, fact.quote, text)} @click=${() => this.edit(fact.id)}>${text === "" ? "–" : text}</button> ${ruleNote(fact.value)}`
      : html`${text}`;
  }

  private edit(fact: string): void {
    this.editing = { fact, wrong: false };
    this.screen.requestUpdate();
    void this.screen.updateComplete.then(() => (this.screen.querySelector('.fact-pane input[name="value"]') as HTMLInputElement | null)?.select());
  }

  /** Where a value is written: Enter keeps it, Esc leaves it as it was. */
  private field(article: Article, fact: Fact): TemplateResult {
    const wrong = this.editing?.wrong === true;
    return html`<form
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        this.keep(article, fact, String(new FormData(event.target as HTMLFormElement).get("value") ?? ""));
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === "Escape" && !event.isComposing) {
          event.stopPropagation();
          this.editing = null;
          this.screen.requestUpdate();
        }
      }}
    >
      <input name="value" class="input" autocomplete="off" autofocus aria-label=${say(words.facts.valueOf, fact.quote)} aria-invalid=${wrong ? "true" : "false"} aria-describedby="value-hint" .value=${textOfValue(fact.value)} />
      <p id="value-hint" class="small ${wrong ? "wrong" : "soft"}">${words.facts.hint[fact.type === "date" ? "date" : fact.type === "quantity" ? "quantity" : "text"]}</p>
    </form>`;
  }

  private keep(article: Article, fact: Fact, written: string): void {
    const value = valueFrom(fact, written);
    if (value === undefined) {
      this.editing = { fact: fact.id, wrong: true };
    } else {
      this.editing = null;
      this.deeds.setValue(article.id, fact, value);
      this.screen.tell(say(words.facts.valueKept, fact.quote, textOfValue(value)));
    }
    this.screen.requestUpdate();
  }
}
