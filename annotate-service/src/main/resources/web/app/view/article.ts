import { html, nothing, type TemplateResult } from "lit";
import type { Article, Jump } from "../model/wire.js";
import { language, say, words } from "../words/words.js";
import type { Bench } from "./actions.js";
import { beginDrag } from "./dragging.js";
import type { Jumping } from "./jumps.js";
import { isOpen, type Stories } from "./stories.js";

/** What the frame of an article asks of the workbench. */
export interface ArticleHost {
  submit(article: string): void;
  takeBack(article: string): void;
  spike(article: string): void;
  furniture(article: string): void;
  apart(jump: Jump): void;
  /** The article's header is dragged: all its blocks are. */
  drag(article: string, event: DragEvent): void;
}

/** What the frames of the articles ask, done. */
export class ArticleFrames implements ArticleHost {
  constructor(
    private readonly bench: Bench,
    private readonly stories: Stories,
    private readonly jumping: Jumping,
  ) {}

  submit(article: string): void {
    void this.stories.submit(article);
  }

  takeBack(article: string): void {
    this.stories.takeBack(article);
  }

  spike(article: string): void {
    this.stories.askSpike(article);
  }

  furniture(article: string): void {
    this.stories.toggleFurniture(article);
  }

  apart(jump: Jump): void {
    void this.jumping.decide(jump, "decline");
  }

  drag(article: string, event: DragEvent): void {
    beginDrag(event, { article, blocks: (this.bench.session.article(article)?.blocks ?? []).map(({ id }) => id) });
  }
}

/** An article's frame: what it is, how it stands, what can be done with it as a whole. */
export function articleSection(article: Article, index: number, active: boolean, jumps: readonly Jump[], lease: TemplateResult | typeof nothing, host: ArticleHost): TemplateResult {
  const { name, reason } = article.state;
  const open = isOpen(article);
  return html`<article class=${active ? "active" : ""} data-article=${article.id} aria-label=${say(words.ui.articleOf, index + 1)}>
    <header>
      <span class="number" draggable=${open ? "true" : "false"} title=${open ? words.ui.dragArticle : nothing} @dragstart=${(event: DragEvent) => host.drag(article.id, event)}>${say(words.ui.articleOf, index + 1)}</span>
      <span class="badge" data-state=${name}>${words.state[name]}</span>
      ${reason === undefined ? nothing : html`<span class="small soft reason">${reason}</span>`}
      ${lease}
      ${jumps
        .filter((jump) => (jump.state === "taken" || jump.state === "joined") && (jump.out.article === article.id || jump.in.article === article.id))
        .map((jump) => jumpChip(jump, open, host))}
      <span class="stretch"></span>
      ${article.furniture ? html`<span class="small soft">${words.ui.furniture}</span>` : nothing}
      ${open
        ? html`<button type="button" class="button quiet" @click=${() => host.furniture(article.id)}>${article.furniture ? words.ui.asStory : words.ui.asFurniture}</button>
            ${article.furniture
              ? nothing
              : html`<button type="button" class="button quiet" @click=${() => host.spike(article.id)}>${words.ui.spike}</button>
                  <button type="button" class="button submit" @click=${() => host.submit(article.id)}>${words.ui.submit}</button>`}`
        : nothing}
      ${name === "submitted" || name === "spiked"
        ? html`<button type="button" class="button quiet take-back" @click=${() => host.takeBack(article.id)}>${name === "spiked" ? words.ui.revive : words.ui.recall}</button>`
        : nothing}
    </header>
    <div data-editor=${article.id}></div>
  </article>`;
}

function jumpChip(jump: Jump, open: boolean, host: ArticleHost): TemplateResult {
  const why = jump.evidence.map((each) => each[language]).join(words.ui.comma);
  return html`<span class="jump-chip small" title=${why}>${say(words.ui.jumpPages, jump.out.label, jump.in.label)}${
    open
      ? html` <button type="button" class="button quiet" @click=${() => host.apart(jump)}>${words.ui.jumpDecline}</button>`
      : nothing
  }</span>`;
}
