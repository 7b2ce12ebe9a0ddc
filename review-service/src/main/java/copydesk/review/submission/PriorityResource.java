package copydesk.review.submission;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.ProblemException;
import copydesk.review.ReviewProblem;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** How soon a submission is looked at: a chief says so. */
@Path("/api/submissions/{id: [0-9a-f-]{36}}/priority")
@Authenticated
public class PriorityResource {

  /** What is wanted, and what is set. */
  public record PriorityView(@NotNull Priority priority) {}

  @Inject CurrentRights rights;
  @Inject SubmissionDoor door;
  @Inject Submissions submissions;

  /**
   * @return what is set now
   */
  @PUT
  @Transactional
  public PriorityView set(@PathParam("id") UUID id, @Valid @NotNull PriorityView wish) {
    Submission seen = door.require(id, Role.CHIEF);
    Submission submission = submissions.lock(seen.publicationId, id);
    if (submission.state().isFinal()) {
      throw new ProblemException(
          ReviewProblem.NOT_IN_REVIEW, "This submission is " + submission.state().name() + ".");
    }
    submission.setPriority(wish.priority());
    return wish;
  }
}
