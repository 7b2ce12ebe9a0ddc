package copydesk.annotate.history;

import copydesk.annotate.article.Article;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The log of all edits. */
@ApplicationScoped
public class Operations implements PanacheRepositoryBase<OperationEntry, OperationEntry.Key> {

  /** The number of a page's latest entry; 0 for none. Call with the page locked. */
  public long latest(UUID publicationId, UUID pageId) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(o.number), 0) from OperationEntry o"
                + " where o.publicationId = ?1 and o.pageId = ?2",
            Long.class)
        .setParameter(1, publicationId)
        .setParameter(2, pageId)
        .getSingleResult();
  }

  /** The person's latest edit or redo that stands. */
  public Optional<OperationEntry> undoable(UUID publicationId, UUID pageId, String subject) {
    return find(
            "publicationId = ?1 and pageId = ?2 and subject = ?3 and reversed = false"
                + " and kind in ('edit', 'redo') order by number desc",
            publicationId,
            pageId,
            subject)
        .firstResultOptional();
  }

  /** The person's latest undo that stands and after which that person edited nothing. */
  public Optional<OperationEntry> redoable(UUID publicationId, UUID pageId, String subject) {
    return find(
            "publicationId = ?1 and pageId = ?2 and subject = ?3 and reversed = false"
                + " and kind = 'undo' and number > (select coalesce(max(e.number), 0)"
                + " from OperationEntry e where e.publicationId = ?1 and e.pageId = ?2"
                + " and e.subject = ?3 and e.kind = 'edit') order by number desc",
            publicationId,
            pageId,
            subject)
        .firstResultOptional();
  }

  /** What people who edited some pages are called, by subject. */
  public Map<String, String> names(UUID publicationId, Collection<UUID> pages) {
    Map<String, String> names = new HashMap<>();
    getSession()
        .createNativeQuery(
            "select distinct subject, name from annotate.operation"
                + " where publication_id = :publication and page_id = any(cast(:pages as uuid[]))",
            Object[].class)
        .setParameter("publication", publicationId)
        .setParameter("pages", pages.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList()
        .forEach(row -> names.put((String) row[0], (String) row[1]));
    return names;
  }

  /** Says which version of an article an entry made. */
  public void link(OperationEntry entry, Article article) {
    getEntityManager()
        .createNativeQuery(
            "insert into annotate.operation_article"
                + " (publication_id, article_id, version, page_id, number)"
                + " values (:publication, :article, :version, :page, :number)")
        .setParameter("publication", entry.publicationId)
        .setParameter("article", article.id)
        .setParameter("version", article.version)
        .setParameter("page", entry.pageId)
        .setParameter("number", entry.number)
        .executeUpdate();
  }

  /** An entry with the version that it made of an article. */
  public record Step(OperationEntry entry, long version) {}

  /**
   * The entries that made versions of an article.
   *
   * @param above only versions above this one
   * @param below only versions below this one
   * @return newest first
   */
  public List<Step> of(UUID publicationId, UUID article, long above, long below, int limit) {
    return getSession()
        .createNativeQuery(
            """
            select oa.page_id, oa.number, oa.version from annotate.operation_article oa
             where oa.publication_id = :publication and oa.article_id = :article
               and oa.version > :above and oa.version < :below
             order by oa.version desc limit :limit
            """,
            Object[].class)
        .setParameter("publication", publicationId)
        .setParameter("article", article)
        .setParameter("above", above)
        .setParameter("below", below)
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(
            row ->
                new Step(
                    findById(
                        new OperationEntry.Key(
                            publicationId, (UUID) row[0], ((Number) row[1]).longValue())),
                    ((Number) row[2]).longValue()))
        .toList();
  }
}
