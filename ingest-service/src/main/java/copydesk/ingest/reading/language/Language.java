package copydesk.ingest.reading.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;

/** A language whose words are known, all their forms. */
public final class Language {
  /** Letters of the shortest part of a German compound. */
  private static final int SHORTEST_PART = 4;

  /** What German puts between the parts of a compound. */
  private static final String[] LINKS = {"", "s", "n", "en", "es", "er", "e"};

  /** The languages that are known. */
  static final List<Language> ALL =
      List.of(
          new Language("de/german.dict", '_', Locale.GERMAN),
          new Language("en/english.dict", '+', Locale.ENGLISH),
          new Language("fr/french.dict", '_', Locale.FRENCH));

  private final FSATraversal words;
  private final char separator;
  private final Locale locale;

  /**
   * A language.
   *
   * @param resource an automaton of the forms of all words
   * @param separator what ends a form in it
   */
  private Language(String resource, char separator, Locale locale) {
    this.words = new FSATraversal(load("/org/languagetool/resource/" + resource));
    this.separator = separator;
    this.locale = locale;
  }

  private static FSA load(String resource) {
    try (InputStream in = Language.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The word list is missing: " + resource);
      }
      return FSA.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is a word, as it stands, in lower case or with a capital. */
  public boolean isWord(String word) {
    return isForm(word)
        || isForm(word.toLowerCase(locale))
        || (locale.equals(Locale.GERMAN) && (isForm(capitalised(word)) || isCompound(word)));
  }

  private boolean isForm(String word) {
    byte[] bytes = (word + separator).getBytes(StandardCharsets.UTF_8);
    return words.match(bytes).kind == MatchResult.SEQUENCE_IS_A_PREFIX;
  }

  private String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(locale) + word.substring(first).toLowerCase(locale);
  }

  private boolean isCompound(String word) {
    for (int end = SHORTEST_PART; end <= word.length() - SHORTEST_PART; end++) {
      String last = word.substring(end);
      if (!isForm(capitalised(last)) && !isForm(last)) {
        continue;
      }
      for (String link : LINKS) {
        int length = end - link.length();
        if (length >= SHORTEST_PART && word.startsWith(link, length)) {
          String first = word.substring(0, length);
          if (isForm(capitalised(first)) || isForm(first) || isCompound(first)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
