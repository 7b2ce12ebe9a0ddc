package copydesk.review.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.claim.Colleagues;
import copydesk.review.page.PageView;
import copydesk.review.page.PageView.PageArticle;
import copydesk.review.page.Pages;
import copydesk.review.publication.Publication;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A newspaper page at once, to be signed as a whole. */
@Path("/pages/{id: [0-9a-f-]{36}}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class PageScreen {

  /**
   * The page.
   *
   * @param chief whether the reader may say when it closes
   */
  public record View(PageView page, Publication paper, boolean chief) {

    /** Whether the reader has opened an article and could decide it now. */
    public boolean isSignable(PageArticle article) {
      boolean free = article.item().claim() == null || article.item().claim().mine();
      return article.state().equals("in-review")
          && article.opened()
          && article.item().mayClaim()
          && free;
    }

    /** How many the reader could sign now. */
    public int signable() {
      return (int) page.articles().stream().filter(this::isSignable).count();
    }
  }

  /** The templates of this screen. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(View view);
  }

  @Inject CurrentRights rights;
  @Inject Pages pages;
  @Inject Colleagues colleagues;

  @GET
  public TemplateInstance show(@PathParam("id") UUID id) {
    Publication paper =
        pages
            .publication(id)
            .filter(known -> rights.get().holds(known.code, Role.REVIEWER, Role.CHIEF))
            .orElseThrow(
                () ->
                    new ProblemException(
                        HttpProblem.NOT_FOUND, "Nothing of such a page came to review."));
    colleagues.note(rights.get());
    return Templates.page(
        new View(
            pages.view(paper, id, rights.get()),
            paper,
            rights.get().holds(paper.code, Role.CHIEF)));
  }
}
