package copydesk.annotate.presence;

import copydesk.annotate.article.Article;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All leases. The database's clock alone says which of them hold. */
@ApplicationScoped
public class Leases implements PanacheRepositoryBase<Lease, Lease.Key> {

  /** How long a lease holds after the person was heard of last. */
  static final int SECONDS = 30;

  /** How long who has an article in hand has to answer who asks for it. */
  static final int SECONDS_TO_ANSWER = 30;

  /**
   * Takes or renews a lease, if nobody else's holds or its holder did not answer the asker.
   *
   * @return empty if somebody else's does
   */
  Optional<Lease> take(Article article, Editor editor) {
    return one(
        """
        insert into annotate.lease as l (publication_id, article_id, subject, name, until)
          values (:publication, :article, :subject, :name,
                  clock_timestamp() + make_interval(secs => :seconds))
          on conflict (publication_id, article_id) do update
             set subject = excluded.subject, name = excluded.name, until = excluded.until,
                 wanted_by = case when l.subject = excluded.subject then l.wanted_by end,
                 wanted_by_name = case when l.subject = excluded.subject then l.wanted_by_name end,
                 wanted_at = case when l.subject = excluded.subject then l.wanted_at end
           where l.subject = excluded.subject or l.until < clock_timestamp()
              or (l.wanted_by = excluded.subject
                  and l.wanted_at < clock_timestamp() - make_interval(secs => %d))
        returning *
        """
            .formatted(SECONDS_TO_ANSWER),
        article,
        editor);
  }

  /** Asks who has the article in hand for it; a second asker waits for the first. */
  Optional<Lease> ask(Article article, Editor editor) {
    return one(
        """
        update annotate.lease l
           set wanted_by = :subject, wanted_by_name = :name, wanted_at = clock_timestamp()
         where publication_id = :publication and article_id = :article
           and l.subject <> :subject and l.until >= clock_timestamp()
           and (wanted_by is null
                or wanted_at < clock_timestamp() - make_interval(secs => 2 * :seconds))
        returning *
        """,
        article,
        editor);
  }

  /** Gives the article to who asked for it. */
  Optional<Lease> handOver(Article article, Editor editor) {
    return one(
        """
        update annotate.lease
           set subject = wanted_by, name = wanted_by_name, wanted_by = null,
               wanted_by_name = null, wanted_at = null,
               until = clock_timestamp() + make_interval(secs => :seconds)
         where publication_id = :publication and article_id = :article
           and subject = :subject and name = :name and wanted_by is not null
        returning *
        """,
        article,
        editor);
  }

  /** Who has it in hand keeps it, whoever asked. */
  Optional<Lease> keep(Article article, Editor editor) {
    return one(
        """
        update annotate.lease
           set wanted_by = null, wanted_by_name = null, wanted_at = null,
               until = clock_timestamp() + make_interval(secs => :seconds)
         where publication_id = :publication and article_id = :article
           and subject = :subject and name = :name
        returning *
        """,
        article,
        editor);
  }

  private Optional<Lease> one(String sql, Article article, Editor editor) {
    getEntityManager().clear();
    return getSession()
        .createNativeQuery(sql, Lease.class)
        .setParameter("publication", article.publicationId)
        .setParameter("article", article.id)
        .setParameter("subject", editor.subject())
        .setParameter("name", editor.name())
        .setParameter("seconds", SECONDS)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The leases on a page's articles that hold now. */
  List<Lease> on(Page page) {
    return getSession()
        .createNativeQuery(
            """
            select l.* from annotate.lease l
              join annotate.article_page p
                on p.publication_id = l.publication_id and p.article_id = l.article_id
             where p.publication_id = :publication and p.page_id = :page
               and l.until >= clock_timestamp()
            """,
            Lease.class)
        .setParameter("publication", page.publicationId)
        .setParameter("page", page.id)
        .getResultList();
  }

  /** The lease that holds on an article now. */
  Optional<Lease> on(Article article) {
    return getSession()
        .createNativeQuery(
            """
            select * from annotate.lease where publication_id = :publication
               and article_id = :article and until >= clock_timestamp()
            """,
            Lease.class)
        .setParameter("publication", article.publicationId)
        .setParameter("article", article.id)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Lets go of an article, or of all that a person has in hand on a page. */
  void release(Article article, String subject) {
    delete(
        "publicationId = ?1 and articleId = ?2 and subject = ?3",
        article.publicationId,
        article.id,
        subject);
  }
}
