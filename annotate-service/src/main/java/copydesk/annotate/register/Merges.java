package copydesk.annotate.register;

import copydesk.annotate.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All merges of entries. */
@ApplicationScoped
public class Merges implements PanacheRepositoryBase<Merge, ScopedId> {

  /** A merge by its id alone, as it stands in addresses. */
  Optional<Merge> look(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /** Those into an entry that were not taken back, newest first. */
  List<Merge> into(Entry entry) {
    return list(
        "publicationId = ?1 and intoId = ?2 and undoneAt is null order by mergedAt desc, id desc",
        entry.publicationId,
        entry.id);
  }
}
