import { html, nothing, type TemplateResult } from "lit";
import { kindOf } from "../draft/linking.js";
import type { Article, Fact, Link } from "../model/wire.js";
import { say, words } from "../words/words.js";
import type { Bench } from "./actions.js";
import { placesOf } from "./marks.js";

/** What the notes of links ask of the workbench. */
export interface LinksHost {
  goTo(article: string, place: { readonly at: Fact["at"] }): void;
  /** Makes links, or takes them away for good. */
  link(article: string, links: readonly Pick<Link, "from" | "to">[], yes: boolean): void;
}

/** The links of an article with their facts; a suggested one can be made or refused, all of them at once made. */
export function linkNotes(article: Article, host: LinksHost): TemplateResult | typeof nothing {
  const facts = new Map(article.facts.map((fact) => [fact.id, fact]));
  const links = article.links ?? [];
  const open = links.filter(({ status }) => status === "suggested");
  return links.length === 0
    ? nothing
    : html`<h2>${words.facts.links} <span class="count">${links.length}</span></h2>
        ${open.length === 0 ? nothing : html`<button type="button" class="button link-all" @click=${() => host.link(article.id, open, true)}>${say(words.facts.linkAll, open.length)}</button>`}
        <ul class="notes">${[...open, ...links.filter((link) => !open.includes(link))].map((link) => linkNote(article, link, facts, host))}</ul>`;
}

function linkNote(article: Article, link: Link, facts: ReadonlyMap<string, Fact>, host: LinksHost): TemplateResult | typeof nothing {
  const [from, to] = [facts.get(link.from), facts.get(link.to)];
  if (from === undefined || to === undefined) {
    return nothing;
  }
  const said = say(words.facts.link[link.kind], from.quote, to.quote);
  return html`<li class="link-note ${link.status}">
    <button type="button" class="plain" @click=${() => host.goTo(article.id, { at: placesOf(from) })}><span lang="">${said}</span></button>
    <span class="actions">
      ${link.status === "confirmed" ? nothing : html`<button type="button" class="button quiet" title=${words.ui.confirm} aria-label="${words.ui.confirm}: ${said}" @click=${() => host.link(article.id, [link], true)}>✓</button>`}
      <button type="button" class="button quiet" title=${words.ui.remove} aria-label="${words.ui.remove}: ${said}" @click=${() => host.link(article.id, [link], false)}>×</button>
    </span>
  </li>`;
}

/** The facts of an article to which one can be linked, those in hand first as the text has them. */
export function linkable(article: Article, fact: Fact): readonly Fact[] {
  return article.facts.filter(
    (other) =>
      other.id !== fact.id &&
      (other.status === "confirmed" || other.status === "suggested") &&
      (kindOf(fact.type, other.type) !== null || kindOf(other.type, fact.type) !== null),
  );
}

/** Links facts by key: what is suggested for the fact at the cursor at once, else the one that is chosen. */
export class Linking {
  constructor(
    private readonly bench: Bench,
    private readonly factHere: () => Fact | undefined,
  ) {}

  here(): void {
    const { bench } = this;
    const article = bench.session.article(bench.active);
    const fact = this.factHere();
    if (article === undefined || fact === undefined) {
      bench.tell(words.ui.noFact);
      return;
    }
    const mine = (article.links ?? []).filter(({ from, to }) => from === fact.id || to === fact.id);
    const open = mine.filter(({ status }) => status === "suggested");
    if (open.length > 0) {
      this.link(article.id, open, true);
      bench.tell(say(words.facts.linked, open.length));
      return;
    }
    const others = linkable(article, fact);
    if (others.length === 0) {
      bench.tell(words.facts.nothingToLink);
      return;
    }
    const isLinked = (other: Fact): boolean => mine.some(({ from, to }) => from === other.id || to === other.id);
    bench.choose({
      title: say(words.facts.linkTo, fact.quote),
      options: others.map((other, index) => ({
        id: other.id,
        number: index + 1,
        label: other.quote,
        note: isLinked(other) ? `${words.fact[other.type]} · ${words.facts.isLinked}` : words.fact[other.type],
      })),
      pick: (id) => {
        const other = others.find((each) => each.id === id);
        if (other !== undefined) {
          this.link(article.id, [{ from: fact.id, to: other.id }], !isLinked(other));
        }
      },
    });
  }

  link(article: string, links: readonly Pick<Link, "from" | "to">[], yes: boolean): void {
    void this.bench.session.run(() => ({
      articles: [article],
      ops: links.map(({ from, to }) => ({ op: yes ? "link" : "unlink", from, to })),
    }));
  }
}
