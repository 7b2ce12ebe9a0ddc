import { html, nothing, type TemplateResult } from "lit";
import { Refused } from "../net/api.js";
import { TabledList } from "../view/tabled.js";
import { say } from "../words/words.js";
import { StyleApi, type Content, type List, type Word } from "./api.js";
import { styleWords as words } from "./words.js";

/** What is being changed: a word of the list, or a new one. */
type Editing = Word | "new" | null;

/** What a publication does not print: a list that who may changes in its place. */
export class HouseStyle extends TabledList {
  private api = new StyleApi("");
  private lists: readonly List[] = [];
  private items: readonly Word[] = [];
  private editing: Editing = null;
  private removing: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.api = new StyleApi(this.dataset["root"] ?? "");
    void this.load(false);
  }

  private get list(): List | undefined {
    const code = this.query.get("publication");
    return this.lists.find((list) => list.code === code) ?? this.lists[0];
  }

  protected override async fetch(more: boolean): Promise<() => void> {
    if (this.lists.length === 0) {
      this.lists = (await this.api.lists()).items;
    }
    const list = this.list;
    if (list === undefined) {
      return () => {};
    }
    const slice = await this.api.words(list.code, this.query.get("q") ?? "", more ? this.next : null);
    return () => {
      this.items = more ? [...this.items, ...slice.items] : slice.items;
      this.next = slice.next;
    };
  }

  protected override filter(changes: Readonly<Record<string, string>>): void {
    this.editing = null;
    super.filter(changes);
  }

  private edit(what: Editing): void {
    this.editing = what;
    this.removing = null;
    this.requestUpdate();
    if (what !== null) {
      void this.updateComplete.then(() => this.querySelector<HTMLInputElement>("#wrong")?.focus());
    }
  }

  private async save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(form.get(name) ?? "").trim();
    const content: Content = {
      wrong: text("wrong"),
      preferred: text("preferred"),
      kind: text("kind") === "error" ? "error" : "discouraged",
      note: text("note"),
    };
    const what = this.editing;
    const list = this.list;
    const done = await this.attempt(async () => {
      if (what === "new" && list !== undefined) {
        await this.api.add(list.code, content);
      } else if (what !== null && what !== "new") {
        await this.api.change(what, content);
      }
    });
    if (done) {
      this.editing = null;
      await this.load(false);
      this.said = words.saved;
      this.back();
    }
  }

  private async takeOff(word: Word): Promise<void> {
    if (this.removing !== word.id) {
      this.removing = word.id;
      this.requestUpdate();
    } else if (await this.attempt(async () => await this.api.remove(word))) {
      this.removing = null;
      await this.load(false);
      this.said = say(words.removed, word.wrong);
      this.back();
    }
  }

  /** What had the focus is gone from the list. */
  private back(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("#add")?.focus());
  }

  protected override explain(failure: unknown): string {
    const kind = failure instanceof Refused ? failure.kind : "";
    if (failure instanceof Refused && kind === "word-taken") {
      return say(words.same, String((failure.problem as { word?: unknown }).word ?? ""));
    }
    return kind === "stale-word" ? words.stale : super.explain(failure);
  }

  protected override render(): TemplateResult {
    const list = this.list;
    return html`
      <div class="head">
        <h1>${words.title}</h1>
        <div class="actions">
          ${list?.changeable === true
            ? html`<button type="button" id="add" class="button primary" aria-expanded=${this.editing === "new"} @click=${() => this.edit(this.editing === "new" ? null : "new")}>${words.add}</button>
                ${this.taking(words.take, (table) => this.api.take(list.code, table))}`
            : nothing}
          ${list === undefined ? nothing : html`<a class="button" href=${this.api.exportAddress(list.code)} download>${words.give}</a>`}
        </div>
      </div>
      <p class="soft">${words.intro} ${list?.changeable === false ? words.readOnly : ""}</p>
      ${this.editing === "new" ? this.form(null) : nothing}
      ${list === undefined ? nothing : this.filters(list)}
      ${this.trouble === "" ? nothing : html`<p class="notice bad" role="alert">${this.trouble}</p>`}
      ${this.reported(words, words.wrong)}
      <p class=${this.said === "" ? "spoken-only" : "notice ok"} role="status">${this.said}</p>
      ${!this.ready
        ? html`<p class="soft">${words.loading}</p>`
        : list === undefined
          ? html`<p class="empty">${words.noList}</p>`
          : this.listed(list)}
    `;
  }

  private filters(list: List): TemplateResult {
    return html`<form class="fields desk-fields" role="search" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field words">
        <label for="words">${words.search}</label>
        <input id="words" type="search" maxlength="200" .value=${this.query.get("q") ?? ""} placeholder=${words.searchHint} @input=${(event: InputEvent) => this.search(event)} @compositionend=${(event: Event) => this.search(event as InputEvent)} />
      </div>
      <div class="field">
        <label for="publication">${words.publication}</label>
        <select id="publication" @change=${(event: Event) => this.filter({ publication: (event.target as HTMLSelectElement).value })}>
          ${this.lists.map(({ code, name }) => html`<option value=${code} ?selected=${code === list.code}>${name}</option>`)}
        </select>
      </div>
    </form>`;
  }

  private form(word: Word | null): TemplateResult {
    const field = (name: "wrong" | "preferred" | "note", most: number): TemplateResult => html`<div class="field">
      <label for=${name}>${words[name]}</label>
      <input id=${name} name=${name} ?required=${name !== "note"} maxlength=${most} .value=${word?.[name] ?? ""} />
    </div>`;
    return html`<form class="card fields" @submit=${(event: SubmitEvent) => void this.save(event)}>
      ${field("wrong", 60)} ${field("preferred", 60)}
      <div class="field">
        <label for="kind">${words.kind}</label>
        <select id="kind" name="kind">
          ${(["discouraged", "error"] as const).map((kind) => html`<option value=${kind} ?selected=${word?.kind === kind}>${words.kinds[kind]}</option>`)}
        </select>
      </div>
      ${field("note", 500)}
      <button class="button primary">${words.save}</button>
      <button type="button" class="button quiet" @click=${() => this.edit(null)}>${words.cancel}</button>
    </form>`;
  }

  private listed({ changeable }: List): TemplateResult {
    if (this.items.length === 0) {
      return html`<p class="empty">${(this.query.get("q") ?? "") === "" ? words.none : words.nothing}</p>`;
    }
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.title}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">${words.wrong}</th>
              <th scope="col">${words.preferred}</th>
              <th scope="col">${words.kind}</th>
              <th scope="col">${words.note}</th>
              <th scope="col">${words.changed}</th>
            </tr>
          </thead>
          <tbody>${this.items.map((word) => this.row(word, changeable))}</tbody>
        </table>
      </div>
      ${this.next === null ? nothing : html`<p class="pager"><button type="button" class="button" @click=${() => void this.load(true)}>${words.more}</button></p>`}`;
  }

  private row(word: Word, changeable: boolean): TemplateResult {
    if (this.editing === word) {
      return html`<tr><td colspan="5">${this.form(word)}</td></tr>`;
    }
    const removing = this.removing === word.id;
    return html`<tr>
      <th scope="row"><s>${word.wrong}</s></th>
      <td class="preferred">${word.preferred}</td>
      <td><span class="badge" data-state=${word.kind === "error" ? "fail" : "stale"}>${words.kinds[word.kind]}</span></td>
      <td>${word.note}</td>
      <td>
        <span class="soft">${word.changedBy} ${new Date(word.changedAt).toLocaleDateString(document.documentElement.lang)}</span>
        ${changeable
          ? html`<span class="actions">
              <button type="button" class="button quiet" aria-label=${say(words.editFor, word.wrong)} @click=${() => this.edit(word)}>${words.edit}</button>
              <button type="button" class="button quiet" aria-label=${say(removing ? words.reallyFor : words.removeFor, word.wrong)} @click=${() => void this.takeOff(word)}>${removing ? words.really : words.remove}</button>
            </span>`
          : nothing}
      </td>
    </tr>`;
  }
}

customElements.define("copydesk-house-style", HouseStyle);
