package copydesk.ingest.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into physical lines. */
public final class Lines {

  private Lines() {}

  /**
   * Splits at LF, CRLF and CR. Vertical tab, form feed, NEL and the Unicode separators end no line:
   * they are white space inside one. A text that ends with a line end has no empty line after it.
   */
  public static List<Line> of(int[] text) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n' || text[i] == '\r') {
        int next = text[i] == '\r' && i + 1 < text.length && text[i + 1] == '\n' ? i + 2 : i + 1;
        lines.add(new Line(lines.size() + 1, start, i, next));
        start = next;
        i = next - 1;
      }
    }
    if (start < text.length) {
      lines.add(new Line(lines.size() + 1, start, text.length, text.length));
    }
    return lines;
  }
}
