import { html, nothing, type TemplateResult } from "lit";
import type { Command, Keymap, Mode } from "../keys.js";
import type { Session } from "../model/session.js";
import { say, words } from "../words/words.js";
import type { Where } from "./where.js";

/** What the bar above the panes shows. */
export interface Status {
  readonly session: Session;
  readonly mode: Mode;
  readonly keys: Keymap;
  readonly where: Where | null;
  /** What was last said about a command. */
  readonly spoken: string;
  readonly root: string;
  readonly command: (command: Command) => void;
  readonly look: () => void;
}

/** Where one is, what is saved, in which mode the keys are. */
export function statusBar({ session, mode, keys, where, spoken, root, command, look }: Status): TemplateResult {
  const { page, saving } = session;
  return html`<header class="bar">
    <h1>
      <a href=${root}>${page.publicationName}</a>
      <span>${page.issue}</span>
      <span>${say(words.desk.page, page.label)}</span>
    </h1>
    <span class="saving ${saving}" role="status" data-saving=${saving}>${words.saving[saving]}</span>
    ${saving === "signed-out"
      ? html`<button type="button" class="button primary" @click=${() => location.reload()}>${words.ui.signIn}</button>`
      : nothing}
    ${saving === "conflict"
      ? html`<button type="button" class="button primary" @click=${look}>${words.ui.look}</button>`
      : nothing}
    ${saving === "offline"
      ? html`<button type="button" class="button" @click=${() => void session.save()}>${words.ui.retry}</button>`
      : nothing}
    <span class="where small soft" data-block=${where?.block ?? ""} data-at=${where?.at ?? 0}>${where === null ? "" : say(words.ui.where, where.article, where.row, where.rows)}</span>
    <span class="spoken" aria-live="polite">${spoken}</span>
    <span class="stretch"></span>
    <span class="modes" role="group" title=${words.modeHint[mode]}>
      <button type="button" class="button" aria-pressed=${mode === "command"} @click=${() => command("leaveEdit")}>${words.mode.command} <kbd>Esc</kbd></button>
      <button type="button" class="button" aria-pressed=${mode === "edit"} @click=${() => command("edit")}>${words.mode.edit} <kbd>${keys.key("edit")}</kbd></button>
    </span>
    <button type="button" class="button quiet" ?disabled=${!session.canUndo && !session.unsaved} @click=${() => command("undo")}>${words.ui.undo} <kbd>${keys.key("undo")}</kbd></button>
    <button type="button" class="button quiet" ?disabled=${!session.canRedo} @click=${() => command("redo")}>${words.ui.redo} <kbd>${keys.key("redo")}</kbd></button>
    <a class="button quiet" href="${root}/pages/${page.id}/checks">${words.facts.checkSheet}</a>
    <button type="button" class="button quiet" @click=${() => command("keys")}>${words.ui.keys} <kbd>${keys.key("keys")}</kbd></button>
  </header>`;
}
