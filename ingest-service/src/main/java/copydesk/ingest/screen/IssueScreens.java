package copydesk.ingest.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.issue.EndView;
import copydesk.ingest.issue.Issue;
import copydesk.ingest.issue.IssueJumps;
import copydesk.ingest.page.Page;
import copydesk.ingest.page.PageAddress;
import copydesk.ingest.page.Pages;
import copydesk.ingest.page.Readings;
import copydesk.ingest.publication.Publication;
import copydesk.ingest.publication.Publications;
import copydesk.look.CurrentLanguage;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** Which issues there are, and the pages of one. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class IssueScreens {

  /** Days on one screen. */
  private static final int DAYS = 14;

  /** The issues of one day. */
  public record Day(LocalDate date, List<IssueRow> issues) {}

  /** One issue in the list. */
  public record IssueRow(
      Publication publication, LocalDate date, String edition, long pages, long unreadable) {}

  /**
   * One page in its issue.
   *
   * @param reading null where the page has none
   * @param turns the stories that go over its edge
   */
  public record PageRow(
      UUID id, String label, String state, Readings.Summary reading, List<TurnView> turns) {}

  @CheckedTemplate
  static final class Templates {
    static native TemplateInstance issues(
        List<Publication> publications,
        String chosen,
        LocalDate until,
        List<Day> days,
        LocalDate earlier,
        boolean maySend);

    static native TemplateInstance issue(
        Publication paper, LocalDate date, String edition, List<PageRow> pages, boolean maySend);

    static native TemplateInstance noRights();

    private Templates() {}
  }

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Pages pages;
  @Inject Readings readings;
  @Inject IssueJumps jumps;
  @Inject CurrentLanguage language;

  @GET
  public Response issues(@RestQuery String publication, @RestQuery LocalDate until) {
    List<Publication> mine = publications.ofCodes(rights.get().publications(Role.values()));
    if (mine.isEmpty()) {
      return Response.status(Response.Status.FORBIDDEN)
          .entity(Templates.noRights().render())
          .build();
    }
    String chosen = publication == null || publication.isBlank() ? null : publication;
    Map<UUID, Publication> shown =
        mine.stream()
            .filter(paper -> chosen == null || paper.code.equals(chosen))
            .collect(Collectors.toMap(paper -> paper.id, paper -> paper));
    if (shown.isEmpty()) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such publication.");
    }
    List<Pages.Issue> found = pages.issues(shown.keySet(), until, DAYS + 1);
    Map<LocalDate, List<IssueRow>> byDay = new LinkedHashMap<>();
    for (Pages.Issue issue : found) {
      byDay
          .computeIfAbsent(issue.date(), date -> new ArrayList<>())
          .add(
              new IssueRow(
                  shown.get(issue.publicationId()),
                  issue.date(),
                  issue.edition(),
                  issue.pages(),
                  issue.unreadable()));
    }
    List<Day> days =
        byDay.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    LocalDate earlier = days.size() > DAYS ? days.getLast().date() : null;
    List<Day> onScreen = earlier == null ? days : days.subList(0, DAYS);
    return Response.ok(Templates.issues(mine, chosen, until, onScreen, earlier, maySend()).render())
        .build();
  }

  @GET
  @Path("issues/{publication}/{date}/{edition}")
  public TemplateInstance issue(
      @PathParam("publication") String code,
      @PathParam("date") LocalDate date,
      @PathParam("edition") @Pattern(regexp = PageAddress.WORD) String edition) {
    if (!rights.get().holds(code, Role.values())) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such issue.");
    }
    Publication publication = publications.require(code);
    List<Page> found = pages.ofIssue(publication.id, date, edition);
    if (found.isEmpty()) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "There is no such issue.");
    }
    Map<UUID, Readings.Summary> summaries =
        readings.summaries(publication.id, found.stream().map(page -> page.id).toList());
    Map<UUID, List<TurnView>> turns =
        jumps.of(new Issue(publication.id, date, edition)).stream()
            .collect(
                Collectors.groupingBy(
                    EndView::page,
                    Collectors.mapping(
                        end -> TurnView.of(end, language.get().code()), Collectors.toList())));
    List<PageRow> rows =
        found.stream()
            .map(
                page ->
                    new PageRow(
                        page.id,
                        page.label,
                        page.stateName(),
                        summaries.get(page.id),
                        turns.getOrDefault(page.id, List.of())))
            .toList();
    return Templates.issue(
        publication, date, edition, rows, rights.get().holds(code, Role.INGESTOR, Role.EDITOR));
  }

  private boolean maySend() {
    return !rights.get().publications(Role.INGESTOR, Role.EDITOR).isEmpty();
  }
}
