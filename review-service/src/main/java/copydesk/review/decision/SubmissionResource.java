package copydesk.review.decision;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.submission.QueueItem;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
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
   */
  public record SubmissionView(
      QueueItem item,
      String state,
      String hash,
      List<StageStep> chain,
      String objection,
      List<RemarkView> remarks,
      List<RemarkText> draft,
      Map<UUID, String> sources,
      JsonNode document) {}

  /**
   * One stage of a submission.
   *
   * @param verdict {@code approved} or {@code returned}; null with all that follows while open
   */
  public record StageStep(
      int order,
      QueueItem.StageName name,
      String role,
      String verdict,
      String by,
      Instant at,
      String seal) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Submissions submissions;
  @Inject Dossiers dossiers;

  @GET
  public SubmissionView get(@PathParam("id") UUID id) {
    Submission submission =
        submissions
            .byId(id)
            .filter(known -> rights.get().holds(paper(known).code, Role.values()))
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such submission."));
    Publication paper = paper(submission);
    rights.get().require(paper.code, Role.REVIEWER, Role.CHIEF);
    return dossiers.of(submission, paper, rights.get());
  }

  private Publication paper(Submission submission) {
    return publications.findById(submission.publicationId);
  }
}
