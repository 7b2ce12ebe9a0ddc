package copydesk.annotate.history;

import copydesk.access.Rights;
import copydesk.annotate.draft.Author;
import copydesk.annotate.text.Decision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who does something now. */
public record Editor(String subject, String name, Instant at) {

  public static Editor of(Rights rights) {
    return new Editor(
        rights.subject(), rights.name(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** The reader itself, for what it does before anybody has touched an article. */
  public static Editor reader() {
    return new Editor(
        Decision.READER, Decision.READER, Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Whether somebody did it, who then has contributed and may not review it. */
  public boolean isPerson() {
    return !subject.equals(Decision.READER);
  }

  public Author author() {
    return new Author(subject, at);
  }
}
