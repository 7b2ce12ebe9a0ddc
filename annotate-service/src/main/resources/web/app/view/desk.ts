import { html, nothing, type TemplateResult } from "lit";
import { FACT_TYPES, type Excerpt, type Listed, type PageLine, type Publication } from "../model/wire.js";
import { HttpApi } from "../net/api.js";
import { registerWords } from "../register/words.js";
import { styleWords } from "../style/words.js";
import { language, say, words } from "../words/words.js";
import { Listing } from "./listing.js";

const OPEN = ["waiting", "in-work"] as const;
const VIEWS = ["open", "returned", "mine", "all"] as const;
type View = (typeof VIEWS)[number];
/** So many articles are shown at first, and more at each wish for more. */
const AT_ONCE = 100;
const SOON_MS = 60 * 60 * 1000;

/** What is to do, by issue and page. The filters are in the address, so that coming back finds them. */
export class Desk extends Listing {
  private api = new HttpApi("");
  private publications: readonly Publication[] = [];
  private pages: readonly PageLine[] = [];
  private counts: Readonly<Record<string, number>> = {};
  private items: readonly Listed[] = [];
  private closing: string | null = null;
  /** How many articles are to be shown, as far as there are so many. */
  private most = AT_ONCE;

  override connectedCallback(): void {
    super.connectedCallback();
    this.api = new HttpApi(this.dataset["root"] ?? "");
    document.addEventListener("keydown", this.stroke);
    void this.load(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.stroke);
  }

  /** `/` goes to the search, `n` opens the next article; typing is never a command. */
  private readonly stroke = (event: KeyboardEvent): void => {
    const typing = event.target instanceof Element && event.target.closest("input, select, textarea") !== null;
    if (typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      this.querySelector<HTMLInputElement>("#words")?.focus();
    } else if (event.key === "n") {
      this.querySelector<HTMLAnchorElement>("[data-next]")?.click();
    }
  };

  private get view(): View {
    return VIEWS.find((view) => view === this.query.get("view")) ?? "open";
  }

  private get searching(): boolean {
    return (this.query.get("q") ?? "") !== "" || (this.query.get("fact") ?? "") !== "";
  }

  private wanted(): URLSearchParams {
    const wanted = new URLSearchParams({ limit: String(AT_ONCE) });
    for (const name of ["publication", "issue", "page", "state", "q", "fact"]) {
      const value = this.query.get(name) ?? "";
      if (value !== "") {
        wanted.set(name, value);
      }
    }
    if (this.view === "mine") {
      wanted.set("mine", "true");
    }
    if (!wanted.has("state") && this.view !== "all" && !(this.view === "open" && this.searching)) {
      wanted.set("state", this.view === "returned" ? "returned" : "open");
    }
    return wanted;
  }

  /** Whether less is shown than was asked for, and more may be found. */
  private get lookingFurther(): boolean {
    return this.next !== null && this.items.length < this.most && this.trouble === "";
  }

  private more(): void {
    this.most = this.items.length + AT_ONCE;
    void this.load(true);
  }

  protected override async fetch(more: boolean): Promise<() => void> {
    const query = this.wanted();
    this.most = more ? this.most : AT_ONCE;
    if (more && this.next !== null) {
      query.set("cursor", this.next);
    }
    const publication = this.query.get("publication") ?? "";
    const [publications, glance, pages, slice] = await Promise.all([
      this.publications.length === 0 ? this.api.publications().then(({ items }) => items) : this.publications,
      more ? this.counts : this.api.desk(publication).then(({ counts }) => counts),
      more ? this.pages : this.pagesOfIssue(),
      this.api.articles(query),
    ]);
    return () => {
      this.publications = publications;
      this.counts = glance;
      this.pages = pages;
      this.items = more ? [...this.items, ...slice.items] : slice.items;
      this.next = slice.next;
      // A rare phrase is sought in parts; typing something else ends it.
      if (this.lookingFurther) {
        void this.load(true);
      }
    };
  }

  private async pagesOfIssue(): Promise<readonly PageLine[]> {
    const issue = this.query.get("issue") ?? "";
    if (issue === "") {
      return [];
    }
    const query = new URLSearchParams({ issue, limit: "200" });
    const publication = this.query.get("publication") ?? "";
    if (publication !== "") {
      query.set("publication", publication);
    }
    const pages = (await this.api.pages(query)).items;
    return pages.toSorted((a, b) => a.label.localeCompare(b.label, language, { numeric: true }));
  }

