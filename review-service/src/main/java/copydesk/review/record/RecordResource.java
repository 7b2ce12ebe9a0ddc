package copydesk.review.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.ninjs.FactAnnotations;
import copydesk.review.publication.Publications;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** One record over HTTP: its latest version, any version, and what belongs to each. */
@Path("/api/records/{id: [0-9a-f-]{36}}")
@Authenticated
public class RecordResource {

  private static final String VERSION = "v/{version: [1-9][0-9]{0,8}}";
  private static final String UTF_8_TEXT = MediaType.TEXT_PLAIN + ";charset=utf-8";

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Records records;
  @Inject RecordVersions versions;
  @Inject Provenance provenance;
  @Inject Embedding embedding;

  /** The latest version; with {@code include} as an object of the item and what is included. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response latest(@PathParam("id") UUID id, @RestQuery String include) {
    PublishedRecord record = require(id);
    return item(version(record, record.state().version()), include, "no-cache");
  }

  @GET
  @Path(VERSION)
  @Produces(MediaType.APPLICATION_JSON)
  public Response item(
      @PathParam("id") UUID id, @PathParam("version") int version, @RestQuery String include) {
    return item(version(require(id), version), include, "max-age=31536000, immutable");
  }

  /** W3C Web Annotations. */
  @GET
  @Path(VERSION + "/facts")
  @Produces(FactAnnotations.MEDIA_TYPE)
  public Response facts(@PathParam("id") UUID id, @PathParam("version") int version) {
    return Response.ok(version(require(id), version).facts(), FactAnnotations.MEDIA_TYPE).build();
  }

  @GET
  @Path(VERSION + "/chain")
  public ObjectNode chain(@PathParam("id") UUID id, @PathParam("version") int version) {
    return provenance.chain(version(require(id), version));
  }

  @GET
  @Path(VERSION + "/source")
  public ObjectNode source(@PathParam("id") UUID id, @PathParam("version") int version) {
    return provenance.source(version(require(id), version));
  }

  /** The clean text, which the annotations' selectors count in. */
  @GET
  @Path(VERSION + "/text")
  @Produces(UTF_8_TEXT)
  public String text(@PathParam("id") UUID id, @PathParam("version") int version) {
    return provenance.text(version(require(id), version));
  }

  private Response item(RecordVersion version, String include, String caching) {
    Set<Embedding.Part> parts = embedding.wanted(include);
    String body =
        parts.isEmpty()
            ? version.item
            : "{\"item\":%s,\"included\":%s}"
                .formatted(
                    version.item,
                    embedding.of(java.util.List.of(version), parts).elements().next());
    return Response.ok(body).header("Cache-Control", "private, " + caching).build();
  }

  /** A record that the asker may see; one of another publication is as good as none. */
  private PublishedRecord require(UUID id) {
    PublishedRecord record =
        records
            .byId(id)
            .filter(known -> rights.get().holds(codeOf(known), Role.values()))
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such record."));
    rights.get().require(codeOf(record), Role.PUBLISHER, Role.CHIEF, Role.REVIEWER);
    return record;
  }

  private RecordVersion version(PublishedRecord record, int version) {
    return versions
        .version(record, version)
        .orElseThrow(
            () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such version."));
  }

  private String codeOf(PublishedRecord record) {
    return publications.findById(record.publicationId).code;
  }
}
