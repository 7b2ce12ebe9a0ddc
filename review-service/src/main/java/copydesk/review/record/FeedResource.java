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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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
  @Inject FeedLines lines;
  @Inject Embedding embedding;
  @Inject EmbargoedReading embargoed;

  /**
   * @param publication only this publication's code
   * @param cursor where the last answer ended
   * @param since only versions sealed at this time or later, such as {@code 2026-03-24T00:00:00Z}
   * @param include any of {@code facts}, {@code chain}, {@code source}, {@code text}, {@code
   *     signature}, with commas: put beside the items, by the path of their version
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
    Collection<Embedding.Part> parts = embedding.wanted(include);
    long after = place(cursor);
    FeedLines.Query query =
        new FeedLines.Query(
            read.stream().map(known -> known.id).toList(),
            embargoed.permitted(read),
            after,
            time(since));
    List<FeedLines.Line> found = read.isEmpty() ? List.of() : lines.read(query, limit + 1);
    boolean more = found.size() > limit;
    List<FeedLines.Line> page = more ? found.subList(0, limit) : found;

    EntityTag tag = tag(page, more, after, parts);
    Response.ResponseBuilder same = request.evaluatePreconditions(tag);
    return (same != null ? same : Response.ok(write(page, more, after, parts)))
        .tag(tag)
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  // Versions never change, so the places of those on the page say all that is on it.
  private static EntityTag tag(
      List<FeedLines.Line> page, boolean more, long after, Collection<Embedding.Part> parts) {
    String places =
        page.stream().map(line -> Long.toString(line.seq)).collect(Collectors.joining(" "));
    String all = "%s %b %d %s".formatted(places, more, after, parts);
    return new EntityTag(Seal.ofBytes(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32));
  }

  // The items were rendered when they were sealed; they are put together without being read.
  private byte[] write(
      List<FeedLines.Line> page, boolean more, long after, Collection<Embedding.Part> parts) {
    int size = page.stream().mapToInt(line -> line.item.length + 1).sum();
    ByteArrayOutputStream body = new ByteArrayOutputStream(size + 256);
    write(body, "{\"items\":[");
    for (int i = 0; i < page.size(); i++) {
      if (i > 0) {
        body.write(',');
      }
      body.writeBytes(page.get(i).item);
    }
    long last = page.isEmpty() ? after : page.getLast().seq;
    String cursor = last == 0 ? "null" : '"' + Cursor.of(last).encode() + '"';
    write(body, "],\"next\":" + (more ? cursor : "null") + ",\"cursor\":" + cursor);
    if (!parts.isEmpty()) {
      List<RecordVersion> whole =
          page.stream().map(line -> versions.findById(line.version)).toList();
      write(body, ",\"included\":" + embedding.of(whole, parts));
    }
    write(body, "}");
    return body.toByteArray();
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
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
