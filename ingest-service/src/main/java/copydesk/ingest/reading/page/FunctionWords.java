package copydesk.ingest.reading.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that hardly ever end a sentence, from function-words.txt and abbreviations.txt. */
final class FunctionWords {

  private static final int LONGEST = 12;

  private static final Set<String> WORDS = words("function-words.txt");
  private static final Set<String> SHORTENED = words("abbreviations.txt");

  private FunctionWords() {}

  /** Whether a text ends with one. */
  static boolean endsIn(String text) {
    int from = text.length();
    while (from > 0
        && text.length() - from <= LONGEST
        && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return WORDS.contains(text.substring(from).toLowerCase(Locale.ROOT));
  }

  /** Whether a text that ends in a full stop ends in a word that the stop shortens. */
  static boolean endsShortened(String text) {
    int to = text.length() - 1;
    int from = to;
    while (from > 0 && to - from <= LONGEST && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, to);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial || SHORTENED.contains(word);
  }

  private static Set<String> words(String name) {
    return WordList.of(name).stream()
        .flatMap(Pattern.compile("\\s+")::splitAsStream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
