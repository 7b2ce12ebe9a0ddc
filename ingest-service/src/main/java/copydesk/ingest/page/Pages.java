package copydesk.ingest.page;

import copydesk.ingest.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
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

  /**
   * An issue of which pages were received.
   *
   * @param unreadable how many of its pages no text could be had from
   */
  public record Issue(
      UUID publicationId, LocalDate date, String edition, long pages, long unreadable) {}

  /**
   * The issues of some publications on their latest days, latest day first.
   *
   * @param until no day after this one, or null
   * @param days on how many days at most
   */
  public List<Issue> issues(Set<UUID> publicationIds, LocalDate until, int days) {
    if (publicationIds.isEmpty()) {
      return List.of();
    }
    LocalDate last = until == null ? LocalDate.of(9999, 12, 31) : until;
    List<LocalDate> dates =
        getEntityManager()
            .createQuery(
                "select distinct p.issueDate from Page p where p.publicationId in :publications"
                    + " and p.issueDate <= :last order by p.issueDate desc",
                LocalDate.class)
            .setParameter("publications", publicationIds)
            .setParameter("last", last)
            .setMaxResults(days)
            .getResultList();
    if (dates.isEmpty()) {
      return List.of();
    }
    return getEntityManager()
        .createQuery(
            "select new copydesk.ingest.page.Pages$Issue(p.publicationId, p.issueDate, p.edition,"
                + " count(*), sum(case when p.state = 'unreadable' then 1 else 0 end))"
                + " from Page p where p.publicationId in :publications and p.issueDate in :dates"
                + " group by p.publicationId, p.issueDate, p.edition"
                + " order by p.issueDate desc, p.publicationId, p.edition",
            Issue.class)
        .setParameter("publications", publicationIds)
        .setParameter("dates", dates)
        .getResultList();
  }

  /** The pages of an issue, by label: 2 before 10, A2 before B1. */
  public List<Page> ofIssue(UUID publicationId, LocalDate date, String edition) {
    return find(
            "publicationId = ?1 and issueDate = ?2 and edition = ?3", publicationId, date, edition)
        .stream()
        .sorted(
            Comparator.comparing((Page page) -> page.label.replaceAll("[0-9]", ""))
                .thenComparingInt((Page page) -> page.label.replaceAll("[^0-9]", "").length())
                .thenComparing((Page page) -> page.label))
        .toList();
  }
}
