package copydesk.ingest.page;

import copydesk.ingest.issue.Issue;
import copydesk.ingest.publication.ScopedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.UUID;

/** One page of an issue, whatever was received for it. */
@Entity
@IdClass(ScopedId.class)
public class Page {

  @Id public UUID publicationId;

  @Id public UUID id;

  @Column(updatable = false)
  public LocalDate issueDate;

  @Column(updatable = false)
  public String edition;

  @Column(updatable = false)
  public String label;

  /**
   * Whether the present transaction made the page, so that nothing can be stored for it yet and
   * nobody needs to ask; false as soon as it has {@linkplain #become become} anything.
   */
  @Transient public boolean isNew;

  private String state;
  private Integer readingNumber;
  private String reason;

  /** A page that was just made, with its first reading. */
  static Page first(UUID publicationId, UUID id, PageAddress address) {
    Page page = new Page();
    page.publicationId = publicationId;
    page.id = id;
    page.issueDate = address.issueDate();
    page.edition = address.edition();
    page.label = address.label();
    page.become(new PageState.Received().read(1));
    return page;
  }

  /** The issue it is a page of. */
  public Issue issue() {
    return new Issue(publicationId, issueDate, edition);
  }

  /** Where the page stands. */
  public PageState state() {
    return switch (state) {
      case "received" -> new PageState.Received();
      case "read" -> new PageState.Read(readingNumber);
      case "unreadable" -> new PageState.Unreadable(reason);
      default -> throw new IllegalStateException("unknown page state " + state);
    };
  }

  /** Moves the page to a state that a transition of {@link PageState} gave. */
  public void become(PageState next) {
    isNew = false;
    readingNumber = null;
    reason = null;
    switch (next) {
      case PageState.Received() -> state = "received";
      case PageState.Read(int number) -> {
        state = "read";
        readingNumber = number;
      }
      case PageState.Unreadable(String why) -> {
        state = "unreadable";
        reason = why;
      }
    }
  }

  /** The state's word, as it stands in the API. */
  public String stateName() {
    return state;
  }
}
