package copydesk.ingest.batch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import copydesk.access.CurrentRights;
import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.ingest.IngestProblem;
import copydesk.ingest.batch.archive.Names;
import copydesk.ingest.batch.key.KeyFields;
import copydesk.ingest.page.PageAddress;
import copydesk.ingest.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Batches over HTTP. */
@Path("/api/batches")
@Authenticated
public class BatchResource {

  private static final String ID = "{id: [0-9a-f-]{36}}";

  /** What may be said of all files of a batch, in the request's address. */
  public static class Options {
    @RestQuery public String publication;
    @RestQuery public LocalDate date;

    @RestQuery
    @Pattern(regexp = PageAddress.WORD)
    public String edition;

    @RestQuery
    @Pattern(regexp = PageAddress.WORD)
    public String label;

    /** How file names tell the page, such as {@code {date}/{label}}. */
    @RestQuery
    @Size(max = 200)
    public String pattern;

    /** What to call the batch. */
    @RestQuery
    @Size(max = 200)
    public String name;

    KeyFields fields() {
      return new KeyFields(publication, date == null ? null : date.toString(), edition, label);
    }
  }

  /**
   * A batch with a page of its files.
   *
   * @param files in their order
   */
  public record Detail(@JsonUnwrapped BatchView batch, Slice<FileView> files) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Spool spool;
  @Inject BatchIntake intake;
  @Inject BatchDesk desk;
  @Inject BatchEvents events;

  /**
   * Receives an archive. The answer comes when its bytes are safe on the disk; which files it holds
   * and what becomes of them is told by the batch.
   *
   * @return 202 with the address of the batch
   */
  @POST
  @Consumes({"application/zip", "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM})
  public Response sendArchive(
      @Valid @BeanParam Options options,
      @RestHeader("Idempotency-Key") @Size(max = 200) String key,
      InputStream body)
      throws IOException {
    BatchIntake.Order order = order(options, options.name == null ? "archive.zip" : options.name);
    try (Spool.Incoming incoming = spool.incoming(newId())) {
      incoming.archive(body);
      requireZip(incoming.beginning());
      return accepted(intake.create(order, incoming, true, key));
    }
  }

  /**
   * Receives many files, each a part with its name. A single part that is an archive counts as one.
   *
   * @return 202 with the address of the batch
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response sendFiles(
      @Valid @BeanParam Options options,
      @RestHeader("Idempotency-Key") @Size(max = 200) String key,
      @RestForm(FileUpload.ALL) List<FileUpload> parts)
      throws IOException {
    if (parts.isEmpty()) {
      throw new ProblemException(IngestProblem.EMPTY_BATCH, "No file was sent.");
    }
    String first = Names.clean(parts.getFirst().fileName());
    BatchIntake.Order order = order(options, options.name == null ? first : options.name);
    try (Spool.Incoming incoming = spool.incoming(newId())) {
      boolean archive = parts.size() == 1 && first.endsWith(".zip");
      for (FileUpload part : parts) {
        try (InputStream bytes = Files.newInputStream(part.uploadedFile())) {
          if (archive) {
            incoming.archive(bytes);
            requireZip(incoming.beginning());
          } else {
            incoming.file(part.fileName(), bytes);
          }
        }
        Files.deleteIfExists(part.uploadedFile());
      }
      return accepted(intake.create(order, incoming, archive, key));
    }
  }

  private BatchIntake.Order order(Options options, String name) {
    Rights who = rights.get();
    if (options.publication != null) {
      who.require(options.publication, Role.INGESTOR, Role.EDITOR);
      publications.require(options.publication);
    }
    Set<String> maySend = BatchDesk.maySend(who);
    if (maySend.isEmpty()) {
      throw new ProblemException(
          HttpProblem.FORBIDDEN, "This needs the role of an ingestor or an editor.");
    }
    return new BatchIntake.Order(
        who.subject(),
        maySend,
        options.fields(),
        BatchIntake.checked(options.pattern),
        Names.clean(name));
  }

  private static void requireZip(byte[] beginning) {
    boolean zip = beginning.length == 4 && beginning[0] == 'P' && beginning[1] == 'K';
    if (!zip) {
      throw new ProblemException(
          IngestProblem.DAMAGED_ARCHIVE, "What was sent does not begin like a zip.");
    }
    if (beginning[2] == 5 && beginning[3] == 6) {
      throw new ProblemException(IngestProblem.EMPTY_BATCH, "The archive holds no file.");
    }
  }

  private static UUID newId() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  private static Response accepted(BatchView view) {
    return Response.accepted(view).location(URI.create(view.address())).build();
  }

  /** The batches one sent, and those of publications one may send for; newest first. */
  @GET
  public Slice<BatchView> list(
      @RestQuery String cursor, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return desk.list(cursorId(cursor), limit, rights.get());
  }

  /**
   * A batch with its files and their outcomes.
   *
   * @param outcome only files of this state, or all
   */
  @GET
  @Path(ID)
  public Detail get(
      @PathParam("id") UUID id,
      @RestQuery @Pattern(regexp = "received|read|known|unreadable|refused|canceled")
          String outcome,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    BatchView batch = desk.get(id, rights.get());
    return new Detail(batch, desk.files(id, cursorNumber(cursor), outcome, limit));
  }

  /**
   * What happens to the batch, as it happens.
   *
   * @param last the id of the last event seen, as a browser sends it that comes back by itself
   * @param after the same for who comes anew
   */
  @GET
  @Path(ID + "/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Blocking
  public Multi<OutboundSseEvent> events(
      @PathParam("id") UUID id,
      @RestHeader("Last-Event-ID") @DefaultValue("0") @Min(0) int last,
      @RestQuery @DefaultValue("0") @Min(0) int after,
      @Context Sse sse) {
    desk.get(id, rights.get());
    return events.after(id, Math.max(last, after), sse);
  }

  @POST
  @Path(ID + "/pause")
  public BatchView pause(@PathParam("id") UUID id) {
    return desk.act(id, BatchDesk.Action.PAUSE, rights.get());
  }

  @POST
  @Path(ID + "/resume")
  public BatchView resume(@PathParam("id") UUID id) {
    return desk.act(id, BatchDesk.Action.RESUME, rights.get());
  }

  @POST
  @Path(ID + "/cancel")
  public BatchView cancel(@PathParam("id") UUID id) {
    return desk.act(id, BatchDesk.Action.CANCEL, rights.get());
  }

  private static UUID cursorId(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> UUID.fromString(c.parts().getFirst())).orElse(null);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }

  private static int cursorNumber(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> Integer.parseInt(c.parts().getFirst())).orElse(0);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }
}
