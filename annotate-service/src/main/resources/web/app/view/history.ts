import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Comparison, Entry, Revision } from "../model/wire.js";
import type { HttpApi } from "../net/api.js";
import { say, words } from "../words/words.js";

/** An article's states: who made them, when and why; any two compared, any brought back. */
export class HistoryPanel extends LitElement {
  api: HttpApi | null = null;
  article = "";
  tongue = "";
  /** Whether the article may be changed. */
  open = false;
  restore: (revision: number) => Promise<boolean> = () => Promise.resolve(false);
  keep: () => Promise<number | null> = () => Promise.resolve(null);

  private revisions: readonly Revision[] = [];
  private entries: readonly Entry[] = [];
  private older: string | null = null;
  private from = "";
  private to = "draft";
  private comparison: Comparison | null = null;
  private said = "";
  private ready = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The keys are the whole dialog's: it has the focus when it opens.
    this.closest("dialog")?.addEventListener("keydown", (event) => this.stroke(event));
    void this.load();
  }

  private async load(): Promise<void> {
    if (this.api === null) {
      return;
    }
    try {
      const [revisions, entries] = await Promise.all([
        this.api.revisions(this.article),
        this.api.entries(this.article, null),
      ]);
      this.revisions = revisions.items;
      this.entries = entries.items;
      this.older = entries.next;
      this.from = this.from === "" ? String(this.revisions[0]?.number ?? "") : this.from;
      await this.compare();
    } catch {
      this.said = words.history.failed;
    }
    this.ready = true;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(".states [aria-pressed=true]")?.focus();
  }

  private async more(): Promise<void> {
    const slice = await this.api?.entries(this.article, this.older);
    this.entries = [...this.entries, ...(slice?.items ?? [])];
    this.older = slice?.next ?? null;
    this.requestUpdate();
  }

  private async compare(): Promise<void> {
    this.comparison =
      this.from === "" || this.api === null ? null : await this.api.compare(this.article, this.from, this.to).catch(() => null);
    this.requestUpdate();
  }

  private choose(from: string): void {
    this.from = from;
    void this.compare();
  }

  private step(direction: 1 | -1): void {
    const at = this.revisions.findIndex(({ number }) => String(number) === this.from);
    const next = this.revisions[at + direction];
    if (next !== undefined) {
      this.choose(String(next.number));
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(".states [aria-pressed=true]")?.focus());
    }
  }

  private async bringBack(): Promise<void> {
    if (this.open && this.from !== "" && this.from !== "draft" && (await this.restore(Number(this.from)))) {
      this.said = say(words.history.restored, this.from);
      await this.load();
    }
  }

  private async keepNow(): Promise<void> {
    const made = this.open ? await this.keep() : null;
    if (made !== null) {
      this.said = say(words.history.kept, made);
      await this.load();
    }
  }

  private stroke(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "r") {
      void this.bringBack();
    } else if (event.key === "k") {
      void this.keepNow();
    } else {
      return;
    }
    event.preventDefault();
  }

  protected override render(): TemplateResult {
    return html`<div class="history">
      <div class="head">
        <h2 id="history-title">${words.history.title}</h2>
        <form method="dialog" class="actions">
          ${this.open ? html`<button type="button" class="button" @click=${() => void this.keepNow()}>${words.history.keepNow} <kbd>k</kbd></button>` : nothing}
          <button class="button">${words.ui.close}</button>
        </form>
      </div>
      <p class="soft small">${words.history.keys}</p>
      <p role="status" class="small">${this.said}</p>
      ${this.ready ? html`<div class="history-panes">${this.states()}${this.difference()}</div>` : html`<p class="soft">${words.ui.loading}</p>`}
    </div>`;
  }

  private states(): TemplateResult {
    return html`<div class="states">
      ${this.revisions.length === 0 ? html`<p class="soft">${words.history.none}</p>` : nothing}
      <ul>
        ${this.revisions.map(
          ({ number, reason, by, at }) => html`<li>
            <button type="button" class="plain" aria-pressed=${String(number) === this.from} @click=${() => this.choose(String(number))}>
              <strong>${say(words.history.revision, number)}</strong> <span class="badge">${words.history.reason[reason]}</span>
              <span class="small soft">${by} <time datetime=${at}>${moment(at)}</time></span>
            </button>
          </li>`,
        )}
      </ul>
      <details>
        <summary>${words.history.edits}</summary>
        <ol class="entries">${this.entries.map((entry) => this.entry(entry))}</ol>
        ${this.older === null ? nothing : html`<button type="button" class="button quiet" @click=${() => void this.more()}>${words.desk.more}</button>`}
      </details>
    </div>`;
  }

  private entry({ kind, by, at, changes }: Entry): TemplateResult {
    return html`<li>
      <span class="small"><strong>${words.history.kind[kind]}</strong> ${by.name} <time datetime=${at}>${moment(at)}</time></span>
      ${changes.slice(0, 3).map(({ before, after, moved }) =>
        moved
          ? html`<p class="small soft">${words.history.moved}</p>`
          : html`<p class="small" lang=${this.tongue}>${before === null ? nothing : html`<del>${short(before.text)}</del>`} ${after === null ? nothing : html`<ins>${short(after.text)}</ins>`}</p>`,
      )}
    </li>`;
  }

  private difference(): TemplateResult {
    const { comparison } = this;
    const states = ["draft", ...this.revisions.map(({ number }) => String(number))];
    const name = (state: string): string => (state === "draft" ? words.history.draft : say(words.history.revision, state));
    return html`<div class="difference">
      <div class="actions">
        <label>${words.history.from}
          <select @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
            ${states.map((state) => html`<option value=${state} ?selected=${state === this.from}>${name(state)}</option>`)}
          </select>
        </label>
        <label>${words.history.to}
          <select
            @change=${(event: Event) => {
              this.to = (event.target as HTMLSelectElement).value;
              void this.compare();
            }}
          >
            ${states.map((state) => html`<option value=${state} ?selected=${state === this.to}>${name(state)}</option>`)}
          </select>
        </label>
        ${this.open && this.from !== "" && this.from !== "draft"
          ? html`<button type="button" class="button primary" @click=${() => void this.bringBack()}>${words.history.restore} <kbd>r</kbd></button>`
          : nothing}
      </div>
      ${comparison === null ? nothing : this.rows(comparison)}
    </div>`;
  }

  private rows({ rows, facts }: Comparison): TemplateResult {
    const differs = rows.some(({ moved, before, after, text }) => moved || before !== after || text.some(({ is }) => is !== "same"));
    const changed = facts.added.length + facts.removed.length + facts.changed.length > 0;
    return html`
      ${differs ? nothing : html`<p class="soft">${words.history.same}</p>`}
      ${changed ? html`<p class="small soft">${say(words.history.facts, facts.added.length, facts.removed.length, facts.changed.length)}</p>` : nothing}
      <div class="text" tabindex="0" role="region" aria-label=${words.history.compare} lang=${this.tongue}>
        ${rows.map(
          ({ before, after, moved, text }) => html`<p class=${before === null ? "came" : after === null ? "went" : moved ? "moved" : ""}>
            ${moved ? html`<span class="badge" lang="">↕ ${words.history.moved}</span> ` : nothing}
            ${before === null ? html`<span class="badge" lang="">+ ${words.history.added}</span> ` : nothing}
            ${after === null ? html`<span class="badge" lang="">− ${words.history.removed}</span> ` : nothing}
            ${before !== null && after !== null && before !== after ? html`<span class="badge" lang="">${say(words.history.retyped, words.block[before], words.block[after])}</span> ` : nothing}
            ${text.map(({ is, text: part }) => (is === "same" ? part : is === "added" ? html`<ins>${part}</ins>` : html`<del>${part}</del>`))}
          </p>`,
        )}
      </div>
    `;
  }
}

function moment(time: string): string {
  return new Date(time).toLocaleString(document.documentElement.lang, {
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
}

function short(text: string): string {
  const points = [...text];
  return points.length <= 60 ? text : `${points.slice(0, 60).join("")}…`;
}

customElements.define("copydesk-history", HistoryPanel);
