package copydesk.annotate.history;

import copydesk.access.Rights;
import copydesk.annotate.draft.Author;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who does something now. */
public record Editor(String subject, String name, Instant at) {

  public static Editor of(Rights rights) {
    return new Editor(
        rights.subject(), rights.name(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  public Author author() {
    return new Author(subject, at);
  }
}
