package copydesk.annotate.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All outcomes. */
@ApplicationScoped
public class Outcomes implements PanacheRepositoryBase<Outcome, Outcome.Key> {

  /** What review said last about a submission. */
  public Optional<Outcome> of(UUID publicationId, UUID submission) {
    return find(
            "publicationId = ?1 and submissionId = ?2 order by decidedAt desc",
            publicationId,
            submission)
        .firstResultOptional();
  }

  /** Whether this has been taken in before. */
  public boolean isKnown(Outcome outcome) {
    return findById(new Outcome.Key(outcome.publicationId, outcome.submissionId, outcome.outcome))
        != null;
  }
}
