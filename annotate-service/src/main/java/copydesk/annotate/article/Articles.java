package copydesk.annotate.article;

import copydesk.annotate.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** All articles. */
@ApplicationScoped
public class Articles implements PanacheRepositoryBase<Article, ScopedId> {

  /**
   * An article by its id alone, as it stands in addresses: a look at it, which no later lock in the
   * same transaction may take for the present state.
   */
  public Optional<Article> look(UUID id) {
    Optional<Article> article = find("id", id).firstResultOptional();
    article.ifPresent(getEntityManager()::detach);
    return article;
  }

  /** Forgets what was read of an article, so that a later lock reads it again. */
  public void forget(Article article) {
    getEntityManager().detach(article);
  }

  /** An article, locked until the transaction ends. */
  public Article lock(UUID publicationId, UUID id) {
    return find("publicationId = ?1 and id = ?2", publicationId, id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /** Ids of the articles that have text on a page, without those merged away. */
  public List<UUID> onPage(UUID publicationId, UUID pageId) {
    return getSession()
        .createNativeQuery(
            """
            select a.id from annotate.article_page ap
              join annotate.article a on a.publication_id = ap.publication_id and a.id = ap.article_id
             where ap.publication_id = :publication and ap.page_id = :page and a.state <> 'merged'
            """,
            Tuple.class)
        .setParameter("publication", publicationId)
        .setParameter("page", pageId)
        .getResultStream()
        .map(row -> row.get(0, UUID.class))
        .toList();
  }

  /** The versions of some articles now: rows of id and version. */
  public List<Object[]> versions(UUID publicationId, Collection<UUID> ids) {
    return getEntityManager()
        .createQuery(
            "select a.id, a.version from Article a where a.publicationId = ?1 and a.id in ?2",
            Object[].class)
        .setParameter(1, publicationId)
        .setParameter(2, ids)
        .getResultList();
  }

  /**
   * Articles that people changed and have left alone for some time, and that have no revision of
   * their present state; locked, those that others lock passed over.
   */
  public List<Article> resting(Duration time, int limit) {
    return getSession()
        .createNativeQuery(
            """
            select a.* from annotate.article a
             where a.state = 'in-work' and a.edited_by is not null
               and a.edited_at < now() - make_interval(secs => :rest)
               and a.edited_at > now() - interval '7 days'
               and not exists (
                 select from annotate.revision r
                  where r.publication_id = a.publication_id and r.article_id = a.id
                    and r.number = a.revision and r.made_at >= a.edited_at)
             order by a.edited_at limit :limit for update of a skip locked
            """,
            Article.class)
        .setParameter("rest", (int) time.toSeconds())
        .setParameter("limit", limit)
        .getResultList();
  }

  /** Articles by their ids in one order everywhere, so that two who lock never wait in a circle. */
  public List<Article> ofIds(UUID publicationId, Collection<UUID> ids, boolean lock) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var query = find("publicationId = ?1 and id in ?2 order by id", publicationId, ids);
    return (lock ? query.withLock(LockModeType.PESSIMISTIC_WRITE) : query).list();
  }

  /** Says on which pages an article has text. */
  public void place(Article article, Set<UUID> pages) {
    getEntityManager()
        .createNativeQuery(
            "delete from annotate.article_page where publication_id = :publication"
                + " and article_id = :article and page_id not in (:pages)")
        .setParameter("publication", article.publicationId)
        .setParameter("article", article.id)
        .setParameter("pages", pages)
        .executeUpdate();
    for (UUID page : pages) {
      getEntityManager()
          .createNativeQuery(
              "insert into annotate.article_page (publication_id, article_id, page_id)"
                  + " values (:publication, :article, :page) on conflict do nothing")
          .setParameter("publication", article.publicationId)
          .setParameter("article", article.id)
          .setParameter("page", page)
          .executeUpdate();
    }
  }

  /** Says that articles which are on no page yet have all their text on one. */
  public void placeNew(UUID publicationId, Collection<UUID> articles, UUID page) {
    getEntityManager()
        .createNativeQuery(
            "insert into annotate.article_page (publication_id, article_id, page_id)"
                + " select :publication, a, :page from unnest(cast(:articles as uuid[])) a")
        .setParameter("publication", publicationId)
        .setParameter("articles", articles.toArray(UUID[]::new))
        .setParameter("page", page)
        .executeUpdate();
  }

  /** Takes an article off its pages: its text is nobody's business there any more. */
  public void takeOffPages(Article article) {
    getEntityManager()
        .createNativeQuery(
            "delete from annotate.article_page where publication_id = :publication"
                + " and article_id = :article")
        .setParameter("publication", article.publicationId)
        .setParameter("article", article.id)
        .executeUpdate();
  }

  /** The pages on which an article has text. */
  public List<UUID> pagesOf(Article article) {
    return getSession()
        .createNativeQuery(
            "select page_id from annotate.article_page where publication_id = :publication"
                + " and article_id = :article order by page_id",
            Tuple.class)
        .setParameter("publication", article.publicationId)
        .setParameter("article", article.id)
        .getResultStream()
        .map(row -> row.get(0, UUID.class))
        .toList();
  }

  /** The pages on which each of some articles has text. */
  public Map<String, Set<UUID>> pagesOf(UUID publicationId, Collection<String> ids) {
    Map<String, Set<UUID>> pages = new TreeMap<>();
    getSession()
        .createNativeQuery(
            "select article_id, page_id from annotate.article_page where publication_id = :publication"
                + " and article_id = any(cast(:articles as uuid[]))",
            Object[].class)
        .setParameter("publication", publicationId)
        .setParameter("articles", ids.toArray(String[]::new))
        .getResultList()
        .forEach(
            row ->
                pages.computeIfAbsent(row[0].toString(), id -> new TreeSet<>()).add((UUID) row[1]));
    return pages;
  }

  /**
   * For some pages the versions of all articles that stand on them, and of those that share a page
   * with one of these, as one text each; another text means that something has changed.
   */
  public Map<UUID, String> versionsOn(Collection<UUID> pages) {
    Map<UUID, String> versions = new HashMap<>();
    getSession()
        .createNativeQuery(
            """
            select p.id, string_agg(distinct a.id || ' ' || a.version, ',' order by a.id || ' ' || a.version)
              from annotate.page p
              join annotate.article_page here
                on here.publication_id = p.publication_id and here.page_id = p.id
              join annotate.article_page over
                on over.publication_id = p.publication_id and over.article_id = here.article_id
              join annotate.article_page beside
                on beside.publication_id = p.publication_id and beside.page_id = over.page_id
              join annotate.article a
                on a.publication_id = p.publication_id and a.id = beside.article_id
             where p.id = any(cast(:pages as uuid[])) and a.state <> 'merged'
             group by p.id
            """,
            Object[].class)
        .setParameter("pages", pages.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList()
        .forEach(row -> versions.put((UUID) row[0], (String) row[1]));
    return versions;
  }

  /**
   * Everybody who worked on some articles worked on each of them from now on.
   *
   * @param subject who works on them now, or null if it is nobody
   */
  public void contributed(UUID publicationId, Collection<UUID> articles, String subject) {
    if (articles.isEmpty()) {
      return;
    }
    getEntityManager()
        .createNativeQuery(
            """
            insert into annotate.article_contributor (publication_id, article_id, subject)
            select :publication, a, s
              from unnest(cast(:articles as uuid[])) a,
                   (select subject from annotate.article_contributor
                     where publication_id = :publication and article_id = any(cast(:articles as uuid[]))
                    union select cast(:subject as text)) as known(s)
             where s is not null
            on conflict do nothing
            """)
        .setParameter("publication", publicationId)
        .setParameter("articles", articles.toArray(UUID[]::new))
        .setParameter("subject", subject)
        .executeUpdate();
  }

  /** How many articles of some pages are in each state: rows of page, state, count. */
  public List<Object[]> statesOf(UUID publicationId, Collection<UUID> pages) {
    return getEntityManager()
        .createQuery(
            "select a.pageId, a.state, count(*) from Article a where a.publicationId = :publication"
                + " and a.pageId in :pages and a.state <> 'merged' group by a.pageId, a.state",
            Object[].class)
        .setParameter("publication", publicationId)
        .setParameter("pages", pages)
        .getResultList();
  }
}
