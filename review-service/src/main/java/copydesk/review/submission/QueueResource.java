package copydesk.review.submission;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.claim.Colleagues;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.submission.Submissions.Place;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The queue over HTTP: what waits for a decision: by priority, by when its page closes, by how long
 * it has waited.
 */
@Path("/api/queue")
@Authenticated
public class QueueResource {

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Colleagues colleagues;
  @Inject Submissions submissions;
  @Inject QueueItems items;

  /**
   * @param publication only this publication's code
   * @param stage only this stage
   */
  @GET
  public Slice<QueueItem> list(
      @RestQuery String publication,
      @RestQuery @Min(1) @Max(3) Integer stage,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    List<Publication> seen = visible(publication);
    colleagues.note(rights.get());
    if (seen.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    List<Submission> found =
        submissions.waiting(Lanes.of(seen, stage), after(cursor).orElse(null), limit + 1);
    Slice<Submission> page = Slice.of(found, limit, last -> Place.of(last).cursor());
    return new Slice<>(items.describe(page.items(), seen, rights.get()), page.next());
  }

  private List<Publication> visible(String only) {
    if (only != null) {
      rights.get().require(only, Role.REVIEWER, Role.CHIEF);
      return publications.ofCodes(List.of(only));
    }
    var codes = rights.get().publications(Role.REVIEWER, Role.CHIEF);
    if (codes.isEmpty()) {
      throw new ProblemException(HttpProblem.FORBIDDEN, "This is for reviewers and chiefs.");
    }
    return publications.ofCodes(codes);
  }

  private static Optional<Place> after(String cursor) {
    try {
      return Place.decode(cursor);
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }
}
