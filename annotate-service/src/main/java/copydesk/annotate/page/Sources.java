package copydesk.annotate.page;

import copydesk.annotate.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All sources. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, ScopedId> {

  public List<Source> ofIds(UUID publicationId, Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("publicationId = ?1 and id in ?2", publicationId, ids);
  }
}
