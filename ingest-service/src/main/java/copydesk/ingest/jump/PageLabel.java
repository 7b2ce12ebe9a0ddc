package copydesk.ingest.jump;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label of a page whatever way it is written: 3, 03, ３, 第三版 and "page 3" are one label, A03 and
 * A3 another.
 *
 * @param section the letters before the number in upper case, empty where there are none; the whole
 *     label where it has no number
 * @param number from 1, or {@link #NONE}
 */
public record PageLabel(String section, int number) {

  /** The number of a label that has none. */
  public static final int NONE = -1;

  private static final String DIGITS = " 一二三四五六七八九";
  private static final Pattern AFFIXES = Pattern.compile("^第|版$|^(?:PAGE|SEITE|S\\.|P\\.)(?=\\d)");
  private static final Pattern NUMBERED = Pattern.compile("(\\D*?)-?0*(\\d{1,4})");
  private static final Pattern CHINESE =
      Pattern.compile("([A-Z]*)([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)");

  /** Reads a label as it is printed or sent. */
  public static PageLabel of(String written) {
    String label =
        Normalizer.normalize(written, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("\\s+", "");
    label = AFFIXES.matcher(label).replaceAll("");
    if (label.equals("头") || label.equals("頭")) {
      return new PageLabel("", 1);
    }
    Matcher numbered = NUMBERED.matcher(label);
    if (numbered.matches()) {
      return new PageLabel(numbered.group(1), Integer.parseInt(numbered.group(2)));
    }
    Matcher chinese = CHINESE.matcher(label);
    if (chinese.matches() && chinese.group(1).length() < label.length()) {
      return chinese(chinese, label);
    }
    return new PageLabel(label, NONE);
  }

  private static PageLabel chinese(Matcher parts, String label) {
    boolean hasTen = !parts.group(3).isEmpty();
    if (!hasTen && !parts.group(2).isEmpty() && !parts.group(4).isEmpty()) {
      return new PageLabel(label, NONE);
    }
    int tens = !hasTen ? 0 : parts.group(2).isEmpty() ? 1 : digit(parts.group(2));
    int ones = hasTen ? digit(parts.group(4)) : digit(parts.group(2)) + digit(parts.group(4));
    return new PageLabel(parts.group(1), 10 * tens + ones);
  }

  private static int digit(String one) {
    return one.isEmpty() ? 0 : DIGITS.indexOf(one);
  }

  /**
   * Whether a turn line that names this label may mean a page. A bare number means the section it
   * stands in; A03 and 3 are the same only where no other section has a page of that number.
   *
   * @param from the page on which the turn line stands
   * @param to the page that it may mean
   * @param known the labels that the issue has
   */
  public boolean mayMean(PageLabel from, PageLabel to, Collection<PageLabel> known) {
    if (number == NONE || number != to.number) {
      return equals(to);
    }
    if (!section.isEmpty()) {
      return section.equals(to.section) || (to.section.isEmpty() && isOnly(to, known));
    }
    if (!from.section.isEmpty()) {
      return to.section.equals(from.section)
          || (to.section.isEmpty() && !known.contains(new PageLabel(from.section, number)));
    }
    return to.section.isEmpty() || isOnly(to, known);
  }

  private static boolean isOnly(PageLabel page, Collection<PageLabel> known) {
    return known.stream()
        .filter(label -> label.number == page.number)
        .allMatch(label -> label.section.equals(page.section));
  }

  @Override
  public String toString() {
    return number == NONE ? section : section + number;
  }
}
