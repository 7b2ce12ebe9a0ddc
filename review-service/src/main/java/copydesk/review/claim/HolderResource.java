package copydesk.review.claim;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.ProblemException;
import copydesk.review.ReviewProblem;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionDoor;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** Who holds a submission, as chiefs decide it: to another person, or back into the queue. */
@Path("/api/submissions/{id: [0-9a-f-]{36}}/holder")
@Authenticated
public class HolderResource {

  /** Who is to hold it. */
  public record Assignment(@NotBlank @Size(max = 100) String subject) {}

  @Inject CurrentRights rights;
  @Inject SubmissionDoor door;
  @Inject Colleagues colleagues;
  @Inject Leases leases;

  /** Hands a submission to somebody, whoever holds it. For chiefs. */
  @PUT
  public ClaimView assign(@PathParam("id") UUID id, @Valid @NotNull Assignment assignment) {
    Submission submission = door.require(id, Role.CHIEF);
    Leases.Holder next =
        colleagues
            .find(submission.publicationId, assignment.subject())
            .map(person -> new Leases.Holder(person.subject, person.name))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ReviewProblem.NOT_THEIRS, "Nobody of that name reviews for this paper."));
    return ClaimView.of(
        door.paper(submission).code,
        leases.assign(rights.get(), submission.publicationId, id, next));
  }

  /** Takes a submission from who holds it, back into the queue. For chiefs. */
  @DELETE
  public void takeBack(@PathParam("id") UUID id) {
    Submission submission = door.require(id, Role.CHIEF);
    leases.takeBack(rights.get(), submission.publicationId, id);
  }
}
