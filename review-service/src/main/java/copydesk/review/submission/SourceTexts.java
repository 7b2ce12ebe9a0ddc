package copydesk.review.submission;

import copydesk.review.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The texts of all sources that were copied. */
@ApplicationScoped
public class SourceTexts implements PanacheRepositoryBase<SourceText, ScopedId> {

  /** Those of the given sources whose text is here, by the source's id. */
  public Map<UUID, String> texts(UUID publicationId, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : list("publicationId = ?1 and id in ?2", publicationId, ids).stream()
            .collect(Collectors.toMap(source -> source.id, source -> source.text));
  }

  public boolean isKnown(UUID publicationId, UUID id) {
    return count("publicationId = ?1 and id = ?2", publicationId, id) > 0;
  }
}
