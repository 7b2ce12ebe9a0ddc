package copydesk.annotate.presence;

import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All windows on pages. */
@ApplicationScoped
public class Presences implements PanacheRepositoryBase<Presence, Presence.Key> {

  /** How long a window counts as there after it was heard of last. */
  static final int SECONDS = 15;

  /** Notes that a window is on a page. */
  void seen(Page page, UUID client, UUID article, Editor editor) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into annotate.presence
                (publication_id, page_id, client, subject, name, article_id, seen_at)
              values (:publication, :page, :client, :subject, :name, cast(:article as uuid),
                      clock_timestamp())
              on conflict (publication_id, page_id, client) do update
                 set subject = excluded.subject, name = excluded.name,
                     article_id = excluded.article_id, seen_at = excluded.seen_at
            """)
        .setParameter("publication", page.publicationId)
        .setParameter("page", page.id)
        .setParameter("client", client)
        .setParameter("subject", editor.subject())
        .setParameter("name", editor.name())
        .setParameter("article", article == null ? null : article.toString())
        .executeUpdate();
  }

  /** The other people on a page, each once, with the article where they are. */
  List<Presence> others(Page page, String subject) {
    return getSession()
        .createNativeQuery(
            """
            select distinct on (name, subject) * from annotate.presence
             where publication_id = :publication and page_id = :page and subject <> :subject
               and seen_at > clock_timestamp() - make_interval(secs => :seconds)
             order by name, subject, seen_at desc
            """,
            Presence.class)
        .setParameter("publication", page.publicationId)
        .setParameter("page", page.id)
        .setParameter("subject", subject)
        .setParameter("seconds", SECONDS)
        .getResultList();
  }

  /** A window says that it closes. Only its own person's. */
  void gone(Page page, UUID client, String subject) {
    delete(
        "publicationId = ?1 and pageId = ?2 and client = ?3 and subject = ?4",
        page.publicationId,
        page.id,
        client,
        subject);
  }

  /** Forgets who has not been heard of for long. */
  int forget() {
    return getEntityManager()
        .createNativeQuery(
            "delete from annotate.presence where seen_at < clock_timestamp() - interval '1 hour'")
        .executeUpdate();
  }
}
