package copydesk.ingest.reading.page;

import copydesk.ingest.reading.page.PageLine.Script;
import copydesk.ingest.text.CodePoints;
import java.util.List;

/** What the words of lines in alphabets say of the lines. */
public final class Words {

  /** Words counted before the page's own share of capitals is believed. */
  private static final double INERTIA = 20;

  private static final double USUAL_CAPITALS = 0.2;

  private Words() {}

  /**
   * Share of words that begin with a capital though no sentence begins with them: a tenth in
   * English, a third in German. The first word of a line is not counted.
   */
  public static double capitals(Page page, List<PageLine> lines) {
    double words = INERTIA;
    double capitals = INERTIA * USUAL_CAPITALS;
    for (PageLine line : lines) {
      if (line.script() != Script.LATIN) {
        continue;
      }
      for (int i = line.start() + 2; i < line.end(); i++) {
        boolean begins = CodePoints.isSpace(page.at(i - 1)) && Character.isLetter(page.at(i));
        if (begins && !Glyphs.isTerminal(page.at(i - 2)) && !Glyphs.isClosing(page.at(i - 2))) {
          words++;
          capitals += Character.isUpperCase(page.at(i)) ? 1 : 0;
        }
      }
    }
    return capitals / words;
  }

  /** Width of a line's first word with the space before it, in full-width units. */
  public static double first(Page page, PageLine line) {
    double width = Glyphs.width(' ', false);
    for (int i = line.start(); i < line.end() && !CodePoints.isSpace(page.at(i)); i++) {
      width += Glyphs.width(page.at(i), false);
    }
    return width;
  }
}
