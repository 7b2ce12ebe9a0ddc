package copydesk.annotate.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All outcomes. */
@ApplicationScoped
public class Outcomes implements PanacheRepositoryBase<Outcome, Outcome.Key> {

  public Optional<Outcome> of(UUID publicationId, UUID submission) {
    return findByIdOptional(new Outcome.Key(publicationId, submission));
  }
}
