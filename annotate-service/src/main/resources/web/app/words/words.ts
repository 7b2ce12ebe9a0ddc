import { en } from "./en.js";
import { zh, type Words } from "./zh.js";

export type { Words } from "./zh.js";

/** The language of the screen. */
export const language: "zh" | "en" =
  typeof document !== "undefined" && document.documentElement.lang.startsWith("en") ? "en" : "zh";

/** The words of the screen's language. */
export const words: Words = language === "en" ? en : zh;

/** A sentence with its places filled: `{0}` by the first value and so on. */
export function say(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
