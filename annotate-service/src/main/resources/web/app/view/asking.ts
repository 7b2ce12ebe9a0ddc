import { LitElement } from "lit";
import { Refused } from "../net/api.js";
import { say, words } from "../words/words.js";

/** A part of a screen that asks the server, and says in words what became of it. */
export abstract class Asking extends LitElement {
  /** What was done last; empty if nothing is to be said. */
  protected said = "";
  /** What went wrong last; empty if nothing did. */
  protected trouble = "";

  /** The page's own style sheets hold for what is inside. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What went wrong, for people. */
  protected explain(failure: unknown): string {
    return failure instanceof Refused
      ? say(words.ui.notDone, failure.problem.detail ?? failure.message)
      : words.ui.unreachable;
  }

  /** Does something and says what went wrong; gives whether it was done. */
  protected async attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      this.trouble = "";
      return true;
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) {
        location.reload();
      }
      this.said = "";
      this.trouble = this.explain(failure);
      return false;
    } finally {
      this.requestUpdate();
    }
  }
}
