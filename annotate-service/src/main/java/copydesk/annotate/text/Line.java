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

  /** The lines of a source in order; only a line feed ends a line. */
  public static List<Line> of(Text source) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int start = -1;
    int end = -1;
    for (int i = 0; i <= source.length(); i++) {
      int c = i < source.length() ? source.at(i) : '\n';
      if (c == '\n') {
        if (start >= 0) {
          lines.add(new Line(number, start, end));
        }
        number++;
        start = -1;
      } else if (!Text.isSpace(c)) {
        start = start < 0 ? i : start;
        end = i + 1;
      }
    }
    return lines;
  }
}
