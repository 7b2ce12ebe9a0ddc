package copydesk.ingest.page;

import copydesk.ingest.publication.ScopedId;
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

  /** A page by its id alone, as it stands in addresses. */
  public Optional<Page> byId(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /** The page at an address, locked until the transaction ends; made if it is not there. */
  public Page lockOrCreate(UUID publicationId, PageAddress address) {
    // One statement of the database decides who creates; everybody then waits for the row.
    getEntityManager()
        .createNativeQuery(
            """
            insert into ingest.page (publication_id, issue_date, edition, label, state)
            values (:publication, :date, :edition, :label, 'received')
            on conflict (publication_id, issue_date, edition, label) do nothing
            """)
        .setParameter("publication", publicationId)
        .setParameter("date", address.issueDate())
        .setParameter("edition", address.edition())
        .setParameter("label", address.label())
        .executeUpdate();
    return find(
            "publicationId = ?1 and issueDate = ?2 and edition = ?3 and label = ?4",
            publicationId,
            address.issueDate(),
            address.edition(),
            address.label())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /**
   * Pages of some publications in the order of their ids, which is the order of their first
   * arrival, newest first.
   *
   * @param issueDate only this issue, or null for all
   * @param before only ids below this one, or null from the newest
   */
  public List<Page> newest(Set<UUID> publicationIds, LocalDate issueDate, UUID before, int limit) {
    StringBuilder where = new StringBuilder("publicationId in :publications");
    Map<String, Object> values = new HashMap<>(Map.of("publications", publicationIds));
    if (issueDate != null) {
      where.append(" and issueDate = :date");
      values.put("date", issueDate);
    }
    if (before != null) {
      where.append(" and id < :before");
      values.put("before", before);
    }
    return find(where + " order by id desc", values).page(0, limit).list();
  }
}
