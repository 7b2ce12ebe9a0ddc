package copydesk.review.examination;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.ProblemException;
import copydesk.review.ReviewProblem;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionDoor;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** What one has looked at of a submission, over HTTP. */
@Path("/api/submissions/{id: [0-9a-f-]{36}}/examination")
@Authenticated
public class ExaminationResource {

  /**
   * What was looked at.
   *
   * @param looked marks, as {@link Marks} names them; what the document does not have counts for
   *     nothing
   */
  public record Looked(
      @NotNull @Size(max = 5000)
          List<@NotNull @Pattern(regexp = "(check|boundary|correction|fact):.{1,150}") String>
              looked) {}

  @Inject CurrentRights rights;
  @Inject SubmissionDoor door;
  @Inject Examinations examinations;

  /** What one has ticked off at the present stage. */
  @GET
  public Looked get(@PathParam("id") UUID id) {
    Submission submission = door.require(id, Role.REVIEWER, Role.CHIEF);
    return new Looked(examinations.looked(submission, rights.get().subject()));
  }

  /**
   * Says that one has it open, and what one has ticked off so far. The decision takes it along. For
   * who decides the present stage.
   */
  @PUT
  @Transactional
  public void put(@PathParam("id") UUID id, @Valid @NotNull Looked looked) {
    Submission submission = door.require(id, Role.REVIEWER, Role.CHIEF);
    if (submission.state().isFinal()) {
      throw new ProblemException(
          ReviewProblem.NOT_IN_REVIEW, "This submission is " + submission.state().name() + ".");
    }
    rights.get().require(door.paper(submission).code, submission.role());
    examinations.keep(submission, rights.get().subject(), looked.looked());
  }
}
