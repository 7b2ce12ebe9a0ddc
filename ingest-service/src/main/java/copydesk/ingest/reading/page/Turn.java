package copydesk.ingest.reading.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A turn line inside a string, as 下转第2版 or "Continued on page 4".
 *
 * @param out whether the story goes on elsewhere
 * @param page label of the other page as printed, Chinese numbers as digits
 * @param start UTF-16 offset in the string
 * @param end UTF-16 offset in the string
 */
public record Turn(boolean out, String page, int start, int end) {

  private static final String PAGE_LABEL = "([0-9A-Za-z一二三四五六七八九十]{1,4})";

  private static final Pattern TURN =
      Pattern.compile(
          "^[（(【\\[▶►◀◄\\s]{0,3}(上接|下转|下轉|紧接|緊接|文接|转接)\\s*第?\\s*"
              + PAGE_LABEL
              + "\\s*版[^）)】\\]]{0,10}[）)】\\]]?");

  private static final Pattern TURN_OUT_AT_END =
      Pattern.compile(
          "[（(【\\[]\\s*(?:下转|下轉|转)\\s*第?\\s*" + PAGE_LABEL + "\\s*版[^）)】\\]]{0,10}[）)】\\]]$");

  /** The turn line a string begins with. */
  public static Optional<Turn> atStart(String head) {
    Matcher matcher = TURN.matcher(head);
    if (head.indexOf('版') > 0 && matcher.find()) {
      boolean out = matcher.group(1).startsWith("下") || matcher.group(1).startsWith("转");
      return Optional.of(new Turn(out, pageNumber(matcher.group(2)), 0, matcher.end()));
    }
    return LetterFormulas.turn(head);
  }

  /** The turn line out that a string ends with. */
  public static Optional<Turn> atEnd(String tail) {
    Matcher matcher = TURN_OUT_AT_END.matcher(tail);
    return Formulas.endsInBracket(tail) && matcher.find()
        ? Optional.of(new Turn(true, pageNumber(matcher.group(1)), matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /** Chinese numbers up to 99 as digits; a label that is none stays as it is. */
  private static String pageNumber(String label) {
    String digits = "一二三四五六七八九";
    int ten = label.indexOf('十');
    String rest = label.replace("十", "");
    if (label.isEmpty()
        || rest.length() > 2
        || !rest.chars().allMatch(c -> digits.indexOf(c) >= 0)) {
      return label;
    }
    if (ten < 0) {
      return rest.length() == 1 ? Integer.toString(digits.indexOf(rest) + 1) : label;
    }
    int tens = ten == 0 ? 1 : digits.indexOf(label.charAt(0)) + 1;
    int ones = ten == label.length() - 1 ? 0 : digits.indexOf(label.charAt(ten + 1)) + 1;
    return Integer.toString(10 * tens + ones);
  }
}
