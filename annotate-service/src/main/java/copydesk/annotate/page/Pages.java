package copydesk.annotate.page;

import copydesk.annotate.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All pages. */
@ApplicationScoped
public class Pages implements PanacheRepositoryBase<Page, ScopedId> {

  /**
   * A page by its id alone, as it stands in addresses: a look at it, which no later lock in the
   * same transaction may take for the present state.
   */
  public Optional<Page> look(UUID id) {
    Optional<Page> page = find("id", id).firstResultOptional();
    page.ifPresent(getEntityManager()::detach);
    return page;
  }

  /**
   * The page as it is, locked until the transaction ends: one edit of a page goes on at a time.
   *
   * @return null if there is none
   */
  public Page lock(UUID publicationId, UUID id) {
    Page page = findById(new ScopedId(publicationId, id));
    if (page != null) {
      flush();
      getEntityManager().refresh(page, LockModeType.PESSIMISTIC_WRITE);
    }
    return page;
  }

  /**
   * Pages that have been read, newest first.
   *
   * @param issue only this issue, or null for all
   * @param before only ids below this one, or null from the newest
   */
  public List<Page> newest(Set<UUID> publicationIds, LocalDate issue, UUID before, int limit) {
    StringBuilder where =
        new StringBuilder("publicationId in :publications and readingId is not null");
    Map<String, Object> values = new HashMap<>(Map.of("publications", publicationIds));
    if (issue != null) {
      where.append(" and issueDate = :issue");
      values.put("issue", issue);
    }
    if (before != null) {
      where.append(" and id < :before");
      values.put("before", before);
    }
    return find(where + " order by id desc", values).page(0, limit).list();
  }
}
