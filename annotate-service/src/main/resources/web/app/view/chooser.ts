import { html, nothing, type TemplateResult } from "lit";
import { words } from "../words/words.js";

/** One thing to choose. */
export interface Option {
  readonly id: string;
  /** What may be typed for it. */
  readonly number: number | null;
  readonly label: string;
  readonly note?: string;
}

/** A choice among things with names, made by typing a number or part of a name. */
export interface Choice {
  readonly title: string;
  readonly options: readonly Option[];
  readonly pick: (id: string) => void;
}

/** A question that is answered in a line. */
export interface Question {
  readonly title: string;
  readonly label: string;
  readonly button: string;
  readonly done: (answer: string) => void;
}

/** The options that what is typed means: a number means one, words mean those that hold them. */
export function matching(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = typed.trim().toLowerCase();
  const exact = options.filter(({ number }) => String(number) === wanted);
  const others = options.filter(
    (option) =>
      !exact.includes(option) &&
      `${option.number ?? ""} ${option.label} ${option.note ?? ""}`.toLowerCase().includes(wanted),
  );
  return [...exact, ...others];
}

/** A dialog that makes a choice: type, arrow keys, Enter; or the mouse. */
export function chooserDialog(choice: Choice, typed: string, at: number, on: {
  readonly type: (typed: string) => void;
  readonly at: (index: number) => void;
  readonly close: () => void;
}): TemplateResult {
  const found = matching(choice.options, typed);
  const chosen = Math.min(at, Math.max(found.length - 1, 0));
  const pick = (event: Event, option: Option | undefined): void => {
    if (option !== undefined) {
      (event.target as Element).closest("dialog")?.close();
      choice.pick(option.id);
    }
  };
  return html`<dialog class="chooser" aria-labelledby="chooser-title" @close=${on.close} @click=${closeOutside}>
    <h2 id="chooser-title">${choice.title}</h2>
    <input
      type="text"
      role="combobox"
      aria-expanded="true"
      aria-controls="chooser-list"
      aria-activedescendant=${found.length === 0 ? nothing : `chooser-${chosen}`}
      aria-label=${words.ui.chooseBy}
      placeholder=${words.ui.chooseBy}
      autocomplete="off"
      autofocus
      .value=${typed}
      @input=${(event: Event) => on.type((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.isComposing) {
          return;
        }
        if (event.key === "ArrowDown" || event.key === "ArrowUp") {
          event.preventDefault();
          on.at(Math.max(0, Math.min(found.length - 1, chosen + (event.key === "ArrowDown" ? 1 : -1))));
        } else if (event.key === "Enter") {
          event.preventDefault();
          pick(event, found[chosen]);
        }
      }}
    />
    <ul id="chooser-list" role="listbox" aria-label=${choice.title}>
      ${found.map(
        (option, index) => html`<li
          id="chooser-${index}"
          role="option"
          aria-selected=${index === chosen}
          @click=${(event: Event) => pick(event, option)}
        ><span class="number">${option.number ?? ""}</span><span>${option.label}</span>${
          option.note === undefined ? nothing : html`<span class="soft small">${option.note}</span>`
        }</li>`,
      )}
    </ul>
    ${found.length === 0 ? html`<p class="soft small" role="status">${words.ui.nothingFound}</p>` : nothing}
  </dialog>`;
}

/** A dialog that asks for a line, such as a reason. */
export function questionDialog(question: Question, close: () => void): TemplateResult {
  return html`<dialog class="question" aria-labelledby="question-title" @close=${close} @click=${closeOutside}>
    <h2 id="question-title">${question.title}</h2>
    <form
      method="dialog"
      @submit=${(event: SubmitEvent) => {
        const answer = String(new FormData(event.target as HTMLFormElement).get("answer") ?? "").trim();
        if (answer === "") {
          event.preventDefault();
        } else {
          question.done(answer);
        }
      }}
    >
      <label class="field"><span>${question.label}</span><input name="answer" required maxlength="500" autocomplete="off" autofocus /></label>
      <div class="actions"><button class="button primary">${question.button}</button></div>
    </form>
  </dialog>`;
}

/** A click on what lies around a dialog closes it. */
export function closeOutside(event: Event): void {
  if (event.target === event.currentTarget) {
    (event.currentTarget as HTMLDialogElement).close();
  }
}
