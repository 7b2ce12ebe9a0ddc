package copydesk.review.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.ninjs.FactAnnotations;
import copydesk.review.submission.Documents;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** One record over HTTP: its latest version, any version, and what belongs to each. */
@Path("/api/records/{id: [0-9a-f-]{36}}")
@Authenticated
public class RecordResource {

  private static final String VERSION = "v/{version: [1-9][0-9]{0,8}}";
  private static final String UTF_8_TEXT = MediaType.TEXT_PLAIN + ";charset=utf-8";

  /**
   * What a version changed.
   *
   * @param cause {@code approved}, {@code corrected}, {@code embargo-moved}, {@code embargo-ended}
   *     or {@code withdrawn}
   * @param reason why, or null where the cause says all
   * @param by the name of who caused it, or null for what came by itself
   * @param changes of a correction: {@code what} (block or fact), {@code type}, {@code before},
   *     {@code after}; null where there was or is nothing
   */
  public record VersionChanges(
      UUID record,
      int version,
      String cause,
      String reason,
      String by,
      Instant at,
      JsonNode changes) {}

  @Inject RecordDoor door;
  @Inject Documents documents;
  @Inject Provenance provenance;
  @Inject Embedding embedding;

  /** The latest version; with {@code include} as an object of the item and what is included. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response latest(@PathParam("id") UUID id, @RestQuery String include) {
    return item(door.latest(require(id)), include, "no-cache");
  }

  @GET
  @Path(VERSION)
  @Produces(MediaType.APPLICATION_JSON)
  public Response item(
      @PathParam("id") UUID id, @PathParam("version") int version, @RestQuery String include) {
    return item(version(id, version), include, "max-age=31536000, immutable");
  }

  /** Why there is this version, and what it says otherwise than the text before it. */
  @GET
  @Path(VERSION + "/changes")
  public VersionChanges changes(@PathParam("id") UUID id, @PathParam("version") int version) {
    RecordVersion found = version(id, version);
    return new VersionChanges(
        id,
        version,
        found.cause().word(),
        found.reason,
        found.madeByName,
        found.sealedAt,
        documents.tree(found.changes));
  }

  /** W3C Web Annotations. */
  @GET
  @Path(VERSION + "/facts")
  @Produces(FactAnnotations.MEDIA_TYPE)
  public Response facts(@PathParam("id") UUID id, @PathParam("version") int version) {
    return Response.ok(withText(id, version).facts(), FactAnnotations.MEDIA_TYPE).build();
  }

  /** A detached JWS over the bytes of the item, by a key of {@code /review/api/jwks}. */
  @GET
  @Path(VERSION + "/signature")
  @Produces(Embedding.JOSE)
  public String signature(@PathParam("id") UUID id, @PathParam("version") int version) {
    return embedding.signature(version(id, version));
  }

  @GET
  @Path(VERSION + "/chain")
  public ObjectNode chain(@PathParam("id") UUID id, @PathParam("version") int version) {
    return provenance.chain(version(id, version));
  }

  @GET
  @Path(VERSION + "/source")
  public ObjectNode source(@PathParam("id") UUID id, @PathParam("version") int version) {
    return provenance.source(withText(id, version));
  }

  /** The clean text, which the annotations' selectors count in. */
  @GET
  @Path(VERSION + "/text")
  @Produces(UTF_8_TEXT)
  public String text(@PathParam("id") UUID id, @PathParam("version") int version) {
    return provenance.text(withText(id, version));
  }

  private Response item(RecordVersion version, String include, String caching) {
    Set<Embedding.Part> parts = embedding.wanted(include);
    String body =
        parts.isEmpty()
            ? version.item
            : "{\"item\":%s,\"included\":%s}"
                .formatted(version.item, embedding.of(List.of(version), parts).elements().next());
    return Response.ok(body).header("Cache-Control", "private, " + caching).build();
  }

  private PublishedRecord require(UUID id) {
    return door.require(id, Role.PUBLISHER, Role.CHIEF, Role.REVIEWER);
  }

  private RecordVersion version(UUID id, int version) {
    return door.version(require(id), version);
  }

  /** A version that has a text; that of a withdrawal has none. */
  private RecordVersion withText(UUID id, int version) {
    RecordVersion found = version(id, version);
    if (found.cause() == Cause.WITHDRAWN) {
      throw new ProblemException(
          HttpProblem.NOT_FOUND, "The record was withdrawn with this version; it has no text.");
    }
    return found;
  }
}
