package copydesk.review.submission;

import copydesk.access.Role;
import copydesk.review.publication.ScopedId;
import copydesk.review.stage.StagePlan;
import copydesk.review.stage.SubmissionState;
import copydesk.review.stage.SubmissionState.InReview;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An article's revision sent to review. What was submitted never changes; where it stands does.
 *
 * <p>The app login may update only the columns of the second half, so only what changed is written.
 */
@Entity
@DynamicUpdate
@IdClass(ScopedId.class)
public class Submission {

  @Id public UUID publicationId;

  @Id public UUID id;

  @Column(updatable = false)
  public UUID articleId;

  @Column(updatable = false)
  public UUID pageId;

  @Column(updatable = false)
  public int revision;

  /** SHA-256 of the document's canonical JSON. */
  @Column(updatable = false)
  public String hash;

  /** Subject of the editor. */
  @Column(updatable = false)
  public String submittedBy;

  @Column(updatable = false)
  public String submittedByName;

  @Column(updatable = false)
  public Instant submittedAt;

  @Column(updatable = false)
  public String headline;

  @Column(updatable = false)
  public String issue;

  @Column(updatable = false)
  public String edition;

  @Column(updatable = false)
  public String label;

  /** Code points of the clean text. */
  @Column(updatable = false)
  public int characters;

  /** How many failed findings were waived. */
  @Column(updatable = false)
  public int waivers;

  // Lists of submissions do not need it.
  @Basic(fetch = FetchType.LAZY)
  @Column(updatable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  private String document;

  /** Number of the publication's plan that it came in under. */
  @Column(updatable = false)
  public int plan;

  @Column(updatable = false)
  public int stages;

  private String state;
  private int stage;
  private String role;
  private Instant enteredAt;
  private UUID claimId;
  private Instant leaseUntil;
  private int priority = Priority.USUAL.rank();
  private Instant dueAt;

  /** The document as it came, as JSON. */
  public String document() {
    return document;
  }

  public void setDocument(String json) {
    document = json;
  }

  public SubmissionState state() {
    return SubmissionState.of(state, stage, stages);
  }

  /** Moves it to a state that a transition of {@link SubmissionState} gave; ends any lease. */
  public void become(SubmissionState next, StagePlan stagePlan, Instant at) {
    state = next.name();
    stage = next.stage();
    if (next instanceof InReview) {
      role = stagePlan.stage(stage).role().groupName();
      enteredAt = at;
    }
    endLease();
  }

  /** Who decides its present stage, or decided its last. */
  public Role role() {
    return Role.valueOf(role.toUpperCase(Locale.ROOT));
  }

  /** When it came to its present stage. */
  public Instant enteredAt() {
    return enteredAt;
  }

  /** The claim that was given last and not ended, or null; it may have run out. */
  public UUID claimId() {
    return claimId;
  }

  /** Until when the claim holds, or null. */
  public Instant leaseUntil() {
    return leaseUntil;
  }

  /** Whether a claim holds at this time, by the database's clock. */
  public boolean isLeased(Instant now) {
    return leaseUntil != null && leaseUntil.isAfter(now);
  }

  /** Gives the lease to a claim. */
  public void lease(UUID claim, Instant now, Duration length) {
    claimId = claim;
    leaseUntil = now.plus(length);
  }

  /** How soon it should be looked at. */
  public Priority priority() {
    return Priority.ofRank(priority);
  }

  public void setPriority(Priority next) {
    priority = next.rank();
  }

  /** When its page closes, or null. */
  public Instant dueAt() {
    return dueAt;
  }

  public void setDueAt(Instant at) {
    dueAt = at;
  }

  public void endLease() {
    claimId = null;
    leaseUntil = null;
  }
}
