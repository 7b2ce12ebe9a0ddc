package copydesk.ingest.reading.page;

import copydesk.ingest.reading.model.Geometry;
import copydesk.ingest.text.CodePoints;
import copydesk.ingest.text.Line;
import copydesk.ingest.text.Lines;
import java.util.ArrayList;
import java.util.List;

/** The text of a page as lines. Immutable; offsets are code points. */
public final class Page {

  private final int[] text;
  private final int lineCount;
  private final List<PageLine> lines;

  private Page(int[] text, int lineCount, List<PageLine> lines) {
    this.text = text;
    this.lineCount = lineCount;
    this.lines = lines;
  }

  /** The page of a decoded text of which nothing else is known. */
  public static Page of(String decoded) {
    return of(decoded, new Geometry(List.of(), List.of()));
  }

  /**
   * The page of a decoded text.
   *
   * @param geometry where its physical lines stand, or nothing
   */
  public static Page of(String decoded, Geometry geometry) {
    int[] text = decoded.codePoints().toArray();
    List<Line> physical = Lines.of(text);
    List<PageLine> lines = new ArrayList<>();
    int blanks = 0;
    for (Line line : physical) {
      int start = line.start();
      int end = line.end();
      while (start < end && isBlank(text[start])) {
        start++;
      }
      while (end > start && isBlank(text[end - 1])) {
        end--;
      }
      if (start == end) {
        blanks++;
      } else {
        int at = end - start <= Formulas.LONGEST ? glue(text, start, end) : start;
        if (at > start) {
          int upTo = at;
          while (isBlank(text[upTo - 1])) {
            upTo--;
          }
          lines.add(LineReader.read(text, line, start, upTo, blanks));
          lines.add(LineReader.read(text, line, at, end, 0));
        } else {
          lines.add(LineReader.read(text, line, start, end, blanks));
        }
        blanks = 0;
      }
    }
    return new Page(text, physical.size(), Places.opening(text, Placing.of(lines, geometry)));
  }

  /** Where the second of two things on one line begins; the start where there is one thing. */
  private static int glue(int[] text, int start, int end) {
    String line = CodePoints.slice(text, start, end);
    return start + line.codePointCount(0, Formulas.glue(line));
  }

  private static boolean isBlank(int codePoint) {
    return CodePoints.isSpace(codePoint) || Glyphs.isNoise(codePoint);
  }

  /** Number of code points. */
  public int length() {
    return text.length;
  }

  /** Number of physical lines, blank ones counted. */
  public int lineCount() {
    return lineCount;
  }

  /** The code point at an offset. */
  public int at(int offset) {
    return text[offset];
  }

  /** The text of a half-open range. */
  public String slice(int start, int end) {
    return CodePoints.slice(text, start, end);
  }

  /** The lines that are not blank; a line that holds two things is there twice, in its parts. */
  public List<PageLine> lines() {
    return lines;
  }
}
