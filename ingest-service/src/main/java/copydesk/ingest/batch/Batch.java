package copydesk.ingest.batch;

import copydesk.ingest.batch.key.KeyFields;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Many files sent as one job. */
@Entity
public class Batch {

  @Id public UUID id;

  /** The subject who sent it. */
  @Column(updatable = false)
  public String sender;

  /** Codes of the publications that the sender could send for, then. */
  @Column(updatable = false)
  public String[] maySend;

  /** What to call it: the archive's name, or that of the first file. */
  @Column(updatable = false)
  public String name;

  /** Whether its files lie packed in one archive. */
  @Column(updatable = false)
  public boolean archive;

  @Column(updatable = false)
  private String publication;

  @Column(updatable = false)
  private String issueDate;

  @Column(updatable = false)
  private String edition;

  @Column(updatable = false)
  private String label;

  /** How names tell the page, or null for the usual way. */
  @Column(updatable = false)
  public String pattern;

  /** Codes of the publications that its files are of, as far as is known. */
  public String[] publications;

  private String state;
  private boolean listed;
  public int files;
  public int read;
  public int known;
  public int unreadable;
  public int refused;
  public int canceled;

  /** How often its listing was begun. */
  public int attempts;

  /** Held by who lists it. */
  public UUID lease;

  public Instant leaseUntil;

  @Column(updatable = false)
  public Instant createdAt;

  public Instant endedAt;

  /** Sets what the job says of all its files. */
  void says(KeyFields fields) {
    publication = fields.publication();
    issueDate = fields.date();
    edition = fields.edition();
    label = fields.label();
  }

  /** What the job says of all its files. */
  public KeyFields says() {
    return new KeyFields(publication, issueDate, edition, label);
  }

  /** Where it stands. */
  public BatchState state() {
    return switch (state) {
      case "listing" -> new BatchState.Listing();
      case "running" -> new BatchState.Running();
      case "paused" -> new BatchState.Paused(listed);
      case "done" -> new BatchState.Done();
      case "canceled" -> new BatchState.Canceled();
      default -> throw new IllegalStateException("unknown batch state " + state);
    };
  }

  /** Moves it to a state that a transition of {@link BatchState} gave. */
  public void become(BatchState next) {
    switch (next) {
      case BatchState.Listing() -> state = "listing";
      case BatchState.Running() -> {
        state = "running";
        listed = true;
      }
      case BatchState.Paused(boolean known) -> {
        state = "paused";
        listed = known;
      }
      case BatchState.Done() -> {
        state = "done";
        endedAt = Instant.now();
      }
      case BatchState.Canceled() -> {
        state = "canceled";
        endedAt = Instant.now();
      }
    }
  }

  /** The state's word, as it stands in the interface. */
  public String stateName() {
    return state;
  }

  /** How many files have their outcome; the number of the last outcome, too. */
  public int ended() {
    return read + known + unreadable + refused;
  }

  /** How many files wait for theirs. */
  public int open() {
    return files - ended() - canceled;
  }

  /**
   * Whether a person or system may see it and stop it: who may send for all its publications, and
   * while none is known, who sent it. Who sent it and may no longer send sees it no longer.
   */
  boolean isFor(String subject, Set<String> maySendNow) {
    return maySendNow.containsAll(List.of(publications))
        && (publications.length > 0 || sender.equals(subject));
  }
}
