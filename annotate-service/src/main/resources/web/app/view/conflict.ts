import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Choice, Piece } from "../model/merging.js";
import { difference } from "../model/typing.js";
import { say, words } from "../words/words.js";

const KEYS: Readonly<Record<string, Choice>> = { "1": "mine", "2": "theirs", "3": "both" };

/** Places that two people changed, side by side; nothing goes on before each has been chosen. */
export class ConflictPanel extends LitElement {
  pieces: readonly Piece[] = [];
  editedBy = "–";
  tongue = "";
  merge: (choices: readonly Choice[]) => void = () => {};

  private choices: (Choice | undefined)[] = [];
  private place = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The keys are the whole dialog's: it has the focus when it opens. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.closest("dialog")?.addEventListener("keydown", (event) => this.stroke(event));
  }

  private get places(): readonly Exclude<Piece, { lines: unknown }>[] {
    return this.pieces.filter((piece) => "base" in piece);
  }

  private get left(): number {
    return this.places.filter((_, index) => this.choices[index] === undefined).length;
  }

  private choose(index: number, choice: Choice): void {
    this.choices[index] = choice;
    const next = this.places.findIndex((_, i) => this.choices[i] === undefined);
    this.go(next < 0 ? index : next);
  }

  private go(index: number): void {
    this.place = Math.max(0, Math.min(this.places.length - 1, index));
    this.requestUpdate();
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(`[data-place="${this.place}"]`)?.scrollIntoView({ block: "nearest" }),
    );
  }

  private apply(): void {
    if (this.left === 0) {
      this.merge(this.places.map((_, index) => this.choices[index] ?? "both"));
    }
  }

  private stroke(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const choice = KEYS[event.key];
    if (choice !== undefined) {
      this.choose(this.place, choice);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.go(this.place + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) {
      this.apply();
    } else {
      return;
    }
    event.preventDefault();
  }

  protected override render(): TemplateResult {
    return html`<div class="conflict-body">
      <h2 id="conflict-title">${words.ui.conflictTitle}</h2>
      <p>${say(words.ui.conflictText, this.editedBy)}</p>
      <p class="soft small">${words.conflict.keys}</p>
      ${this.places.map((piece, index) => this.row(piece, index))}
      <div class="actions">
        <button type="button" class="button primary" ?disabled=${this.left > 0} @click=${() => this.apply()}>${words.conflict.apply}</button>
        <span class="soft" role="status">${this.left > 0 ? say(words.conflict.left, this.left) : ""}</span>
      </div>
    </div>`;
  }

  private row(piece: Exclude<Piece, { lines: unknown }>, index: number): TemplateResult {
    const chosen = this.choices[index];
    const side = (choice: Choice, title: string, lines: readonly string[], key: string): TemplateResult => html`<section class=${chosen === choice || chosen === "both" ? "chosen" : ""}>
      <h4>${title}</h4>
      <div class="text" lang=${this.tongue}>${lines.length === 0 ? html`<p class="soft">${words.conflict.empty}</p>` : lines.map((line, i) => html`<p>${marked(choice === "mine" ? piece.theirs[i] : piece.mine[i], line)}</p>`)}</div>
      <button type="button" class="button" aria-pressed=${chosen === choice} @click=${() => this.choose(index, choice)}>${choice === "mine" ? words.ui.keepMine : words.ui.takeTheirs} <kbd>${key}</kbd></button>
    </section>`;
    return html`<div class="conflict-place ${index === this.place ? "here" : ""}" data-place=${index}>
      <h3>${say(words.conflict.block, index + 1, this.places.length)}</h3>
      ${piece.base.join() === piece.theirs.join()
        ? nothing
        : html`<details><summary>${words.conflict.base}</summary><div class="text" lang=${this.tongue}>${piece.base.map((line) => html`<p>${line}</p>`)}</div></details>`}
      <div class="sides">
        ${side("mine", words.ui.mine, piece.mine, "1")}
        ${side("theirs", words.ui.theirs, piece.theirs, "2")}
      </div>
      <button type="button" class="button" aria-pressed=${chosen === "both"} @click=${() => this.choose(index, "both")}>${words.conflict.both} <kbd>3</kbd></button>
    </div>`;
  }
}

/** A line with what is not in the other side's line marked. */
function marked(other: string | undefined, line: string): TemplateResult {
  const change = difference(other ?? "", line);
  if (change === null) {
    return html`${line}`;
  }
  const end = change.from + change.insert.length;
  return html`${line.slice(0, change.from)}<mark>${line.slice(change.from, end)}</mark>${line.slice(end)}`;
}

customElements.define("copydesk-conflict", ConflictPanel);
