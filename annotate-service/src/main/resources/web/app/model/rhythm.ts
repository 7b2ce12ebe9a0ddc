/** How long typing rests before it is saved; a second at the most passes while it does not rest. */
const REST_MS = 400;
const LONGEST_MS = 900;
const RETRY_MS = [1000, 2000, 4000, 8000, 15000] as const;

/** When what was typed is saved: when typing rests, at least every second, and again while nobody answers. */
export class Rhythm {
  /** Whether an input method is in the middle of a word: what stands there is not yet text. */
  composing: () => boolean = () => false;

  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince = 0;
  private retries = 0;

  constructor(private readonly save: () => void) {}

  /** Something waits to be saved. */
  soon(): void {
    const now = Date.now();
    this.waitingSince ||= now;
    this.in(Math.max(0, Math.min(REST_MS, this.waitingSince + LONGEST_MS - now)));
  }

  /** Nobody answered; each time that happens the pause is longer. */
  again(): void {
    this.in(RETRY_MS[Math.min(this.retries, RETRY_MS.length - 1)] ?? 0);
    this.retries += 1;
  }

  /** What waited is on its way. */
  begun(): void {
    clearTimeout(this.timer);
    this.waitingSince = 0;
  }

  /** Somebody answered. */
  answered(): void {
    this.retries = 0;
  }

  private in(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.due(), pause);
  }

  private due(): void {
    if (this.composing()) {
      this.in(REST_MS);
    } else {
      this.save();
    }
  }
}
