package copydesk.review.decision;

import copydesk.review.publication.ScopedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A reviewer's remark that went with a decision. Never changed. */
@Entity
@Immutable
@IdClass(ScopedId.class)
public class Remark {

  @Id public UUID publicationId;

  @Id public UUID id;

  public UUID decisionId;

  public UUID submissionId;

  /** Its place among the decision's remarks, from 1. */
  public int number;

  public String text;

  /** Code points of the clean text, or null. */
  public Integer spanStart;

  public Integer spanEnd;

  /** Id of the fact that it is about, or null. */
  public String fact;

  /** The source whose boundary it is about, or null. */
  public String boundarySource;

  /** 1-based number of the non-blank line before the boundary, or null. */
  public Integer boundaryAfter;
}