  protected override render(): TemplateResult {
    const next = this.items.find((item) => isOpen(item) && !item.furniture);
    return html`
      <div class="head">
        <h1>${words.desk.title}</h1>
        <div class="actions">
          <a class="button" href="${this.dataset["root"] ?? ""}/register">${registerWords.title}</a>
          <a class="button" href="${this.dataset["root"] ?? ""}/house-style">${styleWords.title}</a>
          ${next === undefined ? nothing : html`<a class="button primary" data-next href=${this.address(next)}>${words.desk.next} <kbd>n</kbd></a>`}
        </div>
      </div>
      <nav class="views" aria-label=${words.desk.views}>${VIEWS.map((view) => this.viewButton(view))}</nav>
      ${this.filters()}
      ${this.trouble === "" ? nothing : html`<p class="notice bad" role="alert">${this.trouble}</p>`}
      <p class="spoken-only" role="status">${this.ready && this.searching ? say(words.desk.found, this.items.length, this.next === null ? "" : "+") : ""}</p>
      ${!this.ready
        ? html`<p class="soft">${words.ui.loading}</p>`
        : this.items.length === 0
          ? html`<p class="empty">${this.lookingFurther ? words.desk.further : this.searching ? words.desk.nothingFound : words.desk.nothing[this.view]}</p>`
          : this.issues().map(([name, items]) => this.issue(name, items))}
      ${this.next === null || (this.lookingFurther && this.items.length === 0)
        ? nothing
        : this.lookingFurther
          ? html`<p class="soft">${words.desk.further}</p>`
          : html`<p class="pager"><button type="button" class="button" @click=${() => this.more()}>${words.desk.more}</button></p>`}
    `;
  }

  private viewButton(view: View): TemplateResult {
    const count = view === "all" ? undefined : this.counts[view];
    const late = view === "open" ? (this.counts["late"] ?? 0) : 0;
    return html`<button type="button" aria-pressed=${view === this.view} @click=${() => this.filter({ view, state: "" })}>
      ${words.desk.view[view]}
      ${count === undefined ? nothing : html`<span class="count">${count >= 1000 ? "999+" : count}</span>`}
      ${late > 0 ? html`<span class="badge" data-state="fail">${say(words.desk.late, late)}</span>` : nothing}
    </button>`;
  }

