package copydesk.annotate.revision;

import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.history.Desk;
import copydesk.annotate.page.Door;
import copydesk.annotate.wire.Documents;
import copydesk.annotate.wire.OneAnswer;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** An article's revisions over HTTP: made, read, compared, restored. */
@Path("/api/articles/{id: [0-9a-f-]{36}}")
@Authenticated
public class RevisionResource {

  /** A revision in a list. */
  public record Line(int number, String hash, String reason, String by, Instant at) {
    static Line of(Revision revision) {
      return new Line(
          revision.number, revision.hash, revision.reason, revision.madeByName, revision.madeAt);
    }
  }

  /** A revision with its document. */
  public record RevisionView(
      int number, String hash, String reason, String by, Instant at, Draft document) {}

  /** Which revision to go back to. */
  public record Restoring(@Min(1) int revision) {}

  @Inject Door door;
  @Inject Desk desk;
  @Inject Revisions revisions;
  @Inject Comparing comparing;
  @Inject OneAnswer oneAnswer;
  @Inject Documents documents;

  @GET
  @Path("revisions")
  @Transactional
  public Slice<Line> list(@PathParam("id") UUID id) {
    Article article = door.article(id);
    return new Slice<>(
        revisions.of(article.publicationId, article.id).stream().map(Line::of).toList(), null);
  }

  @GET
  @Path("revisions/{number: [0-9]{1,9}}")
  @Transactional
  public RevisionView get(@PathParam("id") UUID id, @PathParam("number") int number) {
    Revision revision = require(door.article(id), number);
    return new RevisionView(
        revision.number,
        revision.hash,
        revision.reason,
        revision.madeByName,
        revision.madeAt,
        revisions.draft(revision));
  }

  /** Makes a revision of the draft as it is, to hand it over. */
  @POST
  @Path("revisions")
  @Transactional
  public Response handOver(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String version,
      @HeaderParam("Idempotency-Key") String key) {
    Article article = door.article(id);
    return oneAnswer.to(
        door.editor().subject(),
        key,
        "revision " + id + " " + version,
        () -> {
          Revision made = desk.handOver(article, Door.version(version), door.editor());
          return new OneAnswer.Answer(
              201,
              "api/articles/" + id + "/revisions/" + made.number,
              documents.write(Line.of(made)));
        });
  }

  /**
   * Two states side by side, with what differs marked.
   *
   * @param from the number of a revision, or {@code draft} for the present state
   * @param to likewise
   */
  @GET
  @Path("compare")
  @Transactional
  public Comparing.Comparison compare(
      @PathParam("id") UUID id, @RestQuery @NotNull String from, @RestQuery @NotNull String to) {
    Article article = door.article(id);
    return comparing.compare(article, from, state(article, from), to, state(article, to));
  }

  private Draft state(Article article, String name) {
    return name.equals("draft")
        ? documents.read(article.document(), Draft.class)
        : revisions.draft(require(article, number(name)));
  }

  /** Gives the article the text and facts of a revision; that is an edit like any other. */
  @POST
  @Path("restore")
  @Transactional
  public Response restore(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String version,
      @Valid @NotNull Restoring restoring) {
    Article article = door.article(id);
    Revision revision = require(article, restoring.revision());
    Article restored = desk.restore(article, Door.version(version), revision, door.editor());
    return Response.ok(desk.view(restored)).header("ETag", "\"" + restored.version + "\"").build();
  }

  private Revision require(Article article, int number) {
    Revision revision =
        revisions.findById(new Revision.Key(article.publicationId, article.id, number));
    if (revision == null) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such revision.");
    }
    return revision;
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "Compare with a number or with draft.");
    }
    return Integer.parseInt(text);
  }
}
