package copydesk.review.record;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.ReviewSettings;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.seal.Seal;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** A publication's records as an Atom feed, newest first, each by its latest version. */
@Path("/api/publications/{code}/records.atom")
@Authenticated
public class AtomResource {

  private static final int ENTRIES = 50;
  private static final String ATOM = "application/atom+xml";

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject RecordVersions versions;
  @Inject EmbargoedReading embargoed;
  @Inject ReviewSettings settings;

  /**
   * @param cursor where the page before ended
   */
  @GET
  @Produces(ATOM)
  public Response feed(
      @PathParam("code") String code, @RestQuery String cursor, @Context Request request) {
    rights.get().require(code, Role.PUBLISHER);
    Publication publication =
        publications
            .byCode(code)
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such publication."));
    List<RecordVersion> found =
        versions.newest(
            List.of(publication.id),
            embargoed.permitted(List.of(publication)),
            before(cursor),
            ENTRIES + 1);
    Slice<RecordVersion> page = Slice.of(found, ENTRIES, last -> Cursor.of(last.id));
    byte[] body =
        AtomWriter.write(head(publication, cursor, page), page.items(), settings.origin());
    EntityTag tag = new EntityTag(Seal.ofBytes(body).hex().substring(0, 32));
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return (same != null ? same : Response.ok(body, ATOM + ";charset=utf-8"))
        .tag(tag)
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  private AtomWriter.Head head(Publication publication, String cursor, Slice<RecordVersion> page) {
    String address =
        settings
            .origin()
            .resolve("/review/api/publications/%s/records.atom".formatted(publication.code))
            .toString();
    return new AtomWriter.Head(
        "urn:uuid:" + publication.id,
        publication.name,
        cursor == null || cursor.isEmpty() ? address : address + "?cursor=" + cursor,
        page.next() == null ? null : address + "?cursor=" + page.next(),
        page.items().isEmpty() ? Instant.EPOCH : page.items().getFirst().sealedAt);
  }

  private static UUID before(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> UUID.fromString(c.parts().getFirst())).orElse(null);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }
}
