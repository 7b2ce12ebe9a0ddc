import { html, nothing, type TemplateResult } from "lit";
import type { Command } from "../keys.js";
import type { Together } from "../model/together.js";
import { say, words } from "../words/words.js";

/** Commands that leave the text as it is. */
const LOOKS: ReadonlySet<Command> = new Set<Command>([
  "nextBoundary",
  "previousBoundary",
  "nextSuggestion",
  "previousSuggestion",
  "nextFinding",
  "nextRemark",
  "nextArticle",
  "previousArticle",
  "nextPage",
  "previousPage",
  "edit",
  "leaveEdit",
  "keys",
  "history",
  "lease",
]);

/** Whether a command changes the article, which somebody else may have in hand. */
export function isChange(command: Command): boolean {
  return !LOOKS.has(command);
}

/** What can be done about an article in somebody's hands. */
export type Handing = (article: string, act: "take" | "ask" | "hand-over" | "keep") => void;

/** Who is here, and who asks for what is in one's own hands. */
export function togetherBar(together: Together, order: readonly string[], act: Handing): TemplateResult | typeof nothing {
  const number = (article: string): number => order.indexOf(article) + 1;
  const wanted = together.leases.filter(({ mine, wantedBy }) => mine && wantedBy !== undefined);
  if (together.others.length === 0 && wanted.length === 0) {
    return nothing;
  }
  const names = together.others.map(({ name, article }) =>
    article === undefined ? name : say(words.together.hereIn, name, number(article)),
  );
  return html`<div class="together" role="status">
    ${names.length === 0 ? nothing : html`<span class="here">${say(words.together.here, names.join(words.ui.comma))}</span>`}
    ${wanted.map(
      ({ article, wantedBy }) => html`<span class="wanted">
        ${say(words.together.wants, wantedBy ?? "", number(article))}
        <button type="button" class="button primary" @click=${() => act(article, "hand-over")}>${words.together.handOver} <kbd>L</kbd></button>
        <button type="button" class="button" @click=${() => act(article, "keep")}>${words.together.keep}</button>
      </span>`,
    )}
  </div>`;
}

/** Beside an article: who else has it in hand, and the way to it. */
export function leaseNote(together: Together, article: string, act: Handing): TemplateResult | typeof nothing {
  const lease = together.lease(article);
  if (lease === undefined || lease.mine) {
    return nothing;
  }
  const seconds = lease.free === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(lease.free) - Date.now()) / 1000));
  return html`<span class="held">
    ${lease.wanted && seconds > 0 ? say(words.together.asked, lease.name, seconds) : say(words.together.holds, lease.name)}
    ${lease.wanted && seconds > 0
      ? nothing
      : lease.wanted
        ? html`<button type="button" class="button" @click=${() => act(article, "take")}>${words.together.take} <kbd>L</kbd></button>`
        : html`<button type="button" class="button" @click=${() => act(article, "ask")}>${words.together.ask} <kbd>L</kbd></button>`}
  </span>`;
}
