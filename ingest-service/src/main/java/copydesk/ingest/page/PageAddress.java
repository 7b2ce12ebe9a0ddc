package copydesk.ingest.page;

import java.time.LocalDate;

/**
 * Which page of a publication is meant, as printed.
 *
 * @param issueDate the day of the edition, in the publication's time zone
 * @param edition {@code 1} unless a day has several
 * @param label the page's label, such as {@code 3} or {@code A03}
 */
public record PageAddress(LocalDate issueDate, String edition, String label) {

  /** What an edition or a label may be: letters of any script, digits, hyphens. */
  public static final String WORD = "[\\p{L}\\p{N}-]{1,20}";
}
