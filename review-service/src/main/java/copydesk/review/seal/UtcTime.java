package copydesk.review.seal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A time as seals write it: UTC with six digits of fraction, which is what the database keeps, so
 * that a time read back gives the same bytes.
 */
final class UtcTime {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private UtcTime() {}

  static String of(Instant time) {
    return FORM.format(time);
  }
}
