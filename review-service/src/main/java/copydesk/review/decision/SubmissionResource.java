package copydesk.review.decision;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.examination.Examinations;
import copydesk.review.submission.QueueItem;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionDoor;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One submission over HTTP, with all that a reviewer has to know. */
@Path("/api/submissions/{id: [0-9a-f-]{36}}")
@Authenticated
public class SubmissionResource {

  /**
   * A submission as a reviewer sees it.
   *
   * @param state {@code in-review}, {@code approved}, {@code returned} or {@code recalled}
   * @param hash what a decision has to name
   * @param chain its stages, with what was decided so far
   * @param objection why the asker may not review it, or null
   * @param sources the texts that it was made from, by the source's id
   * @param draft the asker's own unsent remarks
   * @param looked what the asker has ticked off at the present stage
   */
  public record SubmissionView(
      QueueItem item,
      String state,
      String hash,
      List<StageStep> chain,
      String objection,
      List<RemarkView> remarks,
      List<RemarkText> draft,
      List<String> looked,
      Map<UUID, String> sources,
      JsonNode document) {}

  /**
   * One stage of a submission.
   *
   * @param verdict {@code approved} or {@code returned}; null with all that follows while open
   * @param looked how much was ticked off
   */
  public record StageStep(
      int order,
      QueueItem.StageName name,
      String role,
      String verdict,
      String by,
      Instant at,
      String seal,
      Examinations.Extent looked) {}

  @Inject CurrentRights rights;
  @Inject SubmissionDoor door;
  @Inject Dossiers dossiers;
  @Inject Rounds rounds;

  @GET
  public SubmissionView get(@PathParam("id") UUID id) {
    Submission submission = door.require(id, Role.REVIEWER, Role.CHIEF);
    return dossiers.of(submission, door.paper(submission), rights.get());
  }

  /**
   * What is other than in the round before: than what the asker decided on last, else than what the
   * present stage decided on last, else than what was sent to review last.
   */
  @GET
  @Path("changes")
  public RoundView changes(@PathParam("id") UUID id) {
    Submission submission = door.require(id, Role.REVIEWER, Role.CHIEF);
    return rounds
        .before(submission, rights.get().subject())
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpProblem.NOT_FOUND, "This article was not sent to review before."));
  }
}
