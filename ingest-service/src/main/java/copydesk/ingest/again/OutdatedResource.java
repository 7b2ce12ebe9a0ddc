package copydesk.ingest.again;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.stream.Cursor;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Over HTTP: reading everything again that another engine read and nobody has touched. */
@Path("/api/readings")
@Authenticated
public class OutdatedResource {

  private static final UUID FIRST = new UUID(0, 0);

  /**
   * What came of some pages.
   *
   * @param next cursor to go on with; null where nothing is left
   */
  public record Outcomes(List<OutcomeView> items, String next) {}

  /**
   * How much there is to read again.
   *
   * @param pages whose latest reading another engine made, those in work among them
   */
  public record Outdated(String publication, long pages) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject ManyAgain many;

  /** How many pages of a publication another engine read. */
  @GET
  @Path("outdated")
  public Outdated outdated(@RestQuery @NotNull String publication) {
    rights.get().require(publication, Role.EDITOR);
    return new Outdated(publication, many.readByOthers(publications.require(publication).id));
  }

  /**
   * Reads the next pages of a publication again that another engine read and no editor has touched.
   * Call it with the cursor it gives until it gives none; a call that was lost may be made again.
   */
  @POST
  public Outcomes take(
      @RestQuery @NotNull String publication,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("20") @Min(1) @Max(50) int limit) {
    rights.get().require(publication, Role.EDITOR);
    ManyAgain.Untouched untouched =
        many.untouched(publications.require(publication).id, after(cursor), limit);
    return new Outcomes(
        many.take(untouched.pages(), rights.get().subject()),
        untouched.next() == null ? null : Cursor.of(untouched.next()).encode());
  }

  private static UUID after(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> UUID.fromString(c.parts().getFirst())).orElse(FIRST);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }
}
