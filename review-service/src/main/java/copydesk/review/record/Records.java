package copydesk.review.record;

import copydesk.review.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All records. */
@ApplicationScoped
public class Records implements PanacheRepositoryBase<PublishedRecord, ScopedId> {

  private static final int SKIP_LOCKED = -2;

  /** A record by its id alone, as it stands in addresses. */
  public Optional<PublishedRecord> byId(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /** An article's record, locked until the transaction ends. */
  public Optional<PublishedRecord> lockOfArticle(UUID publicationId, UUID articleId) {
    return find("publicationId = ?1 and articleId = ?2", publicationId, articleId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * A record whose embargo has come to its end, locked until the transaction ends; empty if there
   * is none that nobody else has locked.
   */
  public Optional<PublishedRecord> lockNextDue(Instant now) {
    return find("state = 'embargoed' and embargoedUntil <= ?1 order by embargoedUntil", now)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .firstResultOptional();
  }
}
