package copydesk.review.page;

import copydesk.access.Rights;
import copydesk.review.DatabaseClock;
import copydesk.review.submission.Submissions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** When pages close. */
@ApplicationScoped
public class PageClosings implements PanacheRepositoryBase<PageClosing, PageClosing.Key> {

  @Inject DatabaseClock clock;
  @Inject Submissions submissions;

  /** When a page closes, or null if nobody said so. */
  public Instant of(UUID publicationId, UUID pageId) {
    PageClosing closing = findById(new PageClosing.Key(publicationId, pageId));
    return closing == null ? null : closing.dueAt;
  }

  /**
   * Says when a page closes, to what is in review of it and to what is still to come; inside the
   * caller's transaction.
   *
   * @param due null to take back what was said
   */
  public void set(UUID publicationId, UUID pageId, Instant due, Rights who) {
    PageClosing.Key key = new PageClosing.Key(publicationId, pageId);
    if (due == null) {
      deleteById(key);
    } else {
      PageClosing closing = findById(key);
      if (closing == null) {
        closing = new PageClosing();
        closing.publicationId = publicationId;
        closing.pageId = pageId;
      }
      closing.dueAt = due;
      closing.setBy = who.subject();
      closing.setByName = who.name();
      closing.setAt = clock.now();
      persist(closing);
    }
    submissions.setDue(publicationId, pageId, due);
  }
}
