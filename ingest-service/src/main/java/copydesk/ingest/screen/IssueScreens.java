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
import copydesk.ingest.upstream.PageWork;
import copydesk.ingest.upstream.PageWorks;
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
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** Which issues there are, and the pages of one. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class IssueScreens {

  /**
   * One page in its issue.
   *
   * @param reading null where the page has none
   * @param turns the stories that go over its edge
   * @param work how far its articles are
   */
  public record PageRow(
      UUID id,
      String label,
      String state,
      Readings.Summary reading,
      List<TurnView> turns,
      PageWork work) {

    /** The page's place from receipt to record, in one word. */
    public String stage() {
      return state.equals("read") ? work.stage().slug() : state;
    }

    /** The message that says the place. */
    public String stageKey() {
      return "stage_" + stage().replace('-', '_');
    }
  }

  @CheckedTemplate
  static final class Templates {
    static native TemplateInstance issues(
        List<Publication> publications,
        String chosen,
        Calendar calendar,
        boolean isEmpty,
        boolean maySend,
        boolean mayEdit);

    static native TemplateInstance issue(
        Publication paper,
        LocalDate date,
        String edition,
        List<PageRow> pages,
        boolean maySend,
        boolean mayEdit);

    static native TemplateInstance noRights();

    private Templates() {}
  }

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Pages pages;
  @Inject Readings readings;
  @Inject IssueJumps jumps;
  @Inject CurrentLanguage language;
  @Inject PageWorks works;

  /**
   * The calendar of a month.
   *
   * @param month as 2026-03; without it the month of the latest issue
   */
  @GET
  public Response issues(@RestQuery String publication, @RestQuery YearMonth month) {
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
    Optional<LocalDate> latest = pages.latestDay(shown.keySet());
    YearMonth onScreen =
        month == null ? YearMonth.from(latest.orElseGet(() -> today(mine.getFirst()))) : month;
    List<Pages.Entry> entries =
        pages.between(shown.keySet(), onScreen.atDay(1), onScreen.atEndOfMonth());
    Calendar calendar =
        Calendar.of(onScreen, entries, shown, works(entries), language.get().locale());
    boolean mayEdit = !rights.get().publications(Role.EDITOR).isEmpty();
    return Response.ok(
            Templates.issues(mine, chosen, calendar, latest.isEmpty(), maySend(), mayEdit).render())
        .build();
  }

  private static LocalDate today(Publication paper) {
    return LocalDate.now(ZoneId.of(paper.timeZone));
  }

  private Map<UUID, PageWork> works(List<Pages.Entry> entries) {
    Map<UUID, List<UUID>> byPaper =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    Pages.Entry::publicationId,
                    Collectors.mapping(Pages.Entry::id, Collectors.toList())));
    Map<UUID, PageWork> all = new HashMap<>();
    byPaper.forEach((paper, pageIds) -> all.putAll(works.of(paper, pageIds)));
    return all;
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
    Map<UUID, PageWork> progress =
        works.of(publication.id, found.stream().map(page -> page.id).toList());
    List<PageRow> rows =
        found.stream()
            .map(
                page ->
                    new PageRow(
                        page.id,
                        page.label,
                        page.stateName(),
                        summaries.get(page.id),
                        turns.getOrDefault(page.id, List.of()),
                        progress.getOrDefault(page.id, PageWork.NONE)))
            .toList();
    return Templates.issue(
        publication,
        date,
        edition,
        rows,
        rights.get().holds(code, Role.INGESTOR, Role.EDITOR),
        rights.get().holds(code, Role.EDITOR));
  }

  private boolean maySend() {
    return !rights.get().publications(Role.INGESTOR, Role.EDITOR).isEmpty();
  }
}
