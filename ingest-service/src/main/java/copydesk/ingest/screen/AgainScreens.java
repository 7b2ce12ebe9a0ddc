package copydesk.ingest.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.again.AgainView;
import copydesk.ingest.again.IssueAgainResource;
import copydesk.ingest.again.OutdatedResource;
import copydesk.ingest.page.PageAddress;
import copydesk.ingest.publication.Publication;
import copydesk.ingest.publication.Publications;
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
import java.time.LocalDate;
import java.util.List;

/** Where editors look at what reading many pages again would change, and take it. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class AgainScreens {

  /** A publication and how many of its pages another engine read. */
  public record Paper(Publication publication, long pages) {}

  @CheckedTemplate
  static final class Templates {
    static native TemplateInstance issue(
        Publication paper, LocalDate date, String edition, List<AgainView> looks);

    static native TemplateInstance outdated(List<Paper> papers);

    private Templates() {}
  }

  @Inject IssueAgainResource again;
  @Inject OutdatedResource many;
  @Inject Publications publications;
  @Inject CurrentRights rights;

  /** The pages of an issue. */
  @GET
  @Path("issues/{publication}/{date}/{edition}/again")
  public TemplateInstance issue(
      @PathParam("publication") String code,
      @PathParam("date") LocalDate date,
      @PathParam("edition") @Pattern(regexp = PageAddress.WORD) String edition) {
    return Templates.issue(
        publications.require(code), date, edition, again.look(code, date, edition).items());
  }

  /** Everything that another engine read. */
  @GET
  @Path("again")
  public TemplateInstance outdated() {
    List<Publication> mine = publications.ofCodes(rights.get().publications(Role.EDITOR));
    return Templates.outdated(
        mine.stream().map(paper -> new Paper(paper, many.outdated(paper.code).pages())).toList());
  }
}
