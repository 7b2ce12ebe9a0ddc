package copydesk.review.record;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The records of one issue as one file, each by its latest version: their items line by line, or a
 * zip with all that belongs to each.
 */
@Path("/api/publications/{code}/issues/{date: [0-9]{4}-[0-9]{2}-[0-9]{2}}")
@Authenticated
public class IssueResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final String ZIP = "application/zip";

  /** What stands in the zip beside each item: its folder and its file's ending. */
  private static final Map<Embedding.Part, String> FILES =
      new EnumMap<>(
          Map.of(
              Embedding.Part.FACTS, "facts/%s.jsonld",
              Embedding.Part.CHAIN, "chain/%s.json",
              Embedding.Part.TEXT, "text/%s.txt",
              Embedding.Part.SIGNATURE, "signature/%s.jws"));

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject RecordVersions versions;
  @Inject EmbargoedReading embargoed;
  @Inject Embedding embedding;

  /** The items, one a line. */
  @GET
  @Path("records.ndjson")
  @Produces(NDJSON)
  public Response lines(@PathParam("code") String code, @PathParam("date") String date) {
    String body =
        records(code, date).stream()
            .map(version -> version.item + "\n")
            .collect(Collectors.joining());
    return file(body.getBytes(StandardCharsets.UTF_8), code, date, "ndjson", NDJSON);
  }

  /** The items with their facts, texts, chains and signatures, a file for each. */
  @GET
  @Path("records.zip")
  @Produces(ZIP)
  public Response zip(@PathParam("code") String code, @PathParam("date") String date) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (RecordVersion version : records(code, date)) {
        add(zip, version, "item/%s.json", version.item);
        for (Map.Entry<Embedding.Part, String> file : FILES.entrySet()) {
          if (version.cause() != Cause.WITHDRAWN || file.getKey().outlivesTheText()) {
            add(zip, version, file.getValue(), embedding.file(version, file.getKey()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a zip cannot be written into memory", e);
    }
    return file(bytes.toByteArray(), code, date, "zip", ZIP);
  }

  // The same records make the same bytes: the time of an entry is its version's.
  private static void add(ZipOutputStream zip, RecordVersion version, String name, String text)
      throws IOException {
    ZipEntry entry = new ZipEntry(name.formatted(version.recordId));
    entry.setLastModifiedTime(java.nio.file.attribute.FileTime.from(version.sealedAt));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private List<RecordVersion> records(String code, String date) {
    rights.get().require(code, Role.PUBLISHER, Role.CHIEF, Role.REVIEWER);
    Publication publication =
        publications
            .byCode(code)
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such publication."));
    List<RecordVersion> found =
        versions.ofIssue(publication.id, day(date), embargoed.isOpen(publication));
    if (found.isEmpty()) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "That issue has no records.");
    }
    return found;
  }

  private static String day(String date) {
    try {
      return LocalDate.parse(date).toString();
    } catch (DateTimeParseException e) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such day.");
    }
  }

  private static Response file(
      byte[] body, String code, String date, String ending, String mediaType) {
    return Response.ok(body, mediaType)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s.%s\"".formatted(code, date, ending))
        .header("Cache-Control", "private, no-cache")
        .build();
  }
}
