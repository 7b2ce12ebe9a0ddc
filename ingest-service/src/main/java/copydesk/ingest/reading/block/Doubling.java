package copydesk.ingest.reading.block;

import copydesk.ingest.reading.page.Page;
import copydesk.ingest.text.CodePoints;

/** Lines of which every glyph was extracted twice, as 社社论论 where a bold face was struck twice. */
public final class Doubling {

  private static final int FEWEST = 4;

  private Doubling() {}

  /** Whether every printed code point of the segment stands twice in a row. */
  public static boolean isDoubled(Page page, Segment segment) {
    int count = 0;
    int before = 0;
    boolean varied = false;
    int first = 0;
    for (int i = segment.start(); i < segment.end(); i++) {
      int c = page.at(i);
      if (CodePoints.isSpace(c)) {
        continue;
      }
      count++;
      if (count == 1) {
        first = c;
      }
      varied |= c != first;
      if (count % 2 == 0 && c != before) {
        return false;
      }
      if (!Character.isLetter(c)) {
        return false;
      }
      before = c;
    }
    return varied && count >= FEWEST && count % 2 == 0;
  }

  /** The text of the segment without white space and without second copies. */
  public static String once(Page page, Segment segment) {
    boolean doubled = isDoubled(page, segment);
    StringBuilder text = new StringBuilder();
    boolean second = false;
    for (int i = segment.start(); i < segment.end(); i++) {
      int c = page.at(i);
      if (!CodePoints.isSpace(c)) {
        if (!(doubled && second)) {
          text.appendCodePoint(c);
        }
        second = !second;
      }
    }
    return text.toString();
  }
}
