package copydesk.annotate.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A physical line that is not blank.
 *
 * @param number counts all lines from 1, blank ones too
 * @param start its first code point that is no white space
 * @param end one after its last code point that is no white space
 */
public record Line(int number, int start, int end) {

  /** The lines of a source in order; a line feed, a carriage return or both end a line. */
  public static List<Line> of(Text source) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int start = -1;
    int end = -1;
    for (int i = 0; i <= source.length(); i++) {
      int c = i < source.length() ? source.at(i) : '\n';
      if (isEnd(c)) {
        if (start >= 0) {
          lines.add(new Line(number, start, end));
        }
        boolean pair = c == '\r' && i + 1 < source.length() && source.at(i + 1) == '\n';
        number += pair ? 0 : 1;
        start = -1;
      } else if (!Text.isSpace(c)) {
        start = start < 0 ? i : start;
        end = i + 1;
      }
    }
    return lines;
  }

  /** The offset of the character that ends this line, or the end of the source. */
  public int feed(Text source) {
    int at = end;
    while (at < source.length() && !isEnd(source.at(at))) {
      at++;
    }
    return at;
  }

  private static boolean isEnd(int codePoint) {
    return codePoint == '\n' || codePoint == '\r';
  }
}
