import { html, nothing, type TemplateResult } from "lit";
import type { Problem, Publication } from "../model/wire.js";
import { Refused } from "../net/api.js";
import { TabledList } from "../view/tabled.js";
import { say } from "../words/words.js";
import { RegisterApi } from "./api.js";
import { ENTRY_TYPES, type EntryLine, type EntryType, type Proposal } from "./wire.js";
import { registerWords as words } from "./words.js";

/** The register of a publication: its entries and what is proposed. The filters are in the address. */
export class RegisterList extends TabledList {
  private api = new RegisterApi("");
  private publications: readonly Publication[] = [];
  private entries: readonly EntryLine[] = [];
  private proposals: readonly Proposal[] = [];
  private current = 0;
  private adding = false;
  private same: readonly string[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.api = new RegisterApi(this.dataset["root"] ?? "");
    document.addEventListener("keydown", this.stroke);
    void this.load(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.stroke);
  }

  private get proposing(): boolean {
    return this.query.get("view") === "proposals";
  }

  private get publication(): string {
    return this.query.get("publication") ?? this.publications[0]?.code ?? "";
  }

  private readonly stroke = (event: KeyboardEvent): void => {
    const typing = event.target instanceof Element && event.target.closest("input, select, textarea") !== null;
    if (typing || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      this.querySelector<HTMLInputElement>("#words")?.focus();
    } else if (this.proposing) {
      this.decideByKey(event.key.toLowerCase());
    }
  };

  private decideByKey(key: string): void {
    const proposal = this.proposals[this.current];
    if (key === "j" || key === "k") {
      this.go(this.current + (key === "j" ? 1 : -1));
    } else if (proposal !== undefined && key === "a") {
      void this.decide(proposal, "accept", null);
    } else if (proposal !== undefined && key === "d") {
      void this.decide(proposal, "dismiss", null);
    } else if (proposal !== undefined && /^[1-3]$/.test(key)) {
      const similar = proposal.similar[Number(key) - 1];
      if (similar !== undefined) {
        void this.decide(proposal, "attach", similar.id);
      }
    }
  }

