package copydesk.ingest.reading.repair;

import copydesk.ingest.reading.language.Vocabulary;
import copydesk.ingest.reading.language.Vocabulary.Cut;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.model.Decision;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.reading.page.PageLine.Script;
import copydesk.ingest.text.CodePoints;
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
  private final Vocabulary vocabulary;

  Joints(Page page, Vocabulary vocabulary) {
    this.page = page;
    this.vocabulary = vocabulary;
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
      if (vocabulary.cut(line, next) != Cut.NONE) {
        return Decision.DEHYPHENATE;
      }
      return Glyphs.isDash(before) && before != '–' ? Decision.JOIN : Decision.JOIN_SPACE;
    }
    if (Glyphs.isLatin(before) && Glyphs.isLatin(after)) {
      return Decision.JOIN_SPACE;
    }
    // The lines of a crosshead are phrases; those of a headline that was set in two are one phrase.
    return type == BlockType.CROSSHEAD ? Decision.JOIN_SPACE : Decision.JOIN;
  }

  private Decision hyphenated(PageLine line, PageLine next, int after) {
    int last = line.end() - 2;
    while (last > line.start() && CodePoints.isSpace(page.at(last))) {
      last--;
    }
    String tail = vocabulary.tail(last, line.start());
    String head = vocabulary.head(next.start(), next.end());
    if (SUSPENDED.contains(head.toLowerCase(Locale.ROOT))) {
      return Decision.JOIN_SPACE;
    }
    if (!Glyphs.isLatin(after) || vocabulary.prints(tail + "-" + head)) {
      return Decision.JOIN;
    }
    if (vocabulary.prints(tail + head)) {
      return Decision.DEHYPHENATE;
    }
    if (COMPOUNDING.contains(tail.toLowerCase(Locale.ROOT)) || !Character.isLowerCase(after)) {
      return Decision.JOIN;
    }
    boolean twoWords = vocabulary.isWord(tail) && vocabulary.isWord(head);
    return twoWords && !vocabulary.isWord(tail + head) && vocabulary.knowsLanguage()
        ? Decision.JOIN
        : Decision.DEHYPHENATE;
  }
}
