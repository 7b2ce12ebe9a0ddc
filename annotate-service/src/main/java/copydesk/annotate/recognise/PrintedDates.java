package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue.Dated;
import java.time.LocalDate;
import java.util.Optional;

/** Reads one date as the recogniser of dates reads it. */
public final class PrintedDates {

  private PrintedDates() {}

  /**
   * @param printed a day, with or without its year
   * @param issue the date of the page, or null if it is not known
   * @return empty if it is no single day, or its year cannot be told
   */
  public static Optional<LocalDate> parse(String printed, LocalDate issue) {
    return new Dates()
        .suggest(Passage.of(printed, new Passage.Context(issue, ""))).stream()
            .filter(s -> s.type() == FactType.DATE && s.value() instanceof Dated)
            .map(s -> ((Dated) s.value()).date())
            .filter(iso -> iso.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
            .map(LocalDate::parse)
            .findFirst();
  }
}
