package copydesk.annotate.search;

import copydesk.annotate.draft.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody searches for: every word has to be there, in the text or in a fact; with a type,
 * all of them in one fact of it. Words of scripts with spaces are found by their beginning. Signs
 * around a word are left out: no term stands for them, so every article would be looked into.
 *
 * @param words folded; those in quotation marks may hold spaces
 * @param type only in facts of this type, or null for everywhere
 */
record Wanted(List<String> words, FactType type) {

  private static final int MOST_WORDS = 10;
  private static final Pattern WORD = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]|([^\\s\"“”]+)");

  /** Reads what was typed; null counts as nothing. */
  static Wanted of(String typed, FactType type) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(typed == null ? "" : typed);
    while (matcher.find() && words.size() < MOST_WORDS) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      String folded = Terms.trimmed(Folded.of(word.strip()).text());
      if (!Terms.query("", folded).isEmpty()) {
        words.add(folded);
      }
    }
    return new Wanted(List.copyOf(words), type);
  }

  /** Whether nothing is left to look for. */
  boolean isNothing() {
    return words.isEmpty() && type == null;
  }

  /** The query of PostgreSQL for articles that may be meant. */
  String query() {
    String sign = type == null ? "" : Terms.sign(type);
    return words.isEmpty()
        ? Terms.lexeme(sign, false)
        : words.stream().map(word -> Terms.query(sign, word)).collect(Collectors.joining(" & "));
  }

  /** What of an article was meant; empty if it only looked so. */
  Optional<Found> in(SearchText entry) {
    return type == null ? everywhere(entry) : inFacts(entry);
  }

  private Optional<Found> everywhere(SearchText entry) {
    Folded text = Folded.of(entry.text());
    List<Found.Hit> hits = new ArrayList<>();
    List<FoundFact> facts = new ArrayList<>();
    for (String word : words) {
      int at = find(text.text(), word);
      if (at >= 0) {
        hits.add(Found.Hit.of(text, at, word.length()));
      }
      List<FoundFact> meant = meant(entry, fact -> matches(fact, List.of(word)), List.of(word));
      if (at < 0 && meant.isEmpty()) {
        return Optional.empty();
      }
      facts.addAll(meant);
    }
    return Optional.of(Found.of(entry, hits, facts.stream().distinct().toList()));
  }

  private Optional<Found> inFacts(SearchText entry) {
    List<FoundFact> meant =
        meant(entry, fact -> fact.type() == type && matches(fact, words), words);
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    List<Found.Hit> hits = new ArrayList<>();
    Folded text = Folded.of(entry.text());
    String quote = Folded.of(meant.getFirst().quote()).text();
    int at = text.text().indexOf(quote);
    if (at >= 0 && !quote.isEmpty()) {
      hits.add(Found.Hit.of(text, at, quote.length()));
    }
    return Optional.of(Found.of(entry, hits, meant));
  }

  private static List<FoundFact> meant(
      SearchText entry, Predicate<FoundFact> test, List<String> words) {
    return words.stream().allMatch(entry::mayHaveInFacts)
        ? entry.facts().stream().filter(test).toList()
        : List.of();
  }

  private static boolean matches(FoundFact fact, List<String> words) {
    String quote = Folded.of(fact.quote()).text();
    String value = Folded.of(fact.value()).text();
    return words.stream().allMatch(word -> find(quote, word) >= 0 || find(value, word) >= 0);
  }

  /** Where a word begins, or -1. One that begins with a letter or digit must begin a word. */
  private static int find(String text, String word) {
    boolean anywhere = !Folded.isSpaced(word.codePointAt(0));
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (anywhere || at == 0 || !Folded.isSpaced(text.codePointBefore(at))) {
        return at;
      }
    }
    return -1;
  }
}
