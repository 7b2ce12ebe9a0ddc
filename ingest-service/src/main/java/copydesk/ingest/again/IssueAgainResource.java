package copydesk.ingest.again;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.page.Page;
import copydesk.ingest.page.PageAddress;
import copydesk.ingest.page.Pages;
import copydesk.ingest.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;

/** Reading the pages of an issue again over HTTP. Looking changes nothing. */
@Path("/api/issues/{publication}/{date}/{edition}")
@Authenticated
public class IssueAgainResource {

  /** What would change on the issue's pages. */
  public record Looks(List<AgainView> items) {}

  /** What came of the issue's pages. */
  public record Outcomes(List<OutcomeView> items) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Pages pages;
  @Inject ManyAgain many;

  /** What reading every page of an issue again would change. */
  @GET
  @Path("readings/preview")
  public Looks look(
      @PathParam("publication") String publication,
      @PathParam("date") LocalDate date,
      @PathParam("edition") @Pattern(regexp = PageAddress.WORD) String edition) {
    List<Page> found = issue(publication, date, edition);
    return new Looks(many.look(found.getFirst().publicationId, found));
  }

  /** Reads every page of an issue again. */
  @POST
  @Path("readings")
  public Outcomes take(
      @PathParam("publication") String publication,
      @PathParam("date") LocalDate date,
      @PathParam("edition") @Pattern(regexp = PageAddress.WORD) String edition) {
    return new Outcomes(many.take(issue(publication, date, edition), rights.get().subject()));
  }

  private List<Page> issue(String publication, LocalDate date, String edition) {
    if (!rights.get().holds(publication, Role.values())) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such issue.");
    }
    rights.get().require(publication, Role.EDITOR);
    List<Page> found = pages.ofIssue(publications.require(publication).id, date, edition);
    if (found.isEmpty()) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such issue.");
    }
    return found;
  }
}
