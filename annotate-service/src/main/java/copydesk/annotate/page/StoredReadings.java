package copydesk.annotate.page;

import copydesk.annotate.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All readings that were taken in. */
@ApplicationScoped
public class StoredReadings implements PanacheRepositoryBase<StoredReading, ScopedId> {

  public boolean isKnown(UUID publicationId, UUID pageId, String hash) {
    return count("publicationId = ?1 and pageId = ?2 and hash = ?3", publicationId, pageId, hash)
        > 0;
  }

  /** Which reading of its page it is, from 1, without loading what it says. */
  public int number(UUID publicationId, UUID id) {
    return getEntityManager()
        .createQuery(
            "select number from StoredReading where publicationId = ?1 and id = ?2", Integer.class)
        .setParameter(1, publicationId)
        .setParameter(2, id)
        .getSingleResult();
  }

  /** Those that wait for an editor's word. */
  public List<StoredReading> offered(UUID publicationId, UUID pageId) {
    return list(
        "publicationId = ?1 and pageId = ?2 and fate = ?3 order by number",
        publicationId,
        pageId,
        StoredReading.OFFERED);
  }

  /**
   * Writes what the transaction under way has changed and forgets all of it, readings and whatever
   * came with them: where many are taken in, each query would look whether any of it has changed.
   */
  public void letGo() {
    flush();
    getEntityManager().clear();
  }
}
