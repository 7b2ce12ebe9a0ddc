package copydesk.ingest.batch.key;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * What one source of knowledge says about a file's page; each part may be null.
 *
 * @param publication the publication's code
 * @param date {@code 2026-03-25} or {@code 20260325}
 */
public record KeyFields(String publication, String date, String edition, String label) {

  /** Says nothing. */
  public static final KeyFields NONE = new KeyFields(null, null, null, null);

  /** These, and from others what these leave open. */
  public KeyFields or(KeyFields others) {
    return new KeyFields(
        publication != null ? publication : others.publication,
        date != null ? date : others.date,
        edition != null ? edition : others.edition,
        label != null ? label : others.label);
  }

  String get(Field field) {
    return switch (field) {
      case PUBLICATION -> publication;
      case DATE -> date;
      case EDITION -> edition;
      case LABEL -> label;
    };
  }

  KeyFields with(Field field, String value) {
    return switch (field) {
      case PUBLICATION -> new KeyFields(value, date, edition, label);
      case DATE -> new KeyFields(publication, value, edition, label);
      case EDITION -> new KeyFields(publication, date, value, label);
      case LABEL -> new KeyFields(publication, date, edition, value);
    };
  }

  /** A part of a page's key. */
  enum Field {
    PUBLICATION,
    DATE,
    EDITION,
    LABEL;

    /** The word for it in patterns and manifests. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a text can be this part. */
    boolean accepts(String text) {
      return switch (this) {
        case PUBLICATION -> text.matches("[A-Za-z0-9-]{1,40}");
        case DATE -> day(text).isPresent();
        case EDITION, LABEL -> text.matches("[\\p{L}\\p{N}-]{1,20}");
      };
    }

    /** The same text for the same value. */
    String normal(String text) {
      return switch (this) {
        case PUBLICATION -> text.toLowerCase(Locale.ROOT);
        case DATE -> day(text).map(LocalDate::toString).orElse(text);
        case EDITION, LABEL -> text;
      };
    }
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(
          text.length() == 8
              ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
              : LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
