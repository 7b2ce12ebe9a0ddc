package copydesk.annotate.register;

import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Draft;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** What was confirmed in all articles: where entries were used, and what they might be made of. */
@ApplicationScoped
public class Mentions implements PanacheRepositoryBase<Mention, Mention.Key> {

  /** Mentions of an entry: by the entry itself, or by a name of it where none was named. */
  private static final String OF_ENTRY =
      """
       m.publication_id = :publication and not m.rejected
       and (m.entry_id = any(cast(:entries as uuid[]))
            or (m.entry_id is null and m.type = :type and m.folded = any(cast(:names as text[]))))
      """;

  /** A name that was confirmed and that no entry has. */
  record Proposed(
      String type, String folded, String name, long times, long articles, LocalDate last) {}

  /** Keeps what an article's draft says now, in the transaction that changes it. */
  public void keep(Article article, Draft draft) {
    Map<String, Mention> now =
        DraftMentions.of(article, draft).stream()
            .collect(Collectors.toMap(mention -> mention.factId, Function.identity()));
    for (Mention kept :
        list("publicationId = ?1 and articleId = ?2", article.publicationId, article.id)) {
      Mention same = now.remove(kept.factId);
      if (same == null) {
        delete(kept);
      } else {
        copy(same, kept);
      }
    }
    persist(now.values());
  }

  private static void copy(Mention from, Mention to) {
    to.type = from.type;
    to.quote = from.quote;
    to.name = from.name;
    to.folded = from.folded;
    to.entryId = from.entryId;
    to.role = from.role;
    to.roleFactId = from.roleFactId;
    to.rejected = from.rejected;
  }

  /** An article that is merged into another says nothing any more. */
  public void drop(Article article) {
    delete("publicationId = ?1 and articleId = ?2", article.publicationId, article.id);
  }

  /** Names that were confirmed most, that no entry has and nobody dismissed. */
  List<Proposed> proposed(UUID publicationId, String type, int limit) {
    return getSession()
        .createNativeQuery(
            """
            select m.type, m.folded, mode() within group (order by m.name), count(*),
                   count(distinct m.article_id), max(m.issue_date)
              from annotate.register_mention m
             where m.publication_id = :publication and m.entry_id is null and not m.rejected
               and (cast(:type as text) is null or m.type = :type)
               and not exists (select from annotate.register_name n
                                where n.publication_id = m.publication_id and n.type = m.type
                                  and n.folded = m.folded)
               and not exists (select from annotate.register_dismissed d
                                where d.publication_id = m.publication_id and d.type = m.type
                                  and d.folded = m.folded)
             group by m.type, m.folded
             order by count(*) desc, max(m.issue_date) desc, m.type, m.folded limit :limit
            """,
            Object[].class)
        .setParameter("publication", publicationId)
        .setParameter("type", type, String.class)
        .setParameter("limit", limit)
        .getResultList()
        .stream()
        .map(
            row ->
                new Proposed(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (Long) row[3],
                    (Long) row[4],
                    (LocalDate) row[5]))
        .toList();
  }

  /** Mentions of a name for which no entry was named, newest first. */
  List<Mention> named(UUID publicationId, String type, String folded, int limit) {
    return find(
            "publicationId = ?1 and type = ?2 and folded = ?3 and entryId is null"
                + " and not rejected"
                + " order by issueDate desc, articleId, factId",
            publicationId,
            type,
            folded)
        .range(0, limit - 1)
        .list();
  }

  /** In how many places an entry was confirmed. */
  long count(UUID publicationId, String type, Collection<UUID> entries, Collection<String> names) {
    return ofEntry(
            "select count(*) from annotate.register_mention m where" + OF_ENTRY,
            Long.class,
            publicationId,
            type,
            entries,
            names)
        .getSingleResult();
  }

