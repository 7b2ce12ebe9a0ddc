package copydesk.annotate.search;

import copydesk.annotate.article.Article;
import copydesk.annotate.article.DeskQuery;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.page.Page;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.Documents;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What search looks through, kept in step with the drafts: the present text of what has changed,
 * and behind it the entries with their terms.
 */
@ApplicationScoped
public class SearchChanges implements PanacheRepositoryBase<SearchChange, SearchChange.Key> {

  /** How long a text rests before its terms are written: nobody types into it any more. */
  private static final int REST_SECONDS = 20;

  @Inject Documents documents;

  /**
   * Keeps what an article says now, in the transaction that changes it. Its row must be there.
   *
   * @param byHand whether a person changed it
   */
  public void keep(Article article, Draft draft, Texts texts, boolean byHand) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into annotate.search_change as c
                (publication_id, article_id, issue_date, text, blocks, facts, by_hand, changed_at)
              values (:publication, :article, :issue, :text, cast(:blocks as jsonb),
                      cast(:facts as jsonb), :byHand, clock_timestamp())
              on conflict (publication_id, article_id) do update
                 set text = excluded.text, blocks = excluded.blocks, facts = excluded.facts,
                     by_hand = c.by_hand or excluded.by_hand, changed_at = excluded.changed_at
            """)
        .setParameter("publication", article.publicationId)
        .setParameter("article", article.id)
        .setParameter("issue", article.issueDate)
        .setParameter("text", draft.text(texts))
        .setParameter("blocks", blocks(draft))
        .setParameter("facts", documents.write(FoundFact.of(draft)))
        .setParameter("byHand", byHand)
        .executeUpdate();
  }

  /**
   * Keeps what the articles of a page say that was just taken in, by one statement. Their rows must
   * be there, and nothing be kept of them.
   */
  public void keepNew(Page page, Drafts drafts) {
    List<Draft> all = List.copyOf(drafts.articles().values());
    getEntityManager()
        .createNativeQuery(
            """
            insert into annotate.search_change
                (publication_id, article_id, issue_date, text, blocks, facts, by_hand, changed_at)
              select :publication, article, :issue, text, cast(blocks as jsonb),
                     cast(facts as jsonb), false, clock_timestamp()
                from unnest(cast(:articles as uuid[]), cast(:texts as text[]),
                            cast(:blocks as text[]), cast(:facts as text[]))
                  as fresh(article, text, blocks, facts)
            """)
        .setParameter("publication", page.publicationId)
        .setParameter("issue", page.issueDate)
        .setParameter(
            "articles", all.stream().map(draft -> UUID.fromString(draft.id())).toArray(UUID[]::new))
        .setParameter("texts", each(all, draft -> draft.text(drafts.texts())))
        .setParameter("blocks", each(all, this::blocks))
        .setParameter("facts", each(all, draft -> documents.write(FoundFact.of(draft))))
        .executeUpdate();
  }

  private static String[] each(List<Draft> drafts, Function<Draft, String> tells) {
    return drafts.stream().map(tells).toArray(String[]::new);
  }

  private String blocks(Draft draft) {
    return documents.write(draft.blocks().stream().map(block -> block.id()).toList());
  }

  /** An article that is merged into another is not found any more. */
  public void drop(Article article) {
    for (String table : List.of("search_change", "search_entry")) {
      getEntityManager()
          .createNativeQuery(
              "delete from annotate."
                  + table
                  + " where publication_id = :publication and article_id = :article")
          .setParameter("publication", article.publicationId)
          .setParameter("article", article.id)
          .executeUpdate();
    }
  }

  /**
   * Writes the terms of what rests.
   *
   * @param limit how many at the most, by one transaction that holds their rows
   * @return how many were written
   */
  public int settle(int limit) {
    List<SearchChange> resting =
        getSession()
            .createNativeQuery(
                """
                select * from annotate.search_change
                 where not by_hand or changed_at < clock_timestamp() - make_interval(secs => :rest)
                 order by by_hand desc, changed_at limit :limit for update skip locked
                """,
                SearchChange.class)
            .setParameter("rest", REST_SECONDS)
            .setParameter("limit", limit)
            .getResultList();
    resting.forEach(this::settle);
    return resting.size();
  }

  private void settle(SearchChange change) {
    SearchText entry = entry(change);
    getEntityManager()
        .createNativeQuery(
            """
            with gone as (
              delete from annotate.search_change
               where publication_id = :publication and article_id = :article)
            insert into annotate.search_entry
                (publication_id, article_id, issue_date, text, blocks, facts, terms)
              values (:publication, :article, :issue, :text, cast(:blocks as jsonb),
                      cast(:facts as jsonb), array_to_tsvector(cast(:terms as text[])))
              on conflict (publication_id, article_id) do update
                 set text = excluded.text, blocks = excluded.blocks, facts = excluded.facts,
                     terms = excluded.terms
            """)
        .setParameter("publication", change.publicationId)
        .setParameter("article", change.articleId)
        .setParameter("issue", change.issueDate)
        .setParameter("text", change.text)
        .setParameter("blocks", change.blocks)
        .setParameter("facts", change.facts)
        .setParameter("terms", Terms.of(entry.text(), entry.facts()).toArray(String[]::new))
        .executeUpdate();
  }

  private SearchText entry(SearchChange change) {
    return entry(
        new DeskQuery.Place(change.issueDate, change.articleId),
        change.text,
        change.blocks,
        change.facts);
  }

  /** What a row holds. */
  SearchText entry(DeskQuery.Place place, String text, String blocks, String facts) {
    return new SearchText(place, text, blocks, facts, documents);
  }

  /**
   * Articles that search does not know, from a time before there was search: rows of publication,
   * page, and one such article of the page.
   */
  public List<Object[]> unknownPages(int limit) {
    return getSession()
        .createNativeQuery(
            """
            select a.publication_id, a.page_id, cast(min(cast(a.id as text)) as uuid)
              from annotate.article a
             where a.state <> 'merged'
               and not exists (select from annotate.search_entry e
                                where e.publication_id = a.publication_id and e.article_id = a.id)
               and not exists (select from annotate.search_change c
                                where c.publication_id = a.publication_id and c.article_id = a.id)
             group by a.publication_id, a.page_id limit :limit
            """,
            Object[].class)
        .setParameter("limit", limit)
        .getResultList();
  }
}
