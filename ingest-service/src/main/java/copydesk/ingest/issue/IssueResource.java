package copydesk.ingest.issue;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.page.PageAddress;
import copydesk.ingest.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Issues over HTTP: the stories that go over their pages. */
@Path("/api/issues/{publication}/{date}/{edition}")
@Authenticated
public class IssueResource {

  /** The ends of an issue's stories; all at once, an issue has few. */
  public record Ends(List<EndView> items) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject IssueJumps jumps;

  /**
   * Where stories leave the pages of an issue and come onto them, by page.
   *
   * @param state {@code waiting} or {@code linked} for these alone
   */
  @GET
  @Path("jumps")
  public Ends jumps(
      @PathParam("publication") String publication,
      @PathParam("date") LocalDate date,
      @PathParam("edition") @Pattern(regexp = PageAddress.WORD) String edition,
      @RestQuery @Pattern(regexp = "waiting|linked") String state) {
    if (!rights.get().holds(publication, Role.values())) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such issue.");
    }
    Issue issue = new Issue(publications.require(publication).id, date, edition);
    return new Ends(
        jumps.of(issue).stream()
            .filter(end -> state == null || end.state().equals(state))
            .toList());
  }
}
