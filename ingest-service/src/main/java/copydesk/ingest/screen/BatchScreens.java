package copydesk.ingest.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.access.CurrentRights;
import copydesk.ingest.batch.BatchDesk;
import copydesk.ingest.batch.BatchView;
import copydesk.ingest.batch.FileView;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Batches: which there are, and one while it is read. */
@Path("/batches")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class BatchScreens {

  private static final int ROWS = 100;
  private static final List<String> OUTCOMES =
      List.of("received", "read", "known", "unreadable", "refused", "canceled");

  /**
   * One file in the table.
   *
   * @param advice the key of the words that say what to do, or null
   * @param missing keys of the words for what is not known of its page
   * @param field key of the word for what its name says wrongly, or null
   * @param named what its name says there
   * @param said what the batch says instead, or null
   * @param detail what is wrong with a manifest, in English, or null
   */
  public record Row(
      FileView file,
      String advice,
      List<String> missing,
      String field,
      String named,
      String said,
      String detail) {}

  /**
   * Files of one outcome.
   *
   * @param key of its word
   */
  public record Tally(String outcome, String key, int count) {}

  @CheckedTemplate
  static final class Templates {
    static native TemplateInstance batches(List<BatchView> batches, String next);

    static native TemplateInstance batch(
        BatchView batch, List<Tally> tallies, String chosen, List<Row> rows, String next);

    private Templates() {}
  }

  @Inject CurrentRights rights;
  @Inject BatchDesk desk;
  @Inject ObjectMapper json;

  @GET
  public TemplateInstance batches(@RestQuery String cursor) {
    UUID before = decoded(cursor, null, UUID::fromString);
    Slice<BatchView> found = desk.list(before, ROWS, rights.get());
    return Templates.batches(found.items(), found.next());
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}")
  public TemplateInstance batch(
      @PathParam("id") UUID id,
      @RestQuery @Pattern(regexp = "|received|read|known|unreadable|refused|canceled")
          String outcome,
      @RestQuery String cursor) {
    BatchView batch = desk.get(id, rights.get());
    String chosen = outcome == null || outcome.isEmpty() ? null : outcome;
    Slice<FileView> files = desk.files(id, decoded(cursor, 0, Integer::valueOf), chosen, ROWS);
    return Templates.batch(
        batch,
        OUTCOMES.stream().map(each -> tally(batch.counts(), each)).toList(),
        chosen,
        files.items().stream().map(this::row).toList(),
        files.next());
  }

  private static Tally tally(BatchView.Counts counts, String outcome) {
    int count =
        switch (outcome) {
          case "received" -> counts.received();
          case "read" -> counts.read();
          case "known" -> counts.known();
          case "unreadable" -> counts.unreadable();
          case "refused" -> counts.refused();
          default -> counts.canceled();
        };
    return new Tally(outcome, "file_" + outcome, count);
  }

  private Row row(FileView file) {
    if (file.problem() == null) {
      return new Row(file, null, List.of(), null, null, null, null);
    }
    try {
      JsonNode problem = json.readTree(file.problem());
      String type = problem.path("type").asText();
      String slug = type.substring(type.lastIndexOf('/') + 1);
      String key = problem.has("reason") ? problem.path("reason").asText() : "advice_" + slug;
      List<String> missing = new ArrayList<>();
      problem.path("missing").forEach(field -> missing.add("key_" + field.asText()));
      return new Row(
          file,
          key.replace('-', '_'),
          missing,
          problem.has("field") ? "key_" + problem.path("field").asText() : null,
          problem.path("named").asText(null),
          problem.path("said").asText(null),
          slug.equals("broken-manifest") ? problem.path("detail").asText(null) : null);
    } catch (IOException e) {
      throw new UncheckedIOException("A stored problem is no JSON", e);
    }
  }

  private static <T> T decoded(String cursor, T none, java.util.function.Function<String, T> form) {
    try {
      return Cursor.decode(cursor, 1).map(c -> form.apply(c.parts().getFirst())).orElse(none);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }
}
