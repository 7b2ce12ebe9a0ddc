/**
 * Text addressed by code points, as the interfaces count, beside UTF-16 units, as the DOM counts.
 * A lone surrogate counts as one code point, in Java as here.
 */
export class Text {
  /** The number of code points. */
  readonly length: number;

  /** For each code point its first UTF-16 unit, and the length at the end; null if both agree. */
  private readonly starts: readonly number[] | null;

  constructor(readonly units: string) {
    const starts: number[] = [];
    let unit = 0;
    for (const char of units) {
      starts.push(unit);
      unit += char.length;
    }
    this.length = starts.length;
    starts.push(unit);
    this.starts = starts.length === units.length + 1 ? null : starts;
  }

  /**
   * The UTF-16 unit at which a code point starts.
   *
   * @param codePoint 0 to `length`
   * @throws RangeError if there is no such offset
   */
  toUtf16(codePoint: number): number {
    if (!Number.isInteger(codePoint) || codePoint < 0 || codePoint > this.length) {
      throw new RangeError(`code point ${codePoint} of ${this.length}`);
    }
    return this.starts === null ? codePoint : (this.starts[codePoint] as number);
  }

  /**
   * The code point to which a UTF-16 unit belongs; a unit in the middle of a pair gives the pair's
   * code point.
   *
   * @param unit 0 to the string's length
   * @throws RangeError if there is no such offset
   */
  toCodePoint(unit: number): number {
    if (!Number.isInteger(unit) || unit < 0 || unit > this.units.length) {
      throw new RangeError(`unit ${unit} of ${this.units.length}`);
    }
    if (this.starts === null) {
      return unit;
    }
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= unit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The code points from `start` to before `end`. */
  slice(start: number, end: number): string {
    return this.units.slice(this.toUtf16(start), this.toUtf16(end));
  }
}
