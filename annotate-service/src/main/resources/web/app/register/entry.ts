import { html, nothing, svg, type TemplateResult } from "lit";
import { Refused } from "../net/api.js";
import { Asking } from "../view/asking.js";
import { Resting } from "../view/resting.js";
import { say } from "../words/words.js";
import { RegisterApi } from "./api.js";
import { timeline } from "./timeline.js";
import type { Content, Entry, EntryLine, Held, SeenRole, Use } from "./wire.js";
import { registerWords as words } from "./words.js";

const WIDTH = 1000;
const ROW = 28;

/** One entry: its names, the line of its roles, what was merged into it, and where it was used. */
export class RegisterEntry extends Asking {
  private api = new RegisterApi("");
  private entry: Entry | null = null;
  private uses: readonly Use[] = [];
  private next: string | null = null;
  private editing = false;
  private roles: readonly Held[] = [];
  private found: readonly EntryLine[] = [];
  private readonly resting = new Resting();

  override connectedCallback(): void {
    super.connectedCallback();
    this.api = new RegisterApi(this.dataset["root"] ?? "");
    void this.load();
  }

  private get entryId(): string {
    return this.dataset["entry"] ?? "";
  }

  private async load(): Promise<void> {
    await this.attempt(async () => {
      const [entry, uses] = await Promise.all([this.api.entry(this.entryId), this.api.uses(this.entryId, null)]);
      this.entry = entry;
      this.uses = uses.items;
      this.next = uses.next;
      document.title = `${entry.name} · Copydesk`;
    });
  }

  protected override explain(failure: unknown): string {
    return failure instanceof Refused && failure.kind === "stale-entry" ? words.stale : super.explain(failure);
  }

