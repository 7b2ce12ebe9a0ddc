package copydesk.review.webhook;

import copydesk.review.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All subscriptions. Those that have ended are not found. */
@ApplicationScoped
public class Subscriptions implements PanacheRepositoryBase<Subscription, ScopedId> {

  /** A subscription by its id alone, as it stands in addresses. */
  public Optional<Subscription> byId(UUID id) {
    return find("id = ?1 and state <> 'ended'", id).firstResultOptional();
  }

  /** The same, locked until the transaction ends. */
  public Optional<Subscription> lock(UUID publicationId, UUID id) {
    return find("publicationId = ?1 and id = ?2 and state <> 'ended'", publicationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Those of a subject, or of publications; oldest first. */
  public List<Subscription> of(String subject, Collection<UUID> publications) {
    String where = "state <> 'ended' and (subject = ?1";
    return publications.isEmpty()
        ? list(where + ") order by id", subject)
        : list(where + " or publicationId in ?2) order by id", subject, publications);
  }
}
