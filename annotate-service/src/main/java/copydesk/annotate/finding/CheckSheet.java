package copydesk.annotate.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import copydesk.annotate.draft.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * All that the checks say of a page, in one language, in the order in which it has to be looked at.
 *
 * @param ready whether nothing of it keeps an article from review
 */
public record CheckSheet(Head page, Counts counts, boolean ready, List<Line> lines) {

  /** Which page. */
  public record Head(
      String id,
      String publication,
      String publicationName,
      String language,
      String timeZone,
      LocalDate issue,
      String edition,
      String label) {}

  /**
   * How many there are.
   *
   * @param failed and not waived
   * @param stale facts whose text changed since they were confirmed
   */
  public record Counts(int failed, int waived, int cannotTell, int passed, int stale) {}

  /**
   * One finding.
   *
   * @param number of the article on the page, from 1
   * @param frozen whether it is what was found at submission
   * @param state fail, waived, cannot-tell or pass
   * @param name of the check, for people
   * @param quotes the words that it is about
   * @param at the first of its places in the article as it is now; null if it is frozen
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Line(
      String article,
      int number,
      String headline,
      boolean frozen,
      String state,
      String check,
      String name,
      String formula,
      String text,
      List<String> quotes,
      Waived waiver,
      Place at) {

    boolean is(String wanted) {
      return state.equals(wanted);
    }
  }

  /** Who let it stand, and why. */
  public record Waived(String reason, String by, Instant at) {}

  private static final List<String> ORDER = List.of("fail", "waived", "cannot-tell", "pass");

  static CheckSheet of(Head page, int stale, List<Line> lines) {
    List<Line> sorted =
        lines.stream()
            .sorted(
                Comparator.comparingInt((Line line) -> ORDER.indexOf(line.state()))
                    .thenComparingInt(Line::number))
            .toList();
    Counts counts =
        new Counts(
            count(lines, "fail"),
            count(lines, "waived"),
            count(lines, "cannot-tell"),
            count(lines, "pass"),
            stale);
    return new CheckSheet(page, counts, counts.failed() == 0 && stale == 0, sorted);
  }

  private static int count(List<Line> lines, String state) {
    return (int) lines.stream().filter(line -> line.is(state)).count();
  }

  /** The lines of one state, in the order of the articles. */
  public List<Line> of(String state) {
    return lines.stream().filter(line -> line.is(state)).toList();
  }
}
