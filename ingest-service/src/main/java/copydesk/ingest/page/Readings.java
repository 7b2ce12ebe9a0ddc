package copydesk.ingest.page;

import copydesk.ingest.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All readings. */
@ApplicationScoped
public class Readings implements PanacheRepositoryBase<StoredReading, ScopedId> {

  /** The reading with the highest number. */
  public Optional<StoredReading> latest(Page page) {
    return find(
            "publicationId = ?1 and pageId = ?2 order by number desc", page.publicationId, page.id)
        .firstResultOptional();
  }

  /** The highest number a reading of the page has; 0 if there is none. */
  public int latestNumber(UUID publicationId, UUID pageId) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(r.number), 0) from StoredReading r"
                + " where r.publicationId = ?1 and r.pageId = ?2",
            Integer.class)
        .setParameter(1, publicationId)
        .setParameter(2, pageId)
        .getSingleResult();
  }
}
