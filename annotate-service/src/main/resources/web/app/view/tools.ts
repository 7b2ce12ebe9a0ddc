import { html, type TemplateResult } from "lit";
import type { Command, Keymap } from "../keys.js";
import { FACT_TYPES } from "../model/wire.js";
import { words } from "../words/words.js";

/** What the bar of tools shows. */
export interface Tools {
  readonly keys: Keymap;
  readonly command: (command: Command) => void;
}

const MENUS = ["facts", "boundaries", "blocks", "articles", "review"] as const;

/** Everything that keys do, for the mouse, with the keys. */
export function toolBar({ keys, command }: Tools): TemplateResult {
  return html`<nav class="tools" aria-label=${words.ui.tools} @mousedown=${keepSelection}>
    <div class="tags" role="group" aria-label=${words.group.facts}>
      ${FACT_TYPES.map(
        (type) => html`<button type="button" class="tool fact-tool ${type}" title=${words.command[type]} @click=${() => command(type)}><span class="name">${words.fact[type]}</span><kbd>${keys.key(type)}</kbd></button>`,
      )}
    </div>
    <div class="decide" role="group" aria-label=${words.ui.suggestions}>
      ${(["nextSuggestion", "confirm", "reject"] as const).map(
        (each) => html`<button type="button" class="tool" title=${words.command[each]} @click=${() => command(each)}>${words.tool[each]}<kbd>${keys.key(each)}</kbd></button>`,
      )}
    </div>
    <div class="menus">${MENUS.map((group) => menu(group, keys, command))}</div>
  </nav>`;
}

function menu(group: (typeof MENUS)[number], keys: Keymap, command: (command: Command) => void): TemplateResult {
  return html`<details name="tools" class=${group} @keydown=${closeOnEscape} @focusout=${closeOnLeaving}>
    <summary class="tool">${words.menu[group]}</summary>
    <div class="menu">
      ${keys.bindings
        .filter((binding) => binding.group === group)
        .map(
          (binding) => html`<button
            type="button"
            @click=${(event: Event) => {
              close(event);
              command(binding.command);
            }}
          ><span>${words.command[binding.command]}</span><kbd>${binding.key}</kbd></button>`,
        )}
    </div>
  </details>`;
}

/** The text keeps its cursor and what is selected while the mouse is at a tool. */
function keepSelection(event: Event): void {
  if (event.target instanceof Element && event.target.closest("summary") === null) {
    event.preventDefault();
  }
}

function close(event: Event): void {
  (event.target as Element).closest("details")?.removeAttribute("open");
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key === "Escape") {
    const details = event.currentTarget as HTMLDetailsElement;
    details.open = false;
    details.querySelector("summary")?.focus();
  }
}

function closeOnLeaving(event: FocusEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (!details.contains(event.relatedTarget as Node | null)) {
    details.open = false;
  }
}
