package copydesk.annotate.search;

import copydesk.annotate.draft.FactType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an article is found by. Of a script without spaces: every two neighbouring characters, and
 * the last of a run alone, so that one character is the beginning of some term. Of others: every
 * word. Terms of facts stand there twice: bare, and behind a sign of their type.
 */
final class Terms {

  private static final int LONGEST_WORD = 100;
  private static final Map<FactType, String> SIGNS = new EnumMap<>(FactType.class);

  static {
    // Signs are kept in tables: none of them may change, and no two be the same.
    SIGNS.put(FactType.PERSON, "@p");
    SIGNS.put(FactType.ROLE, "@r");
    SIGNS.put(FactType.ORGANIZATION, "@o");
    SIGNS.put(FactType.PLACE, "@l");
    SIGNS.put(FactType.DATE, "@d");
    SIGNS.put(FactType.QUANTITY, "@q");
    SIGNS.put(FactType.EVENT, "@e");
    SIGNS.put(FactType.DOCUMENT, "@m");
    SIGNS.put(FactType.QUOTE, "@u");
  }

  private Terms() {}

  /** The sign of a type, which is also the term of every article that has such a fact. */
  static String sign(FactType type) {
    return SIGNS.get(type);
  }

  /** The terms of an article. */
  static Set<String> of(String text, Collection<FoundFact> facts) {
    Set<String> terms = new LinkedHashSet<>();
    addTo(terms, "", Folded.of(text).text());
    for (FoundFact fact : facts) {
      String sign = sign(fact.type());
      terms.add(sign);
      for (String words : List.of(fact.quote(), fact.value())) {
        String folded = Folded.of(words).text();
        addTo(terms, sign, folded);
        addTo(terms, "", folded);
      }
    }
    return terms;
  }

  private static void addTo(Set<String> terms, String sign, String folded) {
    for (Run run : Run.of(folded)) {
      if (run.spaced()) {
        terms.add(sign + shortened(run.text()));
      } else {
        pairs(run.text()).forEach(pair -> terms.add(sign + pair));
        terms.add(sign + last(run.text()));
      }
    }
  }

  private static String shortened(String word) {
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
  }

  /** Every two neighbouring characters. */
  static List<String> pairs(String run) {
    List<String> pairs = new ArrayList<>();
    int before = -1;
    for (int at = 0; at < run.length(); at += Character.charCount(run.codePointAt(at))) {
      if (before >= 0) {
        pairs.add(run.substring(before, at + Character.charCount(run.codePointAt(at))));
      }
      before = at;
    }
    return pairs;
  }

  /** A word without what is no letter and no digit at its beginning and its end. */
  static String trimmed(String folded) {
    List<Run> runs = Run.of(folded);
    if (runs.isEmpty()) {
      return "";
    }
    String last = runs.getLast().text();
    return folded.substring(
        folded.indexOf(runs.getFirst().text()), folded.lastIndexOf(last) + last.length());
  }

  private static String last(String run) {
    return run.substring(run.offsetByCodePoints(run.length(), -1));
  }

  /**
   * The query of PostgreSQL for articles that may have a word; whether they do, the text says.
   *
   * @param sign the sign of a type of fact, or empty for all of the article
   * @param folded a word or a phrase
   * @return empty if nothing of it is a letter or a digit
   */
  static String query(String sign, String folded) {
    List<Run> runs = Run.of(folded);
    List<String> needed = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean open = i == runs.size() - 1 && folded.endsWith(run.text());
      if (run.spaced()) {
        String word = shortened(run.text());
        needed.add(lexeme(sign + word, open || !word.equals(run.text())));
      } else {
        List<String> pairs = pairs(run.text());
        if (pairs.isEmpty()) {
          needed.add(lexeme(sign + run.text(), true));
        }
        pairs.forEach(pair -> needed.add(lexeme(sign + pair, false)));
      }
    }
    return String.join(" & ", needed);
  }

  /** Runs are letters and digits and signs are ours, so there is nothing to be escaped. */
  static String lexeme(String term, boolean beginning) {
    return "'" + term + (beginning ? "':*" : "'");
  }

  /** Letters and digits without anything else between them, of one way of writing words. */
  record Run(String text, boolean spaced) {

    static List<Run> of(String folded) {
      List<Run> runs = new ArrayList<>();
      int start = 0;
      Boolean kind = null;
      for (int at = 0; at < folded.length(); ) {
        int character = folded.codePointAt(at);
        Boolean here = kindOf(character);
        if (here == null || !here.equals(kind)) {
          close(runs, folded.substring(start, at), kind);
          start = at;
          kind = here;
        }
        at += Character.charCount(character);
      }
      close(runs, folded.substring(start), kind);
      return runs;
    }

    private static void close(List<Run> runs, String text, Boolean kind) {
      if (kind != null && !text.isEmpty()) {
        runs.add(new Run(text, kind));
      }
    }

    private static Boolean kindOf(int character) {
      if (Folded.isSpaced(character)) {
        return true;
      }
      // 〇 is a number, not a letter, and stands in every year that is written out.
      boolean unspaced =
          Character.isLetterOrDigit(character)
              || Character.getType(character) == Character.LETTER_NUMBER;
      return unspaced ? false : null;
    }
  }
}
