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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All pages. */
@ApplicationScoped
public class Pages implements PanacheRepositoryBase<Page, ScopedId> {

  private static final String OTHER_ENGINE =
      "from Page p where p.publicationId = ?1 and p.state = 'read' and exists (select 1 from"
          + " StoredReading r where r.publicationId = p.publicationId and r.pageId = p.id"
          + " and r.number = p.readingNumber and r.engine <> ?2)";

  /** A page by its id alone, as it stands in addresses. */
  public Optional<Page> byId(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /** The page at an address, locked until the transaction ends; made if it is not there. */
  public Page lockOrCreate(UUID publicationId, PageAddress address) {
    // One statement of the database decides who creates; everybody then waits for the row.
    int made =
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
    Page page =
        find(
                "publicationId = ?1 and issueDate = ?2 and edition = ?3 and label = ?4",
                publicationId,
                address.issueDate(),
                address.edition(),
                address.label())
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResult();
    page.isNew = made > 0;
    return page;
  }

  /** The page, locked until the transaction ends, as it is now. */
  public Page lock(Page known) {
    return find("publicationId = ?1 and id = ?2", known.publicationId, known.id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /**
   * Pages of a publication whose latest reading another engine made, in the order of their ids.
   *
   * @param engine name and version of the engine whose readings need none
   * @param after only ids above this one
   */
  public List<Page> readByOthers(UUID publicationId, String engine, UUID after, int limit) {
    return find(OTHER_ENGINE + " and p.id > ?3 order by p.id", publicationId, engine, after)
        .page(0, limit)
        .list();
  }

  /** How many pages of a publication have a latest reading that another engine made. */
  public long countReadByOthers(UUID publicationId, String engine) {
    return count(OTHER_ENGINE, publicationId, engine);
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
   * A page in a calendar.
   *
   * @param state the state's word, as in the API
   */
  public record Entry(UUID publicationId, LocalDate date, String edition, UUID id, String state) {}

  /** The pages of some publications on the days from one to another, both among them. */
  public List<Entry> between(Set<UUID> publicationIds, LocalDate first, LocalDate last) {
    if (publicationIds.isEmpty()) {
      return List.of();
    }
    return getEntityManager()
        .createQuery(
            "select new copydesk.ingest.page.Pages$Entry(p.publicationId, p.issueDate, p.edition,"
                + " p.id, p.state) from Page p where p.publicationId in :publications"
                + " and p.issueDate between :first and :last"
                + " order by p.issueDate, p.publicationId, p.edition",
            Entry.class)
        .setParameter("publications", publicationIds)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** The latest day of which some publications have a page. */
  public Optional<LocalDate> latestDay(Set<UUID> publicationIds) {
    return publicationIds.stream()
        .map(
            id ->
                getEntityManager()
                    .createQuery(
                        "select max(p.issueDate) from Page p where p.publicationId = :id",
                        LocalDate.class)
                    .setParameter("id", id)
                    .getSingleResult())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
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
