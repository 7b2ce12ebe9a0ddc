package copydesk.ingest.page;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.publication.Publication;
import copydesk.ingest.publication.Publications;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The pages that the one who asks may see: those of publications it holds any role for. */
@ApplicationScoped
public class VisiblePages {

  @Inject CurrentRights rights;
  @Inject Pages pages;
  @Inject Publications publications;

  /**
   * A page that the asker may see; one of another publication is as good as none.
   *
   * @throws ProblemException {@link HttpProblem#NOT_FOUND}
   */
  public Page require(UUID id) {
    return pages
        .byId(id)
        .filter(page -> rights.get().holds(publicationOf(page).code, Role.values()))
        .orElseThrow(() -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such page."));
  }

  /** The publication of a page. */
  public Publication publicationOf(Page page) {
    return publications.findById(page.publicationId);
  }
}
