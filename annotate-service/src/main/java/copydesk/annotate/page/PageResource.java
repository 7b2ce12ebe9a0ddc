package copydesk.annotate.page;

import copydesk.annotate.article.Articles;
import copydesk.annotate.draft.Operation;
import copydesk.annotate.facts.ReadingFacts;
import copydesk.annotate.history.Editing;
import copydesk.annotate.jump.JumpOffers;
import copydesk.annotate.jump.JumpViews;
import copydesk.annotate.page.PageView.EditView;
import copydesk.annotate.upstream.Offers;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestQuery;

/** Pages over HTTP: what is on them, and edits of it. */
@Path("/api/pages")
@Authenticated
public class PageResource {

  private static final String ID = "{id: [0-9a-f-]{36}}";

  /**
   * Operations on the articles of a page.
   *
   * @param base the version of every article that they are about, by id
   * @param merge whether to put them together with what others changed since, where the same blocks
   *     were not changed; without it any other version is refused
   */
  public record Edits(
      @NotNull Map<String, Long> base,
      @NotNull @Size(min = 1, max = 1000) List<@NotNull Operation> ops,
      Boolean merge) {}

  /** What must not have changed; empty for whatever is there. */
  public record Base(Map<String, Long> base) {
    Map<String, Long> versions() {
      return base == null ? Map.of() : base;
    }
  }

  @Inject Door door;
  @Inject Pages pages;
  @Inject Articles articles;
  @Inject StoredReadings readings;
  @Inject OpenPages openPages;
  @Inject PageViews views;
  @Inject PageFacts facts;
  @Inject Editing editing;
  @Inject Offers offers;
  @Inject JumpOffers jumpOffers;
  @Inject JumpViews jumps;

  /** Pages of the publications one edits for, newest first. */
  @GET
  @Transactional
  public Slice<PageView.Line> list(
      @RestQuery String publication,
      @RestQuery LocalDate issue,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    UUID before = before(cursor);
    Map<UUID, String> codes = door.publications(publication);
    if (codes.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    List<Page> found = pages.newest(codes.keySet(), issue, before, limit + 1);
    return Slice.of(found, limit, page -> Cursor.of(page.id))
        .map(page -> line(page, codes.get(page.publicationId)));
  }

  private PageView.Line line(Page page, String code) {
    Map<String, Long> states = new HashMap<>();
    for (Object[] row : articles.statesOf(page.publicationId, List.of(page.id))) {
      states.put((String) row[1], (Long) row[2]);
    }
    return new PageView.Line(
        page.id.toString(),
        code,
        page.issueDate,
        page.edition,
        page.label,
        states,
        readings.offered(page.publicationId, page.id).size() + jumps.offered(page));
  }

  /** Opens a page. The first time facts are suggested. */
  @GET
  @Path(ID)
  @Transactional
  public PageView get(@PathParam("id") UUID id) {
    return views.of(openPages.open(door.page(id)), door.editor().subject());
  }

  /** The reading as it stands now, with facts and findings in the page's own offsets. */
  @GET
  @Path(ID + "/facts")
  @Transactional
  public ReadingFacts facts(@PathParam("id") UUID id) {
    return facts.of(openPages.open(door.page(id)));
  }

  /** Applies operations, all or none. */
  @POST
  @Path(ID + "/edits")
  @Transactional
  public EditView edit(@PathParam("id") UUID id, @Valid @NotNull Edits edits) {
    Page page = door.page(id);
    return views.of(
        editing.edit(
            page, edits.base(), edits.ops(), Boolean.TRUE.equals(edits.merge()), door.editor()),
        door.editor().subject());
  }

  @POST
  @Path(ID + "/undo")
  @Transactional
  public EditView undo(@PathParam("id") UUID id, @NotNull Base base) {
    Page page = door.page(id);
    return views.of(editing.undo(page, base.versions(), door.editor()), door.editor().subject());
  }

  @POST
  @Path(ID + "/redo")
  @Transactional
  public EditView redo(@PathParam("id") UUID id, @NotNull Base base) {
    Page page = door.page(id);
    return views.of(editing.redo(page, base.versions(), door.editor()), door.editor().subject());
  }

  /** Takes a newer reading in the place of what is on the page. */
  @POST
  @Path(ID + "/offers/{offer: [0-9a-f-]{36}}/take")
  public PageView take(@PathParam("id") UUID id, @PathParam("offer") UUID offer) {
    return after(id, page -> offers.take(page, offer));
  }

  /** Leaves the page as it is. */
  @POST
  @Path(ID + "/offers/{offer: [0-9a-f-]{36}}/decline")
  public PageView decline(@PathParam("id") UUID id, @PathParam("offer") UUID offer) {
    return after(id, page -> offers.decline(page, offer));
  }

  /**
   * Says that a story of one page goes on on another.
   *
   * @param base the version of both articles, by id
   * @param from the article that leaves its page
   * @param to the article that goes on
   */
  public record JumpByHand(@NotNull Map<String, Long> base, @NotNull UUID from, @NotNull UUID to) {}

  /** Makes one article of two that an editor says are one story over two pages. */
  @POST
  @Path(ID + "/jumps")
  public PageView jump(@PathParam("id") UUID id, @Valid @NotNull JumpByHand jump) {
    return after(
        id, page -> jumpOffers.set(page, jump.from(), jump.to(), jump.base(), door.editor()));
  }

  /** Makes one article of a story that goes over pages, where that was offered. */
  @POST
  @Path(ID + "/jumps/{jump: [0-9a-f-]{36}}/take")
  public PageView join(@PathParam("id") UUID id, @PathParam("jump") UUID jump) {
    return after(id, page -> jumpOffers.take(page, jump, door.editor()));
  }

  /** Keeps the parts of a story apart, or takes them apart again where they were joined. */
  @POST
  @Path(ID + "/jumps/{jump: [0-9a-f-]{36}}/decline")
  public PageView keepApart(@PathParam("id") UUID id, @PathParam("jump") UUID jump) {
    return after(id, page -> jumpOffers.decline(page, jump, door.editor()));
  }

  /**
   * Does something about a page, and opens it as it is then. Not in one transaction: a page whose
   * text is new is looked through for facts when it is opened, by whom one may have to wait for.
   */
  private PageView after(UUID id, Consumer<Page> work) {
    QuarkusTransaction.requiringNew().run(() -> work.accept(door.page(id)));
    return QuarkusTransaction.requiringNew().call(() -> get(id));
  }

  private static UUID before(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> UUID.fromString(c.parts().getFirst())).orElse(null);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }
}
