package copydesk.review.submission;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Who may come to which submission. To those who have nothing to do with its publication it is not
 * there; to others in the wrong role it is forbidden.
 */
@ApplicationScoped
public class SubmissionDoor {

  @Inject CurrentRights rights;
  @Inject Submissions submissions;
  @Inject Publications publications;

  /**
   * The submission, for who holds any of the roles for its publication.
   *
   * @throws ProblemException {@link HttpProblem#NOT_FOUND} or {@link HttpProblem#FORBIDDEN}
   */
  public Submission require(UUID id, Role... anyOf) {
    Submission submission =
        submissions
            .byId(id)
            .filter(known -> rights.get().holds(paper(known).code, Role.values()))
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such submission."));
    rights.get().require(paper(submission).code, anyOf);
    return submission;
  }

  /** The publication of a submission. */
  public Publication paper(Submission submission) {
    return publications.findById(submission.publicationId);
  }
}
