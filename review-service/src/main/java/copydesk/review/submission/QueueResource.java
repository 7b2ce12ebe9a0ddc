package copydesk.review.submission;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The queue over HTTP: what waits for a decision, longest waiting first. */
@Path("/api/queue")
@Authenticated
public class QueueResource {

  @Inject CurrentRights rights;
  @Inject Publications publications;
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
    if (seen.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    List<Submission> found =
        submissions.waiting(
            seen.stream().map(known -> known.id).toList(),
            stage,
            after(cursor).orElse(null),
            limit + 1);
    Slice<Submission> page = Slice.of(found, limit, last -> Cursor.of(last.enteredAt(), last.id));
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

  private static Optional<Submissions.Place> after(String cursor) {
    try {
      return Cursor.decode(cursor, 2)
          .map(
              place ->
                  new Submissions.Place(
                      Instant.parse(place.parts().getFirst()),
                      UUID.fromString(place.parts().getLast())));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }
}
