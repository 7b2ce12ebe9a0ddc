import type { Command } from "../keys.js";

/** How one person likes to work; it goes with the person from machine to machine. */
export interface Preferences {
  /** Keys that are not the usual ones. */
  readonly keys: Readonly<Partial<Record<Command, string>>>;
  /** From how sure a suggestion on it is confirmed with all others, 0 to 1. */
  readonly confirmFrom: number;
}

export const USUAL: Preferences = { keys: {}, confirmFrom: 0.9 };
