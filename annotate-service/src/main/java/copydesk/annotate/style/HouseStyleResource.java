package copydesk.annotate.style;

import copydesk.access.CurrentRights;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Door;
import copydesk.annotate.publication.Publication;
import copydesk.annotate.wire.Documents;
import copydesk.annotate.wire.OneAnswer;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What publications do not print, over HTTP. */
@Path("/api/house-style")
@Authenticated
public class HouseStyleResource {

  private static final String WORD = "words/{id: [0-9a-f-]{36}}";

  /** A word on the wire. */
  public record WordView(
      String id,
      String publication,
      String wrong,
      String preferred,
      String kind,
      String note,
      long version,
      String changedBy,
      Instant changedAt) {

    static WordView of(HouseWord word, String publication) {
      return new WordView(
          word.id.toString(),
          publication,
          word.wrong,
          word.preferred,
          word.error ? Wanted.ERROR : Wanted.DISCOURAGED,
          word.note,
          word.version,
          word.changedByName,
          word.changedAt);
    }
  }

  /**
   * A publication whose list one may see.
   *
   * @param changeable whether one may change it
   */
  public record ListView(String code, String name, boolean changeable) {}

  /** A new word of a publication. */
  public record NewWord(@NotBlank String publication, @Valid @NotNull Wanted word) {}

  @Inject StyleDoor door;
  @Inject HouseWords words;
  @Inject KeepingWords keeping;
  @Inject OneAnswer oneAnswer;
  @Inject Documents documents;
  @Inject CurrentRights rights;

  /** The publications whose lists one may see. */
  @GET
  @Transactional
  public Slice<ListView> lists() {
    return new Slice<>(
        door.readable().stream()
            .map(one -> new ListView(one.code, one.name, door.mayChange(one.code)))
            .toList(),
        null);
  }

  /**
   * The words of a publication in their order.
   *
   * @param q what stands in the word, in what is preferred, or in the note
   */
  @GET
  @Path("words")
  @Transactional
  public Slice<WordView> list(
      @RestQuery @NotBlank String publication,
      @RestQuery @DefaultValue("") @Size(max = 200) String q,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("100") @Min(1) @Max(200) int limit) {
    Publication of = door.toRead(publication);
    List<HouseWord> found = words.search(of.id, q.strip(), after(cursor), limit + 1);
    return Slice.of(found, limit, word -> Cursor.of(word.wrong))
        .map(word -> WordView.of(word, of.code));
  }

  /** Adds a word; the pages of the publication are checked by it from now on. */
  @POST
  @Path("words")
  @Transactional
  public Response create(
      @HeaderParam("Idempotency-Key") String key, @Valid @NotNull NewWord wanted) {
    Publication of = door.toChange(wanted.publication());
    return oneAnswer.to(
        rights.get().subject(),
        key,
        "house style " + documents.write(wanted),
        () -> {
          HouseWord word = keeping.create(of.id, wanted.word(), editor());
          return new OneAnswer.Answer(
              201, "api/house-style/words/" + word.id, documents.write(WordView.of(word, of.code)));
        });
  }

  @PUT
  @Path(WORD)
  @Transactional
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String version,
      @Valid @NotNull Wanted wanted) {
    HouseWord known = word(id);
    HouseWord word = keeping.change(known, Door.version(version), wanted, editor());
    return Response.ok(WordView.of(word, keeping.codeOf(word)))
        .header("ETag", "\"" + word.version + "\"")
        .build();
  }

  /** Takes a word off the list; what it was let stand for in a text says so still. */
  @DELETE
  @Path(WORD)
  @Transactional
  public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String version) {
    keeping.remove(word(id), Door.version(version));
  }

  private HouseWord word(UUID id) {
    HouseWord word =
        words
            .look(id)
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such word."));
    door.requireChange(word.publicationId);
    return word;
  }

  private Editor editor() {
    return Editor.of(rights.get());
  }

  private static String after(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> c.parts().getFirst()).orElse("");
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "That is no cursor of this list.");
    }
  }
}
