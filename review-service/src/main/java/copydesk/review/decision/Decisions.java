package copydesk.review.decision;

import copydesk.review.publication.ScopedId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All decisions. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, ScopedId> {

  /** A submission's decisions, in the order of its stages. */
  public List<Decision> of(UUID publicationId, UUID submissionId) {
    return list(
        "publicationId = ?1 and submissionId = ?2 order by stage", publicationId, submissionId);
  }

  /** The decision that a claim led to. */
  public Optional<Decision> byClaim(UUID publicationId, UUID claimId) {
    return find("publicationId = ?1 and claimId = ?2", publicationId, claimId)
        .firstResultOptional();
  }
}
