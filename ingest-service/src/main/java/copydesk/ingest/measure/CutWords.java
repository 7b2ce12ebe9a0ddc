package copydesk.ingest.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a line end cuts, with a hyphen or without one, as the words of all lines tell them.
 * Nobody marked them: they are derived, and only where the derivation is safe.
 */
final class CutWords {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern LAST = Pattern.compile("(\\p{L}+)[-¬\\u00AD\\u2010]?$");
  private static final Pattern FIRST = Pattern.compile("^\\p{L}+");

  private final Set<String> words = new HashSet<>();

  /** Learns the words inside lines: those at their ends may be parts. */
  CutWords(List<MarkedLine> lines) {
    for (MarkedLine line : lines) {
      Matcher matcher = WORD.matcher(line.text());
      while (matcher.find()) {
        if (matcher.start() > 0 && matcher.end() < line.text().length()) {
          words.add(lower(matcher.group()));
        }
      }
    }
  }

  /**
   * Whether the line end cuts a word: yes if both parts make a word of the lines and not each is
   * one by itself; no if each is one and both together are none; nothing if neither is so.
   */
  Optional<Boolean> cut(MarkedLine line, MarkedLine next) {
    Matcher last = LAST.matcher(line.text());
    Matcher first = FIRST.matcher(next.text());
    if (!last.find() || !first.find()) {
      return Optional.empty();
    }
    String before = lower(last.group(1));
    String after = lower(first.group());
    boolean apart = words.contains(before) && words.contains(after);
    boolean together = words.contains(before + after);
    return apart == together ? Optional.empty() : Optional.of(together);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
