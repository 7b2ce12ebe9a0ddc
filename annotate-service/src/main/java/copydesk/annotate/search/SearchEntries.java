package copydesk.annotate.search;

import copydesk.annotate.article.DeskQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Asks what was settled and what has changed since. */
@ApplicationScoped
public class SearchEntries implements PanacheRepositoryBase<SearchEntry, SearchChange.Key> {

  /** More than are ever in work at once; what a large batch brought in waits for its terms. */
  private static final int MOST_CHANGED = 200;

  /** Which of the rows {@code e} a query's cursor leaves. */
  private static final String REACHED =
      """
      (cast(:issue as date) is null or e.issue_date = cast(:issue as date))
      and (cast(:afterIssue as date) is null or e.issue_date < cast(:afterIssue as date)
           or (e.issue_date = cast(:afterIssue as date) and e.article_id > cast(:afterId as uuid)))
      """;

  /**
   * From candidates {@code c}, which come in order, to what is asked for. Each step is taken for
   * one candidate after the other, so nothing is read of those behind the last that is wanted.
   */
  private static final String READ =
      """
      cross join lateral (
        select 1 from annotate.article a
         where a.publication_id = c.publication_id and a.id = c.article_id %s offset 0) a
      cross join lateral (
        select e.text, cast(e.blocks as text) as blocks, cast(e.facts as text) as facts
          from annotate.search_entry e
         where e.publication_id = c.publication_id and e.article_id = c.article_id offset 0) e
       where not exists (
         select from annotate.search_change h
          where h.publication_id = c.publication_id and h.article_id = c.article_id)
       order by c.issue_date desc, c.article_id limit :limit
      """;

  private static final String COLUMNS =
      "select c.issue_date, c.article_id, e.text, e.blocks, e.facts from ";

  @Inject SearchChanges changes;

  /**
   * Those of the newest articles that have some terms.
   *
   * @param many how many of the newest are looked through
   */
  List<SearchText> newest(DeskQuery query, String terms, int limit, int many) {
    return rows(
        query,
        limit,
        COLUMNS
            + """
              (select * from (
                 select e.* from unnest(cast(:publications as uuid[])) p
                   cross join lateral (
                     select e.publication_id, e.article_id, e.issue_date, e.terms
                       from annotate.search_entry e
                      where e.publication_id = p and
              """
            + REACHED
            + """
                      order by e.issue_date desc, e.article_id limit :newest) e
                  order by e.issue_date desc, e.article_id limit :newest) n
                where n.terms @@ cast(:terms as tsquery)
                order by n.issue_date desc, n.article_id offset 0) c
              """
            + READ,
        select -> select.setParameter("terms", terms).setParameter("newest", many));
  }

  /** The last of the newest articles that {@link #newest} looks through; none if those are all. */
  Optional<DeskQuery.Place> lastOfNewest(DeskQuery query, int many) {
    return getSession()
        .createNativeQuery(
            """
            select e.issue_date, e.article_id from unnest(cast(:publications as uuid[])) p
              cross join lateral (
                select e.issue_date, e.article_id from annotate.search_entry e
                 where e.publication_id = p and
            """
                + REACHED
                + """
                 order by e.issue_date desc, e.article_id limit :newest) e
             order by e.issue_date desc, e.article_id offset :before limit 1
            """,
            Object[].class)
        .setParameter("publications", query.publications().toArray(UUID[]::new))
        .setParameter("issue", query.issue(), LocalDate.class)
        .setParameter("afterIssue", query.afterIssue(), LocalDate.class)
        .setParameter("afterId", query.afterId(), UUID.class)
        .setParameter("newest", many)
        .setParameter("before", many - 1)
        .getResultStream()
        .findFirst()
        .map(row -> new DeskQuery.Place((LocalDate) row[0], (UUID) row[1]));
  }

  /** Those of all articles that have some terms. */
  List<SearchText> ofTerms(DeskQuery query, String terms, int limit) {
    preferIndexes();
    return rows(
        query,
        limit,
        COLUMNS
            + """
              (select e.publication_id, e.article_id, e.issue_date from annotate.search_entry e
                where e.publication_id = any(cast(:publications as uuid[]))
                  and e.terms @@ cast(:terms as tsquery) and
              """
            + REACHED
            + "order by e.issue_date desc, e.article_id offset 0) c "
            + READ,
        select -> select.setParameter("terms", terms));
  }

  /**
   * What has changed since its terms were written, whatever words it has; what people changed
   * before what came in.
   */
  List<SearchText> changed(DeskQuery query) {
    return rows(
        query,
        MOST_CHANGED,
        """
        select e.issue_date, e.article_id, e.text, cast(e.blocks as text), cast(e.facts as text)
          from annotate.search_change e
          join annotate.article a on a.publication_id = e.publication_id and a.id = e.article_id
         where e.publication_id = any(cast(:publications as uuid[])) %s and
        """
            + REACHED
            + "order by e.by_hand desc, e.changed_at desc limit :limit",
        select -> {});
  }

  /**
   * The planner does not know what it costs to read terms that are stored out of line, and would
   * read those of all articles for a frequent word. Until the end of the transaction.
   */
  private void preferIndexes() {
    getSession()
        .createNativeQuery(
            "select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)",
            Object[].class)
        .getSingleResult();
  }

  /** Sets what only some of the statements have. */
  private interface Setting {
    void on(NativeQuery<Object[]> select);
  }

  private List<SearchText> rows(DeskQuery query, int limit, String sql, Setting setting) {
    NativeQuery<Object[]> select =
        getSession().createNativeQuery(sql.formatted(query.ofArticle()), Object[].class);
    select
        .setParameter("publications", query.publications().toArray(UUID[]::new))
        .setParameter("issue", query.issue(), LocalDate.class)
        .setParameter("afterIssue", query.afterIssue(), LocalDate.class)
        .setParameter("afterId", query.afterId(), UUID.class)
        .setParameter("limit", limit);
    query.values().forEach(select::setParameter);
    setting.on(select);
    return select.getResultList().stream()
        .map(
            row ->
                changes.entry(
                    new DeskQuery.Place((LocalDate) row[0], (UUID) row[1]),
                    (String) row[2],
                    (String) row[3],
                    (String) row[4]))
        .toList();
  }
}