  private go(to: number): void {
    this.current = Math.max(0, Math.min(this.proposals.length - 1, to));
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("tr[aria-current]")?.focus());
  }

  protected override async fetch(more: boolean): Promise<() => void> {
    if (this.publications.length === 0) {
      this.publications = (await this.api.publications()).items;
    }
    const type = this.query.get("type") ?? "";
    const query = new URLSearchParams({ publication: this.publication, q: this.query.get("q") ?? "" });
    if (type !== "") {
      query.set("type", type);
    }
    if (this.query.get("retired") === "true") {
      query.set("retired", "true");
    }
    if (more && this.next !== null) {
      query.set("cursor", this.next);
    }
    const [slice, proposed] = await Promise.all([
      this.api.listed(query),
      this.api.proposals(this.publication, type),
    ]);
    return () => {
      this.entries = more ? [...this.entries, ...slice.items] : slice.items;
      this.next = slice.next;
      this.proposals = proposed.items;
      this.current = Math.max(0, Math.min(this.current, this.proposals.length - 1));
    };
  }

  private async decide(proposal: Proposal, decision: "accept" | "attach" | "dismiss", entry: string | null): Promise<void> {
    const done = await this.attempt(async () => {
      await this.api.settle(this.publication, proposal, decision, entry);
    });
    if (done) {
      const sentence = { accept: words.accepted, attach: words.attached, dismiss: words.dismissed }[decision];
      this.said = say(sentence, proposal.name);
      await this.load(false);
      this.go(this.current);
    }
  }

  private async add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const name = String(form.get("name") ?? "").trim();
    const type = String(form.get("type")) as EntryType;
    const content = { name, aliases: [], roles: [], note: "", retired: false };
    try {
      const { id } = await this.api.create(this.publication, type, content, this.same.length > 0);
      location.assign(this.address(id));
    } catch (failure) {
      if (failure instanceof Refused && failure.kind === "name-taken") {
        this.same = (failure.problem as Problem & { readonly entries?: readonly string[] }).entries ?? [];
      } else {
        await this.attempt(() => Promise.reject(failure));
      }
      this.requestUpdate();
    }
  }

  private address(id: string): string {
    return `${this.dataset["root"] ?? ""}/register/${id}`;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <h1>${words.title}</h1>
        <div class="actions">
          <button type="button" class="button primary" aria-expanded=${this.adding} @click=${() => this.openForm()}>${words.add}</button>
          ${this.taking(words.take, (table) => this.api.take(this.publication, table))}
          <a class="button" href=${this.api.exportAddress(this.publication)} download>${words.give}</a>
        </div>
      </div>
      ${this.adding ? this.form() : nothing}
      <nav class="views" aria-label=${words.views}>
        <button type="button" aria-pressed=${!this.proposing} @click=${() => this.filter({ view: "" })}>${words.entries}</button>
        <button type="button" aria-pressed=${this.proposing} @click=${() => this.filter({ view: "proposals" })}>
          ${words.proposals} <span class="count">${this.proposals.length >= 100 ? "99+" : this.proposals.length}</span>
        </button>
      </nav>
      ${this.filters()}
      ${this.trouble === "" ? nothing : html`<p class="notice bad" role="alert">${this.trouble}</p>`}
      ${this.reported(words, words.name)}
      <p class=${this.said === "" ? "spoken-only" : "notice ok"} role="status">${this.said}</p>
      ${!this.ready ? html`<p class="soft">${words.loading}</p>` : this.proposing ? this.proposed() : this.listed()}
    `;
  }

  private openForm(): void {
    this.adding = !this.adding;
    this.same = [];
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>("#new-name")?.focus());
  }

  private form(): TemplateResult {
    return html`<form class="card fields" @submit=${(event: SubmitEvent) => void this.add(event)}>
      <div class="field">
        <label for="new-type">${words.type}</label>
        <select id="new-type" name="type">${ENTRY_TYPES.map((type) => html`<option value=${type}>${words.kind[type]}</option>`)}</select>
      </div>
      <div class="field"><label for="new-name">${words.name}</label><input id="new-name" name="name" required maxlength="200" /></div>
      <button class="button primary">${this.same.length > 0 ? words.another : words.save}</button>
      <button type="button" class="button quiet" @click=${() => this.openForm()}>${words.cancel}</button>
      ${this.same.length === 0
        ? nothing
        : html`<p class="notice warn" role="alert">${words.taken409}${this.same.map((id) => html`<a href=${this.address(id)}>${words.open}</a> `)}</p>`}
    </form>`;
  }

  private filters(): TemplateResult {
    const value = (name: string): string => this.query.get(name) ?? "";
    return html`<form class="fields desk-fields" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field words">
        <label for="words">${words.search}</label>
        <input id="words" type="search" maxlength="200" .value=${value("q")} placeholder=${words.searchHint} @input=${(event: InputEvent) => this.search(event, { view: "" })} @compositionend=${(event: Event) => this.search(event as InputEvent, { view: "" })} />
      </div>
      <div class="field">
        <label for="type">${words.type}</label>
        <select id="type" @change=${(event: Event) => this.filter({ type: (event.target as HTMLSelectElement).value })}>
          <option value="" ?selected=${value("type") === ""}>${words.everyType}</option>
          ${ENTRY_TYPES.map((type) => html`<option value=${type} ?selected=${value("type") === type}>${words.kind[type]}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="publication">${words.publication}</label>
        <select id="publication" @change=${(event: Event) => this.filter({ publication: (event.target as HTMLSelectElement).value })}>
          ${this.publications.map(({ code, name }) => html`<option value=${code} ?selected=${code === this.publication}>${name}</option>`)}
        </select>
      </div>
      <label class="check"><input type="checkbox" ?checked=${value("retired") === "true"} @change=${(event: Event) => this.filter({ retired: (event.target as HTMLInputElement).checked ? "true" : "" })} /> ${words.showRetired}</label>
    </form>`;
  }

  private listed(): TemplateResult {
    if (this.entries.length === 0) {
      return html`<p class="empty">${words.nothing}</p>`;
    }
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.entries}>
        <table class="table">
          <thead><tr><th scope="col">${words.name}</th><th scope="col">${words.type}</th><th scope="col">${words.now}</th><th scope="col">${words.note}</th></tr></thead>
          <tbody>
            ${this.entries.map(
              (entry) => html`<tr>
                <th scope="row" class="title"><a href=${this.address(entry.id)}>${entry.name}</a>${entry.aliases.length === 0 ? nothing : html` <span class="soft">${entry.aliases.join("、")}</span>`}</th>
                <td>${words.kind[entry.type]}</td>
                <td>${entry.roles.filter(({ to }) => to === null).map(({ title, organization }) => html`<span class="role-held">${organization}${title}</span> `)}</td>
                <td class="soft">${entry.note}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.next === null ? nothing : html`<p class="pager"><button type="button" class="button" @click=${() => void this.load(true)}>${words.more}</button></p>`}`;
  }

  private proposed(): TemplateResult {
    if (this.proposals.length === 0) {
      return html`<p class="empty">${words.noProposals}</p>`;
    }
    return html`<p class="soft">${words.proposalKeys}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.proposals}>
        <table class="table proposals">
          <thead><tr><th scope="col">${words.name}</th><th scope="col">${words.type}</th><th scope="col">${words.uses}</th><th scope="col">${words.role}</th><th scope="col"><span class="visually-hidden">${words.accept}</span></th></tr></thead>
          <tbody>${this.proposals.map((proposal, place) => this.proposal(proposal, place))}</tbody>
        </table>
      </div>`;
  }

  private proposal(proposal: Proposal, place: number): TemplateResult {
    const { name, type, times, articles, last, roles, similar } = proposal;
    return html`<tr tabindex="-1" aria-current=${place === this.current ? "true" : nothing} @click=${() => {
      this.current = place;
      this.requestUpdate();
    }}>
      <th scope="row">${name}</th>
      <td>${words.kind[type]}</td>
      <td>${say(words.times, times, articles)} <span class="soft">${last}</span></td>
      <td>${roles.join("、")}</td>
      <td class="actions">
        <button type="button" class="button" aria-label="${words.accept} ${name}" @click=${() => void this.decide(proposal, "accept", null)}>${words.accept}</button>
        ${similar.map(
          ({ id, name: other }) =>
            html`<button type="button" class="button" @click=${() => void this.decide(proposal, "attach", id)}>${say(words.attach, other)}</button>`,
        )}
        <button type="button" class="button quiet" aria-label="${words.dismiss} ${name}" @click=${() => void this.decide(proposal, "dismiss", null)}>${words.dismiss}</button>
      </td>
    </tr>`;
  }
}

customElements.define("copydesk-register", RegisterList);
