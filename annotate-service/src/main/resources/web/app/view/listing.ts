import { Asking } from "./asking.js";
import { Resting } from "./resting.js";

/** A list of what the address asks for, so that coming back finds the same. */
export abstract class Listing extends Asking {
  protected query = new URLSearchParams(location.search);
  /** From where more can be had; null at the end. */
  protected next: string | null = null;
  /** Whether the first answer, or refusal, has come. */
  protected ready = false;
  private readonly resting = new Resting();
  private asked = 0;

  /** Asks for what the address says, from its beginning or from where the list ends. */
  protected async load(more: boolean): Promise<void> {
    const asked = ++this.asked;
    await this.attempt(async () => {
      const show = await this.fetch(more);
      // Something else may have been asked meanwhile.
      if (asked === this.asked) {
        show();
      }
    });
    this.ready = true;
    this.requestUpdate();
  }

  /** Fetches what is to be shown, and gives what shows it. */
  protected abstract fetch(more: boolean): Promise<() => void>;

  /** Shows something else: these parts of the address are changed, and empty ones taken out. */
  protected filter(changes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(changes)) {
      if (value === "") {
        this.query.delete(name);
      } else {
        this.query.set(name, value);
      }
    }
    history.replaceState(null, "", `?${this.query}`);
    this.said = "";
    this.requestUpdate();
    void this.load(false);
  }

  /** Looks for what is typed, once the typing rests. */
  protected search(event: InputEvent, also: Readonly<Record<string, string>> = {}): void {
    this.resting.typed(event, (q) => this.filter({ q, ...also }));
  }
}
