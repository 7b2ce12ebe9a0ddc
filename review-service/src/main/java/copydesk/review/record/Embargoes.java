package copydesk.review.record;

import copydesk.review.submission.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The embargoes of articles that are not approved yet. */
@ApplicationScoped
public class Embargoes implements PanacheRepositoryBase<Embargo, Embargo.Key> {

  public Optional<Embargo> of(Submission submission) {
    return findByIdOptional(new Embargo.Key(submission.publicationId, submission.articleId));
  }
}
