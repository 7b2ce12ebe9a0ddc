package copydesk.review.submission;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One person's part in a submission: the database holds that it is one part only. */
@Entity
@Immutable
@IdClass(SubmissionPerson.Key.class)
public class SubmissionPerson {

  /** The part of who worked on the article. */
  public static final String CONTRIBUTOR = "contributor";

  /** A person of a submission. */
  public record Key(UUID publicationId, UUID submissionId, String subject)
      implements Serializable {}

  @Id public UUID publicationId;

  @Id public UUID submissionId;

  @Id public String subject;

  /** {@link #CONTRIBUTOR}, or {@code stage:} and the stage's number. */
  public String part;

  /** The part of who decides a stage. */
  public static String ofStage(int stage) {
    return "stage:" + stage;
  }

  public boolean isContributor() {
    return part.equals(CONTRIBUTOR);
  }
}
