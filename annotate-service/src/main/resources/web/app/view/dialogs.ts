import { html, type TemplateResult } from "lit";
import { BINDINGS } from "../keys.js";
import { BLOCK_TYPES, type BlockType } from "../model/wire.js";
import { words, type Words } from "../words/words.js";

/** The sheet of keys. */
export function keySheet(close: () => void): TemplateResult {
  const groups = Object.entries(words.group) as [keyof Words["group"], string][];
  return html`<dialog class="key-sheet" aria-labelledby="keys-title" @close=${close} @click=${closeOutside}>
    <div class="head">
      <h2 id="keys-title">${words.ui.keys}</h2>
      <form method="dialog" class="actions"><button class="button">${words.ui.close}</button></form>
    </div>
    <p class="soft">${words.ui.unlimitedKeys}</p>
    <div class="key-groups">
      ${groups.map(
        ([group, name]) => html`<section>
          <h3>${name}</h3>
          <dl>
            ${BINDINGS.filter((binding) => binding.group === group).map(
              ({ key, command }) => html`<dt><kbd>${key}</kbd></dt><dd>${words.command[command]}</dd>`,
            )}
          </dl>
        </section>`,
      )}
    </div>
  </dialog>`;
}

/** The types of a block, each with a number. */
export function typeMenu(present: BlockType | null, choose: (type: BlockType) => void, close: () => void): TemplateResult {
  const labels = "1234567890-";
  return html`<dialog
    class="type-menu"
    aria-labelledby="type-title"
    @close=${close}
    @click=${closeOutside}
    @keydown=${(event: KeyboardEvent) => {
      const type = event.isComposing ? undefined : BLOCK_TYPES[labels.indexOf(event.key)];
      if (type !== undefined && event.key.length === 1) {
        event.preventDefault();
        choose(type);
      }
    }}
  >
    <h2 id="type-title">${words.ui.typeOfBlock}</h2>
    <div class="choices">
      ${BLOCK_TYPES.map(
        (type, index) => html`<button
          type="button"
          class="button ${type === present ? "primary" : ""}"
          aria-pressed=${type === present}
          @click=${() => choose(type)}
        ><kbd>${labels[index]}</kbd> ${words.block[type]}</button>`,
      )}
    </div>
  </dialog>`;
}

function closeOutside(event: Event): void {
  if (event.target === event.currentTarget) {
    (event.currentTarget as HTMLDialogElement).close();
  }
}
