import { html, nothing, type TemplateResult } from "lit";
import { isAmount, isDated, isKnown, isPosition, textOfValue } from "../model/values.js";
import { registerWords } from "../register/words.js";
import type { Dated, Fact, FactValue } from "../model/wire.js";
import { say, words } from "../words/words.js";

/** What a fact says where that is more than its quote, and for a date by which rule. */
export function valueOf({ value, quote }: Fact): TemplateResult | typeof nothing {
  if (isKnown(value)) {
    return html`<span class="small soft value" title=${registerWords.title}>◆ ${value.name === quote ? "" : value.name}</span>`;
  }
  if (isPosition(value) && value.organization === "") {
    return nothing;
  }
  const text = textOfValue(value);
  return text === "" || text === quote ? nothing : html`<span class="small soft value">${text} ${ruleNote(value)}</span>`;
}

/** The rule of a date, the kind of an amount. */
export function ruleNote(value: FactValue): TemplateResult | typeof nothing {
  if (isDated(value) && value.rule !== undefined) {
    return html`<span class="small soft rule">${ruleOf(value)}</span>`;
  }
  return isAmount(value) && value.kind !== undefined
    ? html`<span class="small soft rule">${words.facts.kind[value.kind] ?? value.kind}</span>`
    : nothing;
}

function ruleOf({ rule, issue }: Dated): string {
  const said = rule === undefined ? "" : words.facts.rule[rule];
  return issue === undefined ? said : say(words.facts.byIssue, said, issue);
}
