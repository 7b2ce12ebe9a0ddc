package copydesk.annotate.text;

import java.util.Arrays;

/**
 * Immutable text addressed by code points. UTF-16 units, which Java's strings and browsers count,
 * appear only in {@link #utf16(int)} and {@link #codePoint(int)}.
 */
public final class Text {

  /** No text. */
  public static final Text EMPTY = new Text("");

  private final String units;

  /** For each code point its first UTF-16 unit, and the length at the end; null if both agree. */
  private final int[] starts;

  private Text(String units) {
    this.units = units;
    int count = units.codePointCount(0, units.length());
    this.starts = count == units.length() ? null : starts(units, count);
  }

  /**
   * @param units any string; a lone surrogate counts as one code point
   */
  public static Text of(String units) {
    return units.isEmpty() ? EMPTY : new Text(units);
  }

  private static int[] starts(String units, int count) {
    int[] starts = new int[count + 1];
    int unit = 0;
    for (int i = 0; i < count; i++) {
      starts[i] = unit;
      unit += Character.charCount(units.codePointAt(unit));
    }
    starts[count] = unit;
    return starts;
  }

  /** The number of code points. */
  public int length() {
    return starts == null ? units.length() : starts.length - 1;
  }

  /**
   * @param index a code point's offset, below {@link #length()}
   */
  public int at(int index) {
    return units.codePointAt(utf16(index));
  }

  /**
   * @param start the first code point
   * @param end one after the last
   * @throws IndexOutOfBoundsException if the range is not inside the text
   */
  public String slice(int start, int end) {
    return units.substring(utf16(start), utf16(end));
  }

  /** This text with another behind it. */
  public Text plus(String more) {
    return more.isEmpty() ? this : new Text(units + more);
  }

  /**
   * The UTF-16 unit at which a code point starts.
   *
   * @param codePoint an offset in code points, 0 to {@link #length()}
   * @throws IndexOutOfBoundsException if there is no such offset
   */
  public int utf16(int codePoint) {
    if (codePoint < 0 || codePoint > length()) {
      throw new IndexOutOfBoundsException("code point " + codePoint + " of " + length());
    }
    return starts == null ? codePoint : starts[codePoint];
  }

  /**
   * The code point to which a UTF-16 unit belongs; a unit in the middle of a pair gives the pair's
   * code point.
   *
   * @param unit an offset in UTF-16 units, 0 to the string's length
   * @throws IndexOutOfBoundsException if there is no such offset
   */
  public int codePoint(int unit) {
    if (unit < 0 || unit > units.length()) {
      throw new IndexOutOfBoundsException("unit " + unit + " of " + units.length());
    }
    if (starts == null) {
      return unit;
    }
    int found = Arrays.binarySearch(starts, unit);
    return found >= 0 ? found : -found - 2;
  }

  /** Whether a code point is white space in the sense of Unicode, no-break spaces included. */
  public static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint)
        || codePoint == 0x85;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && text.units.equals(units);
  }

  @Override
  public int hashCode() {
    return units.hashCode();
  }

  /** The text as a Java string. */
  @Override
  public String toString() {
    return units;
  }
}
