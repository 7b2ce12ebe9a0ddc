package copydesk.ingest.page;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.IngestProblem;
import copydesk.ingest.issue.IssueJumps;
import copydesk.ingest.publication.Publication;
import copydesk.ingest.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Pages over HTTP: sent by scanners and people, seen by everybody of the publication. */
@Path("/api/pages")
@Authenticated
public class PageResource {

  private static final String ID = "{id: [0-9a-f-]{36}}";

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Pages pages;
  @Inject Sources sources;
  @Inject Pictures pictures;
  @Inject Readings readings;
  @Inject VisiblePages visible;
  @Inject PageIntake intake;
  @Inject IssueJumps jumps;

  /**
   * Receives one page as the bytes it has, or a picture of what it looked like.
   *
   * @return 201 for bytes that are new to the page, 200 for the same again
   */
  @POST
  @Consumes({
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM,
    "application/pdf",
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    MediaType.TEXT_HTML,
    MediaType.APPLICATION_XHTML_XML,
    MediaType.APPLICATION_JSON,
    "image/jpeg",
    "image/png",
    "image/tiff"
  })
  public Response send(
      @RestQuery @NotNull String publication,
      @RestQuery @NotNull LocalDate date,
      @RestQuery @DefaultValue("1") @Pattern(regexp = PageAddress.WORD) String edition,
      @RestQuery @NotNull @Pattern(regexp = PageAddress.WORD) String label,
      @RestQuery String encoding,
      @RestHeader("Content-Type") String contentType,
      @RestHeader("Content-Length") Integer length,
      InputStream body)
      throws IOException {
    rights.get().require(publication, Role.INGESTOR, Role.EDITOR);
    byte[] bytes = read(body, length);
    if (bytes.length == 0) {
      throw new ProblemException(
          IngestProblem.EMPTY_PAGE, "Nothing was sent; the file is empty or was cut off.");
    }
    PageIntake.Receipt receipt =
        intake.receive(
            publications.requireId(publication),
            new PageAddress(date, edition, label),
            bytes,
            contentType == null ? "" : contentType,
            Encodings.named(encoding),
            rights.get().subject());
    PageView view = PageView.of(publication, receipt.page(), receipt.source(), receipt.picture());
    if (receipt.page().state() instanceof PageState.Unreadable(String reason)) {
      throw UnreadableAdvice.refusal(reason).with("page", view);
    }
    return Response.status(receipt.isNew() ? 201 : 200)
        .location(URI.create("api/pages/" + view.id()))
        .entity(view)
        .build();
  }

  /**
   * A body that says how long it is takes no more than that: a large one must not be there twice.
   */
  private static byte[] read(InputStream body, Integer length) throws IOException {
    if (length == null || length < 0) {
      return body.readAllBytes();
    }
    byte[] bytes = new byte[length];
    int read = body.readNBytes(bytes, 0, length);
    return read == length ? bytes : Arrays.copyOf(bytes, read);
  }

  /** Pages of the publications one has to do with, newest first. */
  @GET
  public Slice<PageView> list(
      @RestQuery String publication,
      @RestQuery LocalDate date,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Map<UUID, String> codes =
        visible(publication).stream().collect(Collectors.toMap(p -> p.id, p -> p.code));
    if (codes.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    List<Page> found = pages.newest(codes.keySet(), date, before(cursor), limit + 1);
    return Slice.of(found, limit, page -> Cursor.of(page.id))
        .map(page -> view(codes.get(page.publicationId), page, sources.require(page)));
  }

  @GET
  @Path(ID)
  public PageView get(@PathParam("id") UUID id) {
    Page page = visible.require(id);
    return view(visible.publicationOf(page).code, page, sources.require(page));
  }

  private PageView view(String publication, Page page, Source source) {
    return PageView.of(publication, page, source, pictures.facts(page));
  }

  /** The bytes as received, under a type that no browser runs. */
  @GET
  @Path(ID + "/source")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response source(@PathParam("id") UUID id) {
    Source source = sources.require(visible.require(id));
    return Response.ok(source.bytes)
        .header("Content-Disposition", "attachment; filename=\"" + source.sha256 + ".bin\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /**
   * The file as received, under its own type: a PDF or picture to be looked at, anything else to be
   * kept. What is in it runs nothing and loads nothing.
   */
  @GET
  @Path(ID + "/original")
  public Response original(@PathParam("id") UUID id) {
    return Original.of(sources.require(visible.require(id)));
  }

  /**
   * The latest reading. An article's {@code jump} says whether its other end has been found: {@code
   * state} is {@code linked}, with the {@code other} page and article, or {@code waiting}.
   */
  @GET
  @Path(ID + "/reading")
  @Produces(MediaType.APPLICATION_JSON)
  public String reading(@PathParam("id") UUID id) {
    Page page = visible.require(id);
    StoredReading reading =
        readings
            .latest(page)
            .orElseThrow(
                () -> new ProblemException(IngestProblem.NOT_READ, "This page could not be read."));
    return jumps.in(reading.document(), jumps.onPage(page.issue(), page.id));
  }

  private List<Publication> visible(String only) {
    Set<String> codes = rights.get().publications(Role.values());
    if (only == null) {
      return publications.ofCodes(codes);
    }
    rights.get().require(only, Role.values());
    return List.of(publications.require(only));
  }

  private static UUID before(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> UUID.fromString(c.parts().getFirst())).orElse(null);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }
}
