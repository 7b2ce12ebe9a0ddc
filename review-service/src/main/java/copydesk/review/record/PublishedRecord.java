package copydesk.review.record;

import copydesk.review.publication.ScopedId;
import copydesk.review.stage.RecordState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An article's record: where it stands. What it says is in its versions. */
@Entity
@Table(name = "record")
@IdClass(ScopedId.class)
public class PublishedRecord {

  @Id public UUID publicationId;

  @Id public UUID id;

  @Column(updatable = false)
  public UUID articleId;

  private String state;
  private int version;
  private Instant embargoedUntil;
  private String reason;

  @Column(updatable = false)
  public Instant firstSealedAt;

  public RecordState state() {
    return switch (state) {
      case "embargoed" -> new RecordState.Embargoed(version, embargoedUntil);
      case "usable" -> new RecordState.Usable(version);
      case "canceled" -> new RecordState.Canceled(version, reason);
      default -> throw new IllegalStateException("unknown record state " + state);
    };
  }

  /** Moves it to a state that a transition of {@link RecordState} gave. */
  public void become(RecordState next) {
    version = next.version();
    embargoedUntil = null;
    reason = null;
    switch (next) {
      case RecordState.Embargoed(int number, Instant until) -> {
        state = "embargoed";
        embargoedUntil = until;
      }
      case RecordState.Usable(int number) -> state = "usable";
      case RecordState.Canceled(int number, String why) -> {
        state = "canceled";
        reason = why;
      }
    }
  }
}
