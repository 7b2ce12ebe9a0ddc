package copydesk.review.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All permissions to read what is embargoed. */
@ApplicationScoped
public class EmbargoReaders implements PanacheRepositoryBase<EmbargoReader, EmbargoReader.Key> {

  /** The publications whose embargoed records a person or system may read. */
  public Set<UUID> publicationsOf(String subject) {
    return list("subject", subject).stream()
        .map(reader -> reader.publicationId)
        .collect(Collectors.toSet());
  }

  /** Who may read a publication's, in the order of their subjects. */
  public List<EmbargoReader> of(UUID publicationId) {
    return list("publicationId = ?1 order by subject", publicationId);
  }
}