  private filters(): TemplateResult {
    const value = (name: string): string => this.query.get(name) ?? "";
    const choose = (name: string) => (event: Event) => this.filter({ [name]: (event.target as HTMLSelectElement).value });
    return html`<form class="fields desk-fields" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field words">
        <label for="words">${words.desk.search}</label>
        <input id="words" type="search" maxlength="200" .value=${value("q")} placeholder=${words.desk.searchHint} @input=${(event: InputEvent) => this.search(event)} @compositionend=${(event: Event) => this.search(event as InputEvent)} />
      </div>
      <div class="field">
        <label for="fact">${words.desk.inFacts}</label>
        <select id="fact" @change=${choose("fact")}>
          <option value="" ?selected=${value("fact") === ""}>${words.desk.everywhere}</option>
          ${FACT_TYPES.map((type) => html`<option value=${type} ?selected=${type === value("fact")}>${words.fact[type]}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="publication">${words.desk.publication}</label>
        <select id="publication" @change=${(event: Event) => this.filter({ publication: (event.target as HTMLSelectElement).value, page: "" })}>
          <option value="" ?selected=${value("publication") === ""}>${words.desk.all}</option>
          ${this.publications.map(
            ({ code, name }) => html`<option value=${code} ?selected=${code === value("publication")}>${name}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="issue">${words.desk.issueLabel}</label>
        <input id="issue" type="date" .value=${value("issue")} @change=${(event: Event) => this.filter({ issue: (event.target as HTMLInputElement).value, page: "" })} />
      </div>
      ${this.pages.length === 0
        ? nothing
        : html`<div class="field">
            <label for="page">${words.desk.pageLabel}</label>
            <select id="page" @change=${choose("page")}>
              <option value="" ?selected=${value("page") === ""}>${words.desk.all}</option>
              ${this.pages.map(
                ({ id, label, publication }) => html`<option value=${id} ?selected=${id === value("page")}>${value("publication") === "" ? `${this.nameOf(publication)} ` : ""}${say(words.desk.page, label)}</option>`,
              )}
            </select>
          </div>`}
      <div class="field">
        <label for="state">${words.desk.state}</label>
        <select id="state" @change=${choose("state")}>
          <option value="" ?selected=${value("state") === ""}>${words.desk.byView}</option>
          ${Object.entries(words.state)
            .filter(([code]) => code !== "merged")
            .map(([code, name]) => html`<option value=${code} ?selected=${code === value("state")}>${name}</option>`)}
        </select>
      </div>
    </form>`;
  }

  private issues(): readonly (readonly [string, readonly Listed[]])[] {
    const groups = new Map<string, Listed[]>();
    for (const item of this.items) {
      const name = `${item.publication} ${item.issue} ${item.edition}`;
      groups.set(name, [...(groups.get(name) ?? []), item]);
    }
    return [...groups];
  }

  private issue(key: string, items: readonly Listed[]): TemplateResult {
    const [first] = items;
    if (first === undefined) {
      return html``;
    }
    const name = `${first.issue} · ${this.nameOf(first.publication)}`;
    return html`<section>
      <div class="issue-head"><h2>${name}</h2>${this.deadline(key, first)}</div>
      <div class="scroll" tabindex="0" role="region" aria-label=${name}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">${words.desk.pageLabel}</th>
              <th scope="col">${words.desk.headline}</th>
              <th scope="col">${words.desk.state}</th>
              <th scope="col" class="number">${words.desk.length}</th>
              <th scope="col">${words.desk.edited}</th>
            </tr>
          </thead>
          <tbody>${items.map((item) => this.row(item))}</tbody>
        </table>
      </div>
    </section>`;
  }

  /** When the issue closes; a click lets it be said. */
  private deadline(key: string, item: Listed): TemplateResult {
    if (this.closing === key) {
      return html`<form
        class="closing"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          void this.close(item, String(new FormData(event.target as HTMLFormElement).get("due") ?? ""));
        }}
      >
        <label for="due">${words.desk.closes}</label>
        <input id="due" name="due" type="datetime-local" .value=${item.due === null ? `${item.issue}T00:00` : localTime(item.due)} />
        <button class="button primary">${words.desk.set}</button>
        <button type="button" class="button quiet" @click=${() => this.ask(null)}>${words.ui.close}</button>
      </form>`;
    }
    const left = item.due === null ? null : Date.parse(item.due) - Date.now();
    const state = left === null || left > SOON_MS ? "" : left > 0 ? "soon" : "late";
    return html`<button type="button" class="button quiet due ${state}" @click=${() => this.ask(key)}>
      ${item.due === null || left === null
        ? words.desk.noDeadline
        : html`${say(words.desk.closesAt, timeOf(item.due))} <span>${left > 0 ? say(words.desk.left, span(left)) : say(words.desk.over, span(-left))}</span>`}
    </button>`;
  }

  private ask(key: string | null): void {
    this.closing = key;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>("#due")?.focus());
  }

  private async close({ publication, issue, edition }: Listed, due: string): Promise<void> {
    const set = async (): Promise<void> => {
      await this.api.setDeadline({ publication, issue, edition, due: new Date(due).toISOString() });
    };
    if (due === "" || (await this.attempt(set))) {
      this.closing = null;
      await this.load(false);
    }
  }

  private row(item: Listed): TemplateResult {
    const tongue = this.publications.find(({ code }) => code === item.publication)?.language ?? "";
    return html`<tr>
      <td><a href="${this.dataset["root"] ?? ""}/pages/${item.page}">${say(words.desk.page, item.label)}</a> <a class="small check-sheet-link" href="${this.dataset["root"] ?? ""}/pages/${item.page}/checks">${words.facts.checkSheet}</a></td>
      <td class="title">
        <a lang=${tongue} href=${this.address(item)}>${item.headline === "" ? words.ui.untitled : item.headline}</a>
        ${item.furniture ? html`<span class="small soft">${words.ui.furniture}</span>` : nothing}
        ${(item.found?.excerpts ?? []).map((excerpt) => this.excerpt(item, excerpt, tongue))}
        ${(item.found?.facts ?? []).length === 0
          ? nothing
          : html`<p class="found-facts">${item.found?.facts.map(({ type, quote, value }) => html`<span class="fact-chip ${type.toLowerCase()}"><span class="kind">${words.fact[type]}</span> <span lang=${tongue}>${quote}</span>${value === "" || value === quote ? nothing : html` <span class="soft">${value}</span>`}</span>`)}</p>`}
      </td>
      <td>
        <span class="badge" data-state=${item.state}>${words.state[item.state]}</span>
        ${item.remarks > 0 ? html`<span class="badge" data-state="returned">${say(words.desk.remarks, item.remarks)}</span>` : nothing}
      </td>
      <td class="number">${say(words.desk.characters, item.characters)}</td>
      <td class="soft">${item.editedBy ?? ""} ${item.editedAt === null ? nothing : html`<time datetime=${item.editedAt}>${timeOf(item.editedAt)}</time>`}</td>
    </tr>`;
  }

  private excerpt(item: Listed, { at, text, start, end }: Excerpt, tongue: string): TemplateResult {
    const points = [...text];
    return html`<a class="excerpt" lang=${tongue} href="${this.address(item)}&at=${at.block}:${at.start}-${at.end}">${points.slice(0, start).join("")}<mark>${points.slice(start, end).join("")}</mark>${points.slice(end).join("")}</a>`;
  }

  private nameOf(publication: string): string {
    return this.publications.find(({ code }) => code === publication)?.name ?? publication;
  }

  private address(item: Listed): string {
    return `${this.dataset["root"] ?? ""}/pages/${item.page}?article=${item.id}`;
  }
}

function isOpen(item: Listed): boolean {
  return OPEN.some((state) => state === item.state);
}

function timeOf(time: string): string {
  return new Date(time).toLocaleString(document.documentElement.lang, {
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
}

/** An instant as the field for a local time writes it. */
function localTime(time: string): string {
  const at = new Date(time);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function span(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  return hours >= 48 ? say(words.desk.days, Math.round(hours / 24)) : hours === 0 ? say(words.desk.minutes, minutes) : say(words.desk.hours, hours, minutes % 60);
}

customElements.define("copydesk-desk", Desk);
