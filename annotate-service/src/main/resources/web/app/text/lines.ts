import { Text } from "./positions.js";

/** A physical line. Offsets are code points of the decoded text, without the line's end. */
export interface Line {
  /** 1 for the first line. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Nothing but white space. */
  readonly blank: boolean;
}

/**
 * The physical lines of a decoded text. A line feed, a carriage return, or both together end a line
 * and nothing else does; an end of line at the very end starts no further line.
 */
export function linesOf(text: Text): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let at = 0;
  let blank = true;
  let returned = false;
  for (const char of text.units) {
    if (char === "\n" && returned) {
      start = at + 1; // the second half of the line's end before
    } else if (char === "\n" || char === "\r") {
      lines.push({ number: lines.length + 1, start, end: at, blank });
      start = at + 1;
      blank = true;
    } else if (!isSpace(char)) {
      blank = false;
    }
    returned = char === "\r";
    at += 1;
  }
  if (start < at) {
    lines.push({ number: lines.length + 1, start, end: at, blank });
  }
  return lines;
}

/** White space in the sense of Unicode, no-break spaces and control separators included. */
export function isSpace(char: string): boolean {
  return /^[\p{White_Space}\u001c-\u001f]$/u.test(char);
}
