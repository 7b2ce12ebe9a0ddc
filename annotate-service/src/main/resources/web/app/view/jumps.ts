import { html, nothing, type TemplateResult } from "lit";
import type { Jump } from "../model/wire.js";
import { language, say, words } from "../words/words.js";

/** Stories that go over the edge of the page: what may be joined, and what joined itself. */
export function jumpNotices(
  jumps: readonly Jump[],
  decide: (jump: Jump, decision: "take" | "decline") => void,
): TemplateResult {
  return html`${jumps.map((jump) =>
    jump.state === "offered" || jump.state === "joined"
      ? html`<div class="notice jump" data-state=${jump.state} role="status" title=${jump.evidence.map((each) => each[language]).join(words.ui.comma)}>
          <p>
            ${say(
              jump.state === "offered" ? words.ui.jumpOffered : words.ui.jumpJoined,
              jump.out.label,
              jump.out.headline,
              jump.in.label,
            )}
            ${jump.state === "offered"
              ? html`<button type="button" class="button" @click=${() => decide(jump, "take")}>${words.ui.jumpTake}</button>`
              : nothing}
            <button type="button" class="button quiet" @click=${() => decide(jump, "decline")}>${words.ui.jumpDecline}</button>
          </p>
        </div>`
      : nothing,
  )}`;
}