  private edit(): void {
    this.editing = true;
    this.roles = this.entry?.roles ?? [];
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>("#name")?.focus());
  }

  private async save(content: Content): Promise<void> {
    const entry = this.entry;
    if (entry === null) {
      return;
    }
    const done = await this.attempt(async () => {
      await this.api.change(entry, content);
    });
    if (done) {
      this.editing = false;
      this.said = words.saved;
      await this.load();
    }
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const roles = this.roles.map((role, place) => ({
      ...role,
      title: text(`title-${place}`),
      organization: text(`organization-${place}`),
      from: text(`from-${place}`) === "" ? null : text(`from-${place}`),
      to: text(`to-${place}`) === "" ? null : text(`to-${place}`),
    }));
    void this.save({
      name: text("name"),
      aliases: text("aliases").split("\n").map((alias) => alias.trim()).filter((alias) => alias !== ""),
      roles,
      note: text("note"),
      retired: form.get("retired") === "on",
    });
  }

  /** Takes a role that was printed beside the name. */
  private async take({ title, first, evidence }: SeenRole): Promise<void> {
    const entry = this.entry;
    if (entry !== null) {
      const role: Held = { id: null, title, organization: "", from: first, to: null, evidence: [evidence] };
      await this.save({ ...content(entry), roles: [...entry.roles, role] });
    }
  }

  private readonly typed = (event: Event): void => {
    this.resting.typed(event as InputEvent, (text) => void this.seek(text));
  };

  private async seek(wanted: string): Promise<void> {
    const entry = this.entry;
    if (entry !== null) {
      await this.attempt(async () => {
        const query = new URLSearchParams({ publication: entry.publication, type: entry.type, q: wanted, limit: "8" });
        const slice = wanted === "" ? { items: [] } : await this.api.listed(query);
        this.found = slice.items.filter(({ id }) => id !== entry.id);
      });
    }
  }

  private async merge(from: EntryLine): Promise<void> {
    const entry = this.entry;
    if (entry !== null && (await this.attempt(async () => void (await this.api.merge(entry, from.id))))) {
      this.found = [];
      await this.load();
    }
  }

  private async undoMerge(id: string): Promise<void> {
    if (await this.attempt(async () => void (await this.api.undoMerge(id)))) {
      await this.load();
    }
  }

  private async more(): Promise<void> {
    await this.attempt(async () => {
      const slice = await this.api.uses(this.entryId, this.next);
      this.uses = [...this.uses, ...slice.items];
      this.next = slice.next;
    });
  }

  protected override render(): TemplateResult {
    const root = this.dataset["root"] ?? "";
    const entry = this.entry;
    return html`
      <ul class="trail"><li><a href="${root}/register${entry === null ? "" : `?publication=${entry.publication}`}">${words.title}</a></li></ul>
      ${this.trouble === "" ? nothing : html`<p class="notice bad" role="alert">${this.trouble}</p>`}
      <p class="spoken-only" role="status">${this.said}</p>
      ${entry === null ? html`<h1>${words.title}</h1><p class="soft">${words.loading}</p>` : this.page(entry, root)}
    `;
  }

  private page(entry: Entry, root: string): TemplateResult {
    return html`
      <div class="head">
        <h1>${entry.name}</h1>
        <span class="badge">${words.kind[entry.type]}</span>
        ${entry.retired ? html`<span class="badge" data-state="stale">${words.retired}</span>` : nothing}
        <div class="actions">
          ${entry.mergedInto === null && !this.editing ? html`<button type="button" class="button primary" @click=${() => this.edit()}>${words.edit}</button>` : nothing}
        </div>
      </div>
      ${entry.mergedInto === null ? nothing : html`<p class="notice warn">${words.mergedInto}<a href="${root}/register/${entry.mergedInto}">${words.open}</a></p>`}
      ${this.editing ? this.form(entry) : this.names(entry)}
      ${entry.type === "person" ? html`<section class="card"><h2>${words.timeline}</h2>${this.line(entry.roles, root)}</section>` : nothing}
      ${entry.seen.length === 0 ? nothing : this.seen(entry)}
      <section class="card"><h2>${words.uses} <span class="soft">${entry.uses}</span></h2>${this.used(root)}</section>
      ${entry.mergedInto === null ? this.merging(entry, root) : nothing}
      <p class="soft small">${say(words.changed, entry.changedBy, new Date(entry.changedAt).toLocaleString(document.documentElement.lang))}</p>
    `;
  }

  private names(entry: Entry): TemplateResult | typeof nothing {
    if (entry.aliases.length === 0 && entry.note === "") {
      return nothing;
    }
    return html`<dl class="facts">
      ${entry.aliases.length === 0 ? nothing : html`<dt>${words.aliases}</dt><dd>${entry.aliases.join("、")}</dd>`}
      ${entry.note === "" ? nothing : html`<dt>${words.note}</dt><dd>${entry.note}</dd>`}
    </dl>`;
  }

  private form(entry: Entry): TemplateResult {
    return html`<form class="card" @submit=${(event: SubmitEvent) => this.submit(event)}>
      <div class="field"><label for="name">${words.name}</label><input id="name" name="name" required maxlength="200" .value=${entry.name} /></div>
      <div class="field">
        <label for="aliases">${words.aliases}</label>
        <textarea id="aliases" name="aliases" aria-describedby="aliases-hint" .value=${entry.aliases.join("\n")}></textarea>
        <span class="hint" id="aliases-hint">${words.aliasesHint}</span>
      </div>
      ${entry.type === "person" ? this.roleFields() : nothing}
      <div class="field"><label for="note">${words.note}</label><textarea id="note" name="note" maxlength="2000" .value=${entry.note}></textarea></div>
      <p><label class="check"><input type="checkbox" name="retired" ?checked=${entry.retired} /> ${words.retired}</label></p>
      <div class="actions">
        <button class="button primary">${words.save}</button>
        <button type="button" class="button quiet" @click=${() => {
          this.editing = false;
          this.requestUpdate();
        }}>${words.cancel}</button>
      </div>
    </form>`;
  }

  private roleFields(): TemplateResult {
    const change = (roles: readonly Held[]): void => {
      this.roles = roles;
      this.requestUpdate();
    };
    const field = (place: number, name: "title" | "organization" | "from" | "to", label: string, value: string): TemplateResult => {
      const day = name === "from" || name === "to";
      return html`<div class="field">
        <label for="${name}-${place}">${label}</label>
        <input id="${name}-${place}" name="${name}-${place}" .value=${value} ?required=${name === "title"} maxlength=${day ? 10 : 120} placeholder=${day ? words.dayHint : ""} pattern=${day ? "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?" : nothing} @change=${(event: Event) => change(this.roles.map((role, at) => (at === place ? { ...role, [name]: (event.target as HTMLInputElement).value } : role)))} />
      </div>`;
    };
    return html`<fieldset>
      <legend>${words.roles}</legend>
      ${this.roles.map(
        (role, place) => html`<div class="fields">
          ${field(place, "title", words.role, role.title)} ${field(place, "organization", words.organization, role.organization)}
          ${field(place, "from", words.from, role.from ?? "")} ${field(place, "to", words.to, role.to ?? "")}
          <button type="button" class="button quiet" aria-label="${words.removeRole} ${role.title}" @click=${() => change(this.roles.filter((_, at) => at !== place))}>${words.removeRole}</button>
        </div>`,
      )}
      <button type="button" class="button" @click=${() => change([...this.roles, { id: null, title: "", organization: "", from: null, to: null, evidence: [] }])}>${words.addRole}</button>
    </fieldset>`;
  }

  /** The roles on a line of time, which a list says in words. */
  private line(roles: readonly Held[], root: string): TemplateResult {
    if (roles.length === 0) {
      return html`<p class="soft">${words.noRoles}</p>`;
    }
    const { bars, years } = timeline(roles, new Date().toISOString().slice(0, 10));
    const height = bars.length * ROW + 24;
    return html`<svg class="role-line" viewBox="0 0 ${WIDTH} ${height}" aria-hidden="true" preserveAspectRatio="none">
        ${years.map(({ at }) => svg`<line x1=${at * WIDTH} x2=${at * WIDTH} y1="0" y2=${height} />`)}
        ${bars.map(({ from, to, openTo }, place) => svg`<rect class=${openTo ? "open" : ""} x=${from * WIDTH} y=${place * ROW + 6} width=${Math.max(4, (to - from) * WIDTH)} height="16" rx="4" />`)}
      </svg>
      <p class="role-years soft small" aria-hidden="true">${years.map(({ year }) => html`<span>${year}</span>`)}</p>
      <ol class="roles">
        ${roles.map(
          ({ title, organization, from, to, evidence }) => html`<li>
            <span class="span">${from ?? words.unknown} – ${to ?? words.until}</span>
            <span class="role-held">${organization}${title}</span>
            ${evidence.map(({ article, quote }) =>
              article === null
                ? html`<span class="soft small">${words.evidence}：${quote ?? ""}</span> `
                : html`<a class="small" href="${root}/?q=${encodeURIComponent(quote ?? "")}">${words.evidence}：${quote ?? ""}</a> `,
            )}
          </li>`,
        )}
      </ol>`;
  }

  private seen(entry: Entry): TemplateResult {
    return html`<section class="card">
      <h2>${words.seen}</h2>
      <p class="soft">${words.seenHint}</p>
      <ul class="plain">
        ${entry.seen.map(
          (role) => html`<li>
            <span class="role-held">${role.title}</span> <span class="soft">${say(words.seenTimes, role.times, role.first, role.last)}</span>
            ${entry.mergedInto === null ? html`<button type="button" class="button" aria-label="${words.takeRole} ${role.title}" @click=${() => void this.take(role)}>${words.takeRole}</button>` : nothing}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private used(root: string): TemplateResult {
    if (this.uses.length === 0) {
      return html`<p class="soft">${words.noUses}</p>`;
    }
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.uses}>
        <table class="table">
          <thead><tr><th scope="col">${words.issue}</th><th scope="col">${words.headline}</th><th scope="col">${words.printed}</th></tr></thead>
          <tbody>
            ${this.uses.map(
              ({ article, page, headline, issue, quote, role, ambiguous }) => html`<tr>
                <td>${issue}</td>
                <td class="title"><a href="${root}/pages/${page}?article=${article}">${headline}</a></td>
                <td>${role === null ? nothing : html`<span class="soft">${role}</span> `}${quote} ${ambiguous ? html`<span class="badge" data-state="stale">${words.ambiguous}</span>` : nothing}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.next === null ? nothing : html`<p class="pager"><button type="button" class="button" @click=${() => void this.more()}>${words.more}</button></p>`}`;
  }

  private merging(entry: Entry, root: string): TemplateResult {
    return html`<section class="card">
      <h2>${words.merges}</h2>
      ${entry.merges.length === 0
        ? nothing
        : html`<ul class="plain">${entry.merges.map(
            ({ id, from, name, by }) => html`<li><a href="${root}/register/${from}">${say(words.merged, name, by)}</a> <button type="button" class="button" aria-label="${words.undoMerge} ${name}" @click=${() => void this.undoMerge(id)}>${words.undoMerge}</button></li>`,
          )}</ul>`}
      <div class="field">
        <label for="other">${words.mergeWith}</label>
        <input id="other" type="search" maxlength="200" aria-describedby="other-hint" @input=${this.typed} @compositionend=${this.typed} />
        <span class="hint" id="other-hint">${words.mergeHint}</span>
      </div>
      <ul class="plain" aria-live="polite">${this.found.map(
        (other) => html`<li>${other.name} <span class="soft">${other.aliases.join("、")}</span> <button type="button" class="button" aria-label="${words.merge} ${other.name}" @click=${() => void this.merge(other)}>${words.merge}</button></li>`,
      )}</ul>
    </section>`;
  }
}

function content({ name, aliases, roles, note, retired }: Entry): Content {
  return { name, aliases, roles, note, retired };
}

customElements.define("copydesk-entry", RegisterEntry);
