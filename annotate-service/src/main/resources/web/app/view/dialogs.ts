import { html, nothing, type TemplateResult } from "lit";
import { Keymap, keyOf, type Command } from "../keys.js";
import { BLOCK_TYPES, type BlockType } from "../model/wire.js";
import { say, words, type Words } from "../words/words.js";
import { closeOutside } from "./chooser.js";

/** What the sheet of keys asks of the workbench. */
export interface KeySheetHost {
  /** Waits for the key of a command, or no longer for any. */
  capture(command: Command | null): void;
  set(command: Command, key: string): void;
  reset(): void;
  close(): void;
}

/**
 * The sheet of keys, each of which can be changed.
 *
 * @param capturing the command whose key is awaited
 */
export function keySheet(keys: Keymap, capturing: Command | null, host: KeySheetHost): TemplateResult {
  const groups = Object.entries(words.group) as [keyof Words["group"], string][];
  const { conflicts } = keys;
  return html`<dialog
    class="key-sheet"
    aria-labelledby="keys-title"
    @close=${host.close}
    @click=${closeOutside}
    @keydown=${(event: KeyboardEvent) => capture(event, capturing, host)}
  >
    <div class="head">
      <h2 id="keys-title">${words.ui.keys}</h2>
      <div class="actions">
        <button type="button" class="button quiet" ?disabled=${Object.keys(keys.own).length === 0} @click=${host.reset}>${words.ui.resetKeys}</button>
        <form method="dialog"><button class="button">${words.ui.close}</button></form>
      </div>
    </div>
    <p class="soft">${words.ui.unlimitedKeys} ${words.ui.changeKeys}</p>
    <p class="conflicts" role="status">${conflicts.size === 0
      ? nothing
      : say(words.ui.keyConflict, [...conflicts].map((command) => words.command[command]).join(words.ui.comma))}</p>
    <div class="key-groups">
      ${groups.map(
        ([group, name]) => html`<section>
          <h3>${name}</h3>
          <dl>
            ${keys.bindings
              .filter((binding) => binding.group === group)
              .map(({ key, command }) => {
                const awaited = command === capturing;
                const state = awaited ? "awaited" : conflicts.has(command) ? "conflict" : command in keys.own ? "own" : "";
                return html`<dt>${Keymap.canChange(command)
                  ? html`<button
                      type="button"
                      class="key ${state}"
                      data-command=${command}
                      aria-label="${words.command[command]}: ${key}. ${words.ui.changeKey}"
                      aria-pressed=${awaited}
                      @click=${() => host.capture(awaited ? null : command)}
                    ><kbd>${awaited ? words.ui.pressKey : key}</kbd></button>`
                  : html`<kbd>${key}</kbd>`}</dt><dd>${words.command[command]}</dd>`;
              })}
          </dl>
        </section>`,
      )}
    </div>
  </dialog>`;
}

function capture(event: KeyboardEvent, command: Command | null, host: KeySheetHost): void {
  if (command === null) {
    return;
  }
  const key = keyOf(event);
  if (key !== null) {
    event.preventDefault();
    host.set(command, key);
  } else if (event.key === "Escape") {
    event.preventDefault();
    host.capture(null);
  }
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
