import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Listed, Publication } from "../model/wire.js";
import { HttpApi, Refused } from "../net/api.js";
import { say, words } from "../words/words.js";

const OPEN = ["waiting", "in-work"] as const;

/** What waits, by issue and page. The filters are in the address, so that coming back finds them. */
export class Desk extends LitElement {
  private api = new HttpApi("");
  private publications: readonly Publication[] = [];
  private items: readonly Listed[] = [];
  private next: string | null = null;
  private ready = false;
  private failed = false;
  private query = new URLSearchParams(location.search);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.api = new HttpApi(this.dataset["root"] ?? "");
    void this.load(false);
  }

  private async load(more: boolean): Promise<void> {
    const query = new URLSearchParams({ limit: "100" });
    for (const name of ["publication", "state", "mine"]) {
      const value = this.query.get(name);
      if (value !== null && value !== "" && value !== "open") {
        query.set(name, value);
      }
    }
    if (more && this.next !== null) {
      query.set("cursor", this.next);
    }
    try {
      if (this.publications.length === 0) {
        this.publications = (await this.api.publications()).items;
      }
      const slice = await this.api.articles(query);
      this.items = more ? [...this.items, ...slice.items] : slice.items;
      this.next = slice.next;
      this.failed = false;
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) {
        location.reload();
      }
      this.failed = true;
    }
    this.ready = true;
    this.requestUpdate();
  }

  private filter(name: string, value: string): void {
    if (value === "") {
      this.query.delete(name);
    } else {
      this.query.set(name, value);
    }
    history.replaceState(null, "", `?${this.query}`);
    void this.load(false);
  }

  /** Unless all were asked for, what is still to do. */
  private get shown(): readonly Listed[] {
    const state = this.query.get("state") ?? "open";
    return state === "open" ? this.items.filter((item) => isOpen(item)) : this.items;
  }

  protected override render(): TemplateResult {
    const next = this.items.find((item) => isOpen(item) && !item.furniture);
    return html`
      <div class="head">
        <h1>${words.desk.title}</h1>
        <div class="actions">
          ${next === undefined ? nothing : html`<a class="button primary" href=${this.address(next)}>${words.desk.next}</a>`}
        </div>
      </div>
      ${this.filters()}
      ${this.failed ? html`<p class="notice bad">${words.desk.failed}</p>` : nothing}
      ${!this.ready
        ? html`<p class="soft" role="status">${words.ui.loading}</p>`
        : this.shown.length === 0
          ? html`<p class="empty">${words.desk.none}</p>`
          : this.issues().map(([name, items]) => this.issue(name, items))}
      ${this.next === null
        ? nothing
        : html`<p class="pager"><button type="button" class="button" @click=${() => void this.load(true)}>${words.desk.more}</button></p>`}
    `;
  }

  private filters(): TemplateResult {
    const state = this.query.get("state") ?? "open";
    const publication = this.query.get("publication") ?? "";
    const choose = (name: string) => (event: Event) => this.filter(name, (event.target as HTMLSelectElement).value);
    return html`<form class="fields" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field">
        <label for="publication">${words.desk.publication}</label>
        <select id="publication" @change=${choose("publication")}>
          <option value="" ?selected=${publication === ""}>${words.desk.all}</option>
          ${this.publications.map(
            ({ code, name }) => html`<option value=${code} ?selected=${code === publication}>${name}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="state">${words.desk.state}</label>
        <select id="state" @change=${choose("state")}>
          <option value="open" ?selected=${state === "open"}>${words.desk.open}</option>
          <option value="all" ?selected=${state === "all"}>${words.desk.all}</option>
          ${Object.entries(words.state).map(
            ([code, name]) => html`<option value=${code} ?selected=${code === state}>${name}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label class="check"><input type="checkbox" ?checked=${this.query.get("mine") === "true"} @change=${(event: Event) => this.filter("mine", (event.target as HTMLInputElement).checked ? "true" : "")} /> ${words.desk.mine}</label>
      </div>
    </form>`;
  }

  private issues(): readonly (readonly [string, readonly Listed[]])[] {
    const groups = new Map<string, Listed[]>();
    for (const item of this.shown) {
      const name = `${item.issue} · ${this.nameOf(item.publication)}`;
      groups.set(name, [...(groups.get(name) ?? []), item]);
    }
    return [...groups];
  }

  private issue(name: string, items: readonly Listed[]): TemplateResult {
    return html`<section>
      <h2>${name}</h2>
      <div class="scroll" tabindex="0" role="region" aria-label=${name}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">${say(words.desk.page, "")}</th>
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

  private row(item: Listed): TemplateResult {
    const language = this.publications.find(({ code }) => code === item.publication)?.language ?? "";
    return html`<tr>
      <td><a href="${this.dataset["root"] ?? ""}/pages/${item.page}">${say(words.desk.page, item.label)}</a></td>
      <td class="title">
        <a lang=${language} href=${this.address(item)}>${item.headline === "" ? words.ui.untitled : item.headline}</a>
        ${item.furniture ? html`<span class="small soft">${words.ui.furniture}</span>` : nothing}
      </td>
      <td>
        <span class="badge" data-state=${item.state}>${words.state[item.state]}</span>
        ${item.remarks > 0 ? html`<span class="badge" data-state="returned">${say(words.desk.remarks, item.remarks)}</span>` : nothing}
      </td>
      <td class="number">${say(words.desk.characters, item.characters)}</td>
      <td class="soft">${item.editedBy ?? ""} ${item.editedAt === null ? nothing : html`<time datetime=${item.editedAt}>${timeOf(item.editedAt)}</time>`}</td>
    </tr>`;
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

customElements.define("copydesk-desk", Desk);
