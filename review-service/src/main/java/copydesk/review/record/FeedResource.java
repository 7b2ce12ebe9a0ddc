package copydesk.review.record;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.seal.Seal;
import copydesk.stream.Cursor;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The feed of records: every version once, in the order in which it was published.
 *
 * <p>The answer is {@code {"items":[…],"next":…,"cursor":…}}. {@code next} is the cursor of what is
 * there already, null at the end; {@code cursor} is where to go on later, and is always there once
 * anything was read.
 */
@Path("/api/records")
@Authenticated
public class FeedResource {

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject RecordVersions versions;
  @Inject Embedding embedding;

  /**
   * @param publication only this publication's code
   * @param cursor where the last answer ended
   * @param since only versions sealed at this time or later, such as {@code 2026-03-24T00:00:00Z}
   * @param include any of {@code facts}, {@code chain}, {@code source}, {@code text}, with commas:
   *     put beside the items, by the path of their version
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response feed(
      @RestQuery String publication,
      @RestQuery String cursor,
      @RestQuery String since,
      @RestQuery String include,
      @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit,
      @Context Request request) {
    List<Publication> read = readable(publication);
    long after = place(cursor);
    List<RecordVersion> found =
        read.isEmpty()
            ? List.of()
            : versions.feed(
                read.stream().map(known -> known.id).toList(), after, time(since), limit + 1);
    boolean more = found.size() > limit;
    List<RecordVersion> page = more ? found.subList(0, limit) : found;
    long last = page.isEmpty() ? after : page.getLast().seq;

    String body = write(page, more, last, embedding.wanted(include));
    EntityTag tag =
        new EntityTag(Seal.ofBytes(body.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32));
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return (same != null ? same : Response.ok(body))
        .tag(tag)
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  // The items were rendered when they were sealed; they are put together without being read.
  private String write(
      List<RecordVersion> page, boolean more, long last, Collection<Embedding.Part> parts) {
    StringBuilder body = new StringBuilder("{\"items\":[");
    String separator = "";
    for (RecordVersion version : page) {
      body.append(separator).append(version.item);
      separator = ",";
    }
    String cursor = last == 0 ? "null" : '"' + Cursor.of(last).encode() + '"';
    body.append("],\"next\":").append(more ? cursor : "null");
    body.append(",\"cursor\":").append(cursor);
    if (!parts.isEmpty()) {
      body.append(",\"included\":").append(embedding.of(page, parts));
    }
    return body.append('}').toString();
  }

  private List<Publication> readable(String only) {
    if (only != null) {
      rights.get().require(only, Role.PUBLISHER);
      return publications.ofCodes(List.of(only));
    }
    if (rights.get().publications(Role.PUBLISHER).isEmpty()) {
      throw new ProblemException(HttpProblem.FORBIDDEN, "This is for publishing systems.");
    }
    return publications.ofCodes(rights.get().publications(Role.PUBLISHER));
  }

  private static long place(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> Long.parseLong(c.parts().getFirst())).orElse(0L);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }

  private static Instant time(String since) {
    try {
      return since == null ? null : OffsetDateTime.parse(since).toInstant();
    } catch (DateTimeParseException e) {
      throw new ProblemException(
          HttpProblem.BAD_REQUEST, "since is a time such as 2026-03-24T00:00:00Z.");
    }
  }
}
