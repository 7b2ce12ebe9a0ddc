package copydesk.annotate.jump;

import copydesk.annotate.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All jumps that were taken in. */
@ApplicationScoped
public class Jumps implements PanacheRepositoryBase<Jump, ScopedId> {

  /** Those from or to a page that have one of these fates, in the order in which they came. */
  public List<Jump> onPage(UUID publicationId, UUID pageId, Collection<String> fates) {
    return list(
        "publicationId = ?1 and (outPageId = ?2 or inPageId = ?2) and fate in ?3"
            + " order by takenInAt, id",
        publicationId,
        pageId,
        fates);
  }

  /** The jump between two places that came last and still counts. */
  public Optional<Jump> between(Jump other) {
    return find(
            "publicationId = ?1 and outSourceId = ?2 and outStart = ?3 and inSourceId = ?4"
                + " and inStart = ?5 and fate <> ?6 order by takenInAt desc",
            other.publicationId,
            other.outSourceId,
            other.outStart,
            other.inSourceId,
            other.inStart,
            Jump.GONE)
        .firstResultOptional();
  }
}
