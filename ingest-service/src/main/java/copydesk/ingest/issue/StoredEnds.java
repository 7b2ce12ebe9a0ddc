package copydesk.ingest.issue;

import copydesk.ingest.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All ends of stories. */
@ApplicationScoped
public class StoredEnds implements PanacheRepositoryBase<StoredEnd, ScopedId> {

  /** The ends of an issue in the order of their pages and places. */
  public List<StoredEnd> ofIssue(Issue issue) {
    return list(
        "publicationId = ?1 and issueDate = ?2 and edition = ?3 order by label, startAt",
        issue.publicationId(),
        issue.date(),
        issue.edition());
  }

  /** The ends on a page. */
  public List<StoredEnd> onPage(UUID publicationId, UUID pageId) {
    return list("publicationId = ?1 and pageId = ?2 order by startAt", publicationId, pageId);
  }

  /** Whether a page has any. */
  boolean hasAny(UUID publicationId, UUID pageId) {
    return count("publicationId = ?1 and pageId = ?2", publicationId, pageId) > 0;
  }

  /**
   * Waits until nobody else links the pages of an issue; the lock is held until the transaction
   * ends. What others linked before is seen by what is asked after it.
   */
  void lock(Issue issue) {
    getEntityManager()
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:issue, 0))")
        .setParameter("issue", "jumps of " + issue)
        .getSingleResult();
  }
}
