package copydesk.ingest.reading.repair;

import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.model.Decision;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.reading.page.PageLine.Script;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What to put between two lines of one block. */
final class Joints {

  /** Words after which a hyphen at a line end stands for a word left out: Vor- und Nachteile. */
  private static final Set<String> SUSPENDED =
      Set.of("und", "oder", "bis", "and", "or", "to", "et", "ou", "sowie", "beziehungsweise");

  /** First parts of compounds that keep their hyphen, where the page itself does not show it. */
  private static final Set<String> COMPOUNDING =
      Set.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve",
          "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "half",
          "self", "well", "long", "short", "high", "low", "full", "part", "old", "north", "south",
          "vice", "ex", "co");

  private final Page page;
  private final Set<String> words = new HashSet<>();

  Joints(Page page) {
    this.page = page;
    for (PageLine line : page.lines()) {
      if (line.script() == Script.LATIN) {
        collect(line);
      }
    }
  }

  /** How two neighbouring lines of a block are joined. */
  Decision between(BlockType type, PageLine line, PageLine next) {
    int before = page.at(line.end() - 1);
    int after = page.at(next.start());
    if (line.ends() == End.HYPHEN) {
      return hyphenated(line, next, after);
    }
    boolean latinLines = line.script() == Script.LATIN && next.script() == Script.LATIN;
    if (latinLines) {
      return Glyphs.isDash(before) && before != '–' ? Decision.JOIN : Decision.JOIN_SPACE;
    }
    if (Glyphs.isLatin(before) && Glyphs.isLatin(after)) {
      return Decision.JOIN_SPACE;
    }
    // The lines of a crosshead are phrases; those of a headline that was set in two are one phrase.
    return type == BlockType.CROSSHEAD ? Decision.JOIN_SPACE : Decision.JOIN;
  }

  private Decision hyphenated(PageLine line, PageLine next, int after) {
    String tail = word(line.end() - 2, line.start(), -1);
    String head = word(next.start(), next.end() - 1, 1);
    if (SUSPENDED.contains(head.toLowerCase(Locale.ROOT))) {
      return Decision.JOIN_SPACE;
    }
    if (!Glyphs.isLatin(after) || words.contains(tail + "-" + head)) {
      return Decision.JOIN;
    }
    if (words.contains(tail + head)) {
      return Decision.DEHYPHENATE;
    }
    if (COMPOUNDING.contains(tail.toLowerCase(Locale.ROOT))) {
      return Decision.JOIN;
    }
    return Character.isLowerCase(after) ? Decision.DEHYPHENATE : Decision.JOIN;
  }

  private String word(int from, int limit, int step) {
    int i = from;
    while ((step > 0 ? i <= limit : i >= limit) && Glyphs.isLatin(page.at(i))) {
      i += step;
    }
    return step > 0 ? page.slice(from, i) : page.slice(i + 1, from + 1);
  }

  private void collect(PageLine line) {
    int from = -1;
    for (int i = line.start(); i <= line.end(); i++) {
      boolean letter =
          i < line.end()
              && (Glyphs.isLatin(page.at(i))
                  || (Glyphs.isHyphen(page.at(i)) && i + 1 < line.end() && from >= 0));
      if (letter && from < 0) {
        from = i;
      } else if (!letter && from >= 0) {
        if (from > line.start()) {
          words.add(page.slice(from, i));
        }
        from = -1;
      }
    }
  }
}