  /**
   * The places, newest issues first: rows of article, page, headline, issue, fact, quote, role, and
   * whether other entries have the name by which it was found.
   */
  List<Object[]> uses(
      UUID publicationId,
      String type,
      Collection<UUID> entries,
      Collection<String> names,
      int from,
      int limit) {
    return ofEntry(
            """
            select m.article_id, a.page_id, a.headline, m.issue_date, m.fact_id, m.quote, m.role,
                   m.entry_id is null and exists (
                     select from annotate.register_name n
                      where n.publication_id = m.publication_id and n.type = m.type
                        and n.folded = m.folded and n.entry_id <> all(cast(:entries as uuid[])))
              from annotate.register_mention m
              join annotate.article a on a.publication_id = m.publication_id and a.id = m.article_id
             where
            """
                + OF_ENTRY
                + " order by m.issue_date desc, m.article_id, m.fact_id offset :from limit :limit",
            Object[].class,
            publicationId,
            type,
            entries,
            names)
        .setParameter("from", from)
        .setParameter("limit", limit)
        .getResultList();
  }

  /**
   * Roles printed beside an entry's name: rows of role, first issue, last issue, times, and of the
   * first mention its article, its fact and the role as quoted.
   */
  List<Object[]> roles(
      UUID publicationId, String type, Collection<UUID> entries, Collection<String> names) {
    return ofEntry(
            """
            select m.role, min(m.issue_date), max(m.issue_date), count(*),
                   (array_agg(m.article_id order by m.issue_date, m.article_id, m.fact_id))[1],
                   (array_agg(m.role_fact_id order by m.issue_date, m.article_id, m.fact_id))[1],
                   (array_agg(m.quote order by m.issue_date, m.article_id, m.fact_id))[1]
              from annotate.register_mention m
             where m.role is not null and
            """
                + OF_ENTRY
                + " group by m.role order by min(m.issue_date), m.role",
            Object[].class,
            publicationId,
            type,
            entries,
            names)
        .getResultList();
  }

  private <T> NativeQuery<T> ofEntry(
      String sql,
      Class<T> result,
      UUID publicationId,
      String type,
      Collection<UUID> entries,
      Collection<String> names) {
    return getSession()
        .createNativeQuery(sql, result)
        .setParameter("publication", publicationId)
        .setParameter("type", type)
        .setParameter("entries", entries.toArray(UUID[]::new))
        .setParameter("names", names.toArray(String[]::new));
  }

  /** What was rejected more often than confirmed: rows of type and words as printed. */
  List<Object[]> rejected(UUID publicationId) {
    return getSession()
        .createNativeQuery(
            """
            select r.type, r.quote
              from (select type, quote, count(*) as times from annotate.register_mention
                     where publication_id = :publication and rejected group by type, quote) r
             where r.times > (select count(*) from annotate.register_mention c
                               where c.publication_id = :publication and c.type = r.type
                                 and c.quote = r.quote and not c.rejected)
            """,
            Object[].class)
        .setParameter("publication", publicationId)
        .getResultList();
  }

  /** Proposes a name no more. */
  void dismiss(UUID publicationId, String type, String folded, String name, String subject) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into annotate.register_dismissed
              (publication_id, type, folded, name, dismissed_by, dismissed_at)
            values (:publication, :type, :folded, :name, :subject, now()) on conflict do nothing
            """)
        .setParameter("publication", publicationId)
        .setParameter("type", type)
        .setParameter("folded", folded)
        .setParameter("name", name)
        .setParameter("subject", subject)
        .executeUpdate();
  }

  /**
   * Takes articles of a time before there was a register off the list of those to be read; locked,
   * those that others read passed over.
   */
  List<Object[]> backlog(int limit) {
    return getSession()
        .createNativeQuery(
            """
            delete from annotate.register_backlog b
             using (select publication_id, article_id from annotate.register_backlog
                     order by publication_id, article_id limit :limit for update skip locked) n
             where b.publication_id = n.publication_id and b.article_id = n.article_id
            returning b.publication_id, b.article_id
            """,
            Object[].class)
        .setParameter("limit", limit)
        .getResultList();
  }
}
