package copydesk.ingest.issue;

import copydesk.ingest.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.UUID;

/** What was linked and parted, for ever. */
@ApplicationScoped
public class JumpEvents implements PanacheRepositoryBase<JumpEvent, ScopedId> {

  /** Adds an event behind all others of its issue, whichever machine wrote them. */
  void add(JumpEvent event) {
    // The stream is stamped in the order of ids, so the database's one clock gives them.
    event.id =
        getSession()
            .createNativeQuery("select uuidv7()", Tuple.class)
            .getSingleResult()
            .get(0, UUID.class);
    persist(event);
  }
}
