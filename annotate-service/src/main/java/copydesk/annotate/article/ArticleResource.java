package copydesk.annotate.article;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.history.Desk;
import copydesk.annotate.history.HistoryViews;
import copydesk.annotate.history.HistoryViews.EntryView;
import copydesk.annotate.page.Door;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.page.Page;
import copydesk.annotate.page.Pages;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.search.Searching;
import copydesk.annotate.wire.WireJson;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Articles over HTTP: the desk's lists, one article, its history, putting it aside. */
@Path("/api/articles")
@Authenticated
public class ArticleResource {

  private static final String ID = "{id: [0-9a-f-]{36}}";

  /** Why an article is put aside. */
  public record Reason(@NotBlank @Size(max = 2000) String reason) {}

  @Inject Door door;
  @Inject DeskLines lines;
  @Inject Searching searching;
  @Inject Pages pages;
  @Inject OpenPages openPages;
  @Inject ArticleViews views;
  @Inject HistoryViews history;
  @Inject Desk desk;

  /**
   * My desk: articles of the publications one edits for, newest issue first. A search that finds
   * little looks into some hundred articles at a time: then there is a next page though this one is
   * not full, or empty.
   *
   * @param page only those with text on this page
   * @param state {@code waiting}, {@code in-work}, {@code submitted}, {@code approved}, {@code
   *     spiked}; or {@code open} for what is still to do, {@code returned} for what came back
   * @param mine only those that the asker changed last
   * @param q words that all have to be in the text or in a fact; one Chinese character is enough
   * @param fact only words in facts of this type; without words all that have such a fact
   */
  @GET
  @Transactional
  public Slice<DeskLine> list(
      @RestQuery String publication,
      @RestQuery LocalDate issue,
      @RestQuery UUID page,
      @RestQuery String state,
      @RestQuery boolean mine,
      @RestQuery @Size(max = 200) String q,
      @RestQuery String fact,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    Map<UUID, String> codes = door.publications(publication);
    String subject = mine ? door.editor().subject() : null;
    DeskQuery query =
        new DeskQuery(codes.keySet(), issue, page, DeskState.of(state), subject, place(cursor));
    FactType type = type(fact);
    if (codes.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    if (type == null && (q == null || q.isBlank())) {
      return slice(lines.list(query, codes, limit + 1), limit);
    }
    Searching.Results found = searching.search(query, q, type, limit + 1);
    List<DeskLine> results = lines.of(found.results(), codes);
    return found.reached() == null
        ? slice(results, limit)
        : new Slice<>(results, Cursor.of(found.reached().issue(), found.reached().id()).encode());
  }

  private static Slice<DeskLine> slice(List<DeskLine> fetched, int limit) {
    return Slice.of(fetched, limit, line -> Cursor.of(line.issue(), line.id()));
  }

  private static FactType type(String word) {
    if (word == null || word.isEmpty()) {
      return null;
    }
    return Arrays.stream(FactType.values())
        .filter(type -> WireJson.word(type).equals(word))
        .findFirst()
        .orElseThrow(
            () -> new ProblemException(HttpProblem.BAD_REQUEST, "There is no such type of facts."));
  }

  /** One article with its version as ETag. */
  @GET
  @Path(ID)
  @Transactional
  public Response get(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String known) {
    Article article = door.article(id);
    String tag = "\"" + article.version + "\"";
    if (tag.equals(known)) {
      return Response.notModified().header("ETag", tag).build();
    }
    return answer(article);
  }

  private Response answer(Article article) {
    if (article.stateName().equals("merged")) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "The article is merged into another.");
    }
    Page page = pages.findById(new ScopedId(article.publicationId, article.pageId));
    OpenPage open = openPages.openWith(page, article);
    Article fresh = open.articles().get(article.id.toString());
    return Response.ok(views.of(open, fresh)).header("ETag", "\"" + fresh.version + "\"").build();
  }

  /** What was done to an article, newest first. */
  @GET
  @Path(ID + "/history")
  @Transactional
  public Slice<EntryView> history(
      @PathParam("id") UUID id,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    return history.of(door.article(id), below(cursor), limit);
  }

  @POST
  @Path(ID + "/spike")
  @Transactional
  public Response spike(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String version,
      @Valid @NotNull Reason reason) {
    Article article = door.article(id);
    return answer(
        desk.spike(article, Door.version(version), reason.reason().strip(), door.editor()));
  }

  /** Takes up again what was put aside. */
  @POST
  @Path(ID + "/revive")
  @Transactional
  public Response revive(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
    Article article = door.article(id);
    return answer(desk.revive(article, Door.version(version), door.editor()));
  }

  private static DeskQuery.Place place(String cursor) {
    try {
      return Cursor.decode(cursor, 2)
          .map(
              c ->
                  new DeskQuery.Place(
                      LocalDate.parse(c.parts().get(0)), UUID.fromString(c.parts().get(1))))
          .orElse(null);
    } catch (RuntimeException e) {
      throw badCursor();
    }
  }

  private static long below(String cursor) {
    try {
      List<String> parts = Cursor.decode(cursor, 1).map(Cursor::parts).orElse(List.of());
      return parts.isEmpty() ? Long.MAX_VALUE : Long.parseLong(parts.getFirst());
    } catch (IllegalArgumentException e) {
      throw badCursor();
    }
  }

  private static ProblemException badCursor() {
    return new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
  }
}
