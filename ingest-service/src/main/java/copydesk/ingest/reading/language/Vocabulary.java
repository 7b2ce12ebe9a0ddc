package copydesk.ingest.reading.language;

import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.reading.page.PageLine.Script;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of one page: those it prints whole, and those of the language it is written in. Says
 * whether a line end cuts a word.
 */
public final class Vocabulary {

  /** Words that are looked at to know the page's language. */
  private static final int SAMPLE = 200;

  /** Of the words of a page in a language, at least so many are in its word list. */
  private static final double LEAST_KNOWN = 0.5;

  /** Letters of the longest word that is looked up. */
  private static final int LONGEST = 60;

  /** Line ends that cut a word without a hyphen from which on a page is one that lost them. */
  private static final int LOST = 2;

  private final Page page;
  private final Set<String> printed = new HashSet<>();

  /** What was asked already: whether a string is a word of the language. */
  private final Map<String, Boolean> asked = new HashMap<>();

  private Optional<Language> language = Optional.empty();
  private boolean hyphensLost;

  private Vocabulary(Page page) {
    this.page = page;
  }

  /** How a line end stands to the words on both sides. */
  public enum Cut {
    /** Two words. */
    NONE,
    /** Two words that would be one without the space, on a page that lost its hyphens. */
    LIKELY,
    /** One word: the parts are none. */
    CERTAIN
  }

  /** The vocabulary of a page. */
  public static Vocabulary of(Page page) {
    Vocabulary vocabulary = new Vocabulary(page);
    for (PageLine line : page.lines()) {
      if (line.script() == Script.LATIN) {
        vocabulary.collect(line);
      }
    }
    if (!vocabulary.printed.isEmpty()) {
      vocabulary.recognise();
      vocabulary.hyphensLost = vocabulary.losesHyphens();
    }
    return vocabulary;
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
        // The first and the last word of a line may be parts of words.
        if (from > line.start() && i < line.end() && i - from <= LONGEST) {
          printed.add(page.slice(from, i));
        }
        from = -1;
      }
    }
  }

  private void recognise() {
    List<String> sample = printed.stream().filter(word -> word.length() > 1).limit(SAMPLE).toList();
    long most = (long) (LEAST_KNOWN * sample.size());
    for (Language candidate : Language.ALL) {
      long known = sample.stream().filter(candidate::isListed).count();
      if (known > most) {
        most = known;
        language = Optional.of(candidate);
      }
    }
  }

  private boolean losesHyphens() {
    int lost = 0;
    int kept = 0;
    List<PageLine> lines = page.lines();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).ends() == End.HYPHEN) {
        kept++;
      } else if (cut(lines.get(i), lines.get(i + 1)) == Cut.CERTAIN) {
        lost++;
      }
    }
    return lost >= LOST && lost > kept;
  }

  /** Whether the language of the page is one whose words are known. */
  public boolean knowsLanguage() {
    return language.isPresent();
  }

  /** Whether the page prints a word inside a line. */
  public boolean prints(String word) {
    return printed.contains(word);
  }

  /** Whether it is a word of the page or of its language. */
  public boolean isWord(String word) {
    return !word.isEmpty()
        && word.length() <= LONGEST
        && (printed.contains(word) || isWordOfLanguage(word));
  }

  private boolean isWordOfLanguage(String word) {
    return language.isPresent() && asked.computeIfAbsent(word, language.get()::isWord);
  }

  /** Whether the end of a line without a hyphen cuts a word. */
  public Cut cut(PageLine line, PageLine next) {
    if (language.isEmpty()
        || line.script() != Script.LATIN
        || next.script() != Script.LATIN
        || (line.ends() != End.LETTER && line.ends() != End.FUNCTION_WORD)) {
      return Cut.NONE;
    }
    String tail = tail(line.end() - 1, line.start());
    String head = head(next.start(), next.end());
    if (tail.isEmpty() || head.isEmpty() || !Character.isLowerCase(head.codePointAt(0))) {
      return Cut.NONE;
    }
    if (!isWord(tail + head)) {
      boolean broken = !isWord(tail) && !isWord(head) && isLower(tail);
      return hyphensLost && broken ? Cut.LIKELY : Cut.NONE;
    }
    if (!isWord(head) || (!isWord(tail) && isLower(tail))) {
      return Cut.CERTAIN;
    }
    return hyphensLost && tail.length() > 1 && head.length() > 1 ? Cut.LIKELY : Cut.NONE;
  }

  private static boolean isLower(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT));
  }

  /** The letters that end at an offset. */
  public String tail(int last, int limit) {
    int i = last;
    while (i >= limit && last - i < LONGEST && Glyphs.isLatin(page.at(i))) {
      i--;
    }
    return page.slice(i + 1, last + 1);
  }

  /** The letters that begin at an offset. */
  public String head(int first, int end) {
    int i = first;
    while (i < end && i - first < LONGEST && Glyphs.isLatin(page.at(i))) {
      i++;
    }
    return page.slice(first, i);
  }
}
