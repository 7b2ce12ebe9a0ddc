import type { Refused } from "../net/api.js";
import { say, words } from "../words/words.js";

const SAID: Readonly<Record<string, string>> = {
  "stale-articles": words.ui.stale,
  "not-editable": words.ui.notEditable,
  "failed-findings": words.ui.failedFindings,
  "nothing-to-undo": words.ui.nothingToUndo,
  "undo-conflict": words.ui.undoConflict,
  "text-nowhere": words.ui.textNowhere,
  "stale-facts": words.ui.staleFacts,
};

/** Why something was not done, for people. */
export function refusal(refused: Refused): string {
  return SAID[refused.kind] ?? say(words.ui.refused, refused.problem.why ?? refused.problem.title);
}
