package copydesk.annotate.register;

import copydesk.annotate.page.Door;
import copydesk.annotate.register.EntryView.Line;
import copydesk.annotate.register.EntryView.Use;
import copydesk.annotate.wire.Documents;
import copydesk.annotate.wire.OneAnswer;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The register over HTTP: its entries, for editors of the publication. */
@Path("/api/register")
@Authenticated
public class RegisterResource {

  private static final String ENTRY = "entries/{id: [0-9a-f-]{36}}";

  @Inject Door door;
  @Inject Entries entries;
  @Inject Merges merges;
  @Inject EntryViews views;
  @Inject Keeping keeping;
  @Inject Merging merging;
  @Inject OneAnswer oneAnswer;
  @Inject Documents documents;

  /**
   * Entries of a publication by name; with words those that fit best first.
   *
   * @param q words of a name or an alias; Chinese by its characters, in their order
   * @param retired those that are not sought in texts any more, instead of those that are
   */
  @GET
  @Path("entries")
  @Transactional
  public Slice<Line> search(
      @RestQuery @NotBlank String publication,
      @RestQuery @DefaultValue("") @Size(max = 200) String q,
      @RestQuery @Pattern(regexp = Wanted.TYPES) String type,
      @RestQuery @DefaultValue("false") boolean retired,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    UUID id = door.publications(publication).keySet().iterator().next();
    int from = from(cursor);
    List<Line> found =
        entries.search(new Entries.Query(id, type, q.strip(), retired, from, limit + 1)).stream()
            .map(entry -> views.line(entry, publication))
            .toList();
    return Places.slice(found, from, limit);
  }

  @POST
  @Path("entries")
  @Transactional
  public Response create(
      @HeaderParam("Idempotency-Key") String key, @Valid @NotNull Wanted.NewEntry wanted) {
    UUID publication = door.publications(wanted.publication()).keySet().iterator().next();
    return oneAnswer.to(
        door.editor().subject(),
        key,
        "register " + documents.write(wanted),
        () -> {
          Entry entry =
              keeping.create(
                  publication,
                  wanted.type(),
                  wanted.content(),
                  Boolean.TRUE.equals(wanted.another()),
                  door.editor());
          return new OneAnswer.Answer(
              201, "api/register/entries/" + entry.id, documents.write(views.of(entry)));
        });
  }

  /** An entry with its roles, what was merged into it, and roles it was seen with. */
  @GET
  @Path(ENTRY)
  @Transactional
  public Response get(@PathParam("id") UUID id) {
    return answer(entry(id));
  }

  @PUT
  @Path(ENTRY)
  @Transactional
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String version,
      @Valid @NotNull Wanted.Content content) {
    Entry entry = entry(id);
    return answer(keeping.change(entry, Door.version(version), content, door.editor()));
  }

  /** Where an entry was confirmed in texts, newest issues first. */
  @GET
  @Path(ENTRY + "/uses")
  @Transactional
  public Slice<Use> uses(
      @PathParam("id") UUID id,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return views.uses(entry(id), from(cursor), limit);
  }

  /** Merges another entry into this one. */
  @POST
  @Path(ENTRY + "/merge")
  @Transactional
  public Response merge(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String version,
      @Valid @NotNull Wanted.Merging wanted) {
    Entry entry = entry(id);
    return answer(merging.merge(entry, Door.version(version), wanted.from(), door.editor()));
  }

  /** Takes a merge back; answers with the entry that stands again. */
  @POST
  @Path("merges/{id: [0-9a-f-]{36}}/undo")
  @Transactional
  public Response undo(@PathParam("id") UUID id) {
    Merge merge =
        merges
            .look(id)
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such merge."));
    door.require(merge.publicationId, "merge");
    return answer(merging.undo(merge, door.editor()));
  }

  private Entry entry(UUID id) {
    Entry entry =
        entries
            .look(id)
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such entry."));
    door.require(entry.publicationId, "entry");
    return entry;
  }

  private Response answer(Entry entry) {
    return Response.ok(views.of(entry)).header("ETag", "\"" + entry.version + "\"").build();
  }

  static int from(String cursor) {
    try {
      return Places.from(cursor);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "That is no cursor of this list.");
    }
  }
}
