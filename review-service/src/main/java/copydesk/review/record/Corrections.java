package copydesk.review.record;

import copydesk.review.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All orders to correct. */
@ApplicationScoped
public class Corrections implements PanacheRepositoryBase<Correction, ScopedId> {

  /** The orders about a record, newest first. */
  public List<Correction> of(PublishedRecord record) {
    return list(
        "publicationId = ?1 and recordId = ?2 order by version desc",
        record.publicationId,
        record.id);
  }

  /** The order about the text of one version. */
  public Optional<Correction> ofText(RecordVersion text) {
    return find(
            "publicationId = ?1 and recordId = ?2 and version = ?3",
            text.publicationId,
            text.recordId,
            text.version)
        .firstResultOptional();
  }
}
