package copydesk.annotate.submission;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.page.Door;
import copydesk.annotate.wire.Documents;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;

/** Submissions over HTTP, as they were sent. */
@Path("/api/submissions")
@Authenticated
public class SubmissionResource {

  /** A submission. */
  public record SubmissionView(
      String id,
      String article,
      int revision,
      String hash,
      String by,
      Instant at,
      JsonNode document,
      OutcomeView outcome) {}

  /** What review decided. */
  public record OutcomeView(String outcome, String stage, JsonNode remarks, Instant at) {}

  @Inject Door door;
  @Inject Submissions submissions;
  @Inject Outcomes outcomes;
  @Inject Documents documents;

  @GET
  @Path("{id: [0-9a-f-]{36}}")
  @Transactional
  public SubmissionView get(@PathParam("id") UUID id) {
    Submission submission =
        submissions
            .byId(id)
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such submission."));
    door.require(submission.publicationId, "submission");
    return new SubmissionView(
        submission.id.toString(),
        submission.articleId.toString(),
        submission.revision,
        submission.hash,
        submission.submittedBy,
        submission.submittedAt,
        documents.read(submission.document, JsonNode.class),
        outcomes.of(submission.publicationId, id).map(this::view).orElse(null));
  }

  private OutcomeView view(Outcome outcome) {
    return new OutcomeView(
        outcome.outcome,
        outcome.stage,
        documents.read(outcome.remarks, JsonNode.class),
        outcome.decidedAt);
  }
}
