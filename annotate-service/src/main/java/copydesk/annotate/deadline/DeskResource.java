package copydesk.annotate.deadline;

import copydesk.annotate.page.Door;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk at a glance over HTTP, and when issues close. */
@Path("/api")
@Authenticated
public class DeskResource {

  private static final int MOST = 1000;

  /**
   * How much there is to do in the publications one edits for.
   *
   * @param counts by kind: {@code open}, {@code waiting}, {@code mine}, {@code returned}, {@code
   *     late}; 1000 means at least so many
   */
  public record Glance(Map<String, Long> counts) {}

  /** When an issue is to close. */
  public record Closing(
      @NotBlank String publication,
      @NotNull LocalDate issue,
      @NotBlank @Size(max = 40) String edition,
      @NotNull Instant due) {}

  /** When an issue closes, and who said so. */
  public record DeadlineView(
      String publication, LocalDate issue, String edition, Instant due, String by, Instant at) {}

  @Inject Door door;
  @Inject Deadlines deadlines;

  /** How much there is to do. */
  @GET
  @Path("desk")
  @Transactional
  public Glance glance(@RestQuery String publication) {
    Map<UUID, String> codes = door.publications(publication);
    Map<String, Long> counts = new TreeMap<>();
    for (Object[] row : deadlines.counts(codes.keySet(), door.editor().subject(), MOST)) {
      counts.put((String) row[0], ((Number) row[1]).longValue());
    }
    return new Glance(counts);
  }

  /** Says when an issue closes; said again, the new time holds. */
  @PUT
  @Path("deadlines")
  @Transactional
  public DeadlineView set(@Valid @NotNull Closing closing) {
    UUID publication = door.publications(closing.publication()).keySet().iterator().next();
    Deadline set =
        deadlines.set(
            new Deadline.Key(publication, closing.issue(), closing.edition().strip()),
            closing.due(),
            door.editor());
    return new DeadlineView(
        closing.publication(), set.issueDate, set.edition, set.dueAt, set.setByName, set.setAt);
  }

  /** Takes back when an issue closes. */
  @DELETE
  @Path("deadlines")
  @Transactional
  public void unset(
      @RestQuery @NotBlank String publication,
      @RestQuery @NotNull LocalDate issue,
      @RestQuery @NotBlank String edition) {
    UUID id = door.publications(publication).keySet().iterator().next();
    deadlines.deleteById(new Deadline.Key(id, issue, edition));
  }
}
