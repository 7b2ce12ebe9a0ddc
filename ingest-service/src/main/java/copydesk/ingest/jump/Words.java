package copydesk.ingest.jump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text speaks of: its pairs of Chinese characters, its longer words, its numbers. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}&&[^\\p{IsHan}]]{4,}|\\p{Nd}{2,}");
  private static final int LONGEST_NAMED = 12;

  private Words() {}

  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text).results().forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
    int before = -1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean han = Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      if (han && before >= 0) {
        words.add(Character.toString(before) + Character.toString(c));
      }
      before = han ? c : -1;
    }
    return words;
  }

  /** The longest things that a text and a set of words have in common, to be shown to people. */
  static List<String> inCommon(String text, Set<String> words, int most) {
    Set<String> runs = new LinkedHashSet<>();
    WORD.matcher(text)
        .results()
        .map(word -> word.group())
        .filter(word -> words.contains(word.toLowerCase(Locale.ROOT)))
        .forEach(runs::add);
    int[] all = text.codePoints().toArray();
    for (int i = 0; i + 1 < all.length; i++) {
      int end = i;
      while (end + 1 < all.length
          && end - i < LONGEST_NAMED
          && words.contains(new String(all, end, 2))) {
        end++;
      }
      if (end > i) {
        runs.add(new String(all, i, end - i + 1));
        i = end;
      }
    }
    List<String> longest = new ArrayList<>(runs);
    longest.sort(Comparator.comparingInt(String::length).reversed());
    return longest.subList(0, Math.min(most, longest.size()));
  }
}
