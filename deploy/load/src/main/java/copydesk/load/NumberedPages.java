package copydesk.load;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Pages without an end, no two of the same bytes: a text with the page's number in a line of its
 * own. They are issues of sixteen pages, of which eight come side by side, as from as many
 * scanners.
 */
final class NumberedPages {

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final int ISSUES = 8;
  private static final int PAGES_OF_AN_ISSUE = 16;
  private static final int TOGETHER = ISSUES * PAGES_OF_AN_ISSUE;

  private final String template;
  private final long first;
  private final AtomicLong taken = new AtomicLong();

  /**
   * A page to be sent.
   *
   * @param date the issue's day, as in the API
   */
  record Page(String date, String label, String text) {}

  NumberedPages(String template, long first) {
    this.template = template;
    this.first = first;
  }

  /** How many were asked for. */
  long taken() {
    return taken.get();
  }

  /** The next page; safe to be asked by many. */
  Page next() {
    long number = first + taken.getAndIncrement();
    return new Page(
        FIRST_DAY.plusDays(number / TOGETHER * ISSUES + number % ISSUES).toString(),
        "A" + (1 + number % TOGETHER / ISSUES),
        template + "\n本报第" + number + "号\n");
  }
}
