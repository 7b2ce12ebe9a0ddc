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
 * The physical lines of a decoded text. A line ends at a line feed; a carriage return before it
 * belongs to the line's end. Text without any line feed is one line; an end of line at the very end
 * starts no further line.
 */
export function linesOf(text: Text): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let at = 0;
  let returned = false;
  let blank = true;
  const push = (end: number): void => {
    lines.push({ number: lines.length + 1, start, end, blank });
  };
  for (const char of text.units) {
    if (char === "\n") {
      push(returned ? at - 1 : at);
      start = at + 1;
      blank = true;
    } else if (!isSpace(char)) {
      blank = false;
    }
    returned = char === "\r";
    at += 1;
  }
  if (start < at) {
    push(at);
  }
  return lines;
}

/** White space in the sense of Unicode, no-break spaces and control separators included. */
export function isSpace(char: string): boolean {
  return /^[\p{White_Space}\u001c-\u001f]$/u.test(char);
}
