package copydesk.review.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.look.CurrentLanguage;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.decision.Dossiers;
import copydesk.review.decision.SubmissionResource.SubmissionView;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.submission.Documents;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** One review as a page: what is risky first, then the original beside the clean text. */
@Path("/submissions/{id: [0-9a-f-]{36}}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ReviewScreen {

  /**
   * The page.
   *
   * @param mine whether the reader holds the claim
   * @param mayClaim whether the reader could take it now
   */
  public record View(
      SubmissionView submission,
      SubmissionDocument document,
      Publication paper,
      boolean mine,
      boolean mayClaim,
      boolean open,
      List<Risks.Check> checks,
      List<Risks.Doubt> doubts,
      List<Risks.Correction> corrections,
      List<SubmissionDocument.Fact> names,
      List<OriginalText.Original> originals,
      List<TextParts.MarkedBlock> blocks) {}

  /** The templates of this screen. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance review(View view);
  }

  @Inject CurrentRights rights;
  @Inject CurrentLanguage language;
  @Inject Publications publications;
  @Inject Submissions submissions;
  @Inject Documents documents;
  @Inject Dossiers dossiers;

  @GET
  public TemplateInstance show(@PathParam("id") UUID id) {
    Submission submission =
        submissions
            .byId(id)
            .filter(known -> rights.get().holds(paper(known).code, Role.REVIEWER, Role.CHIEF))
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such submission."));
    Publication paper = paper(submission);
    SubmissionView dossier = dossiers.of(submission, paper, rights.get());
    SubmissionDocument document = documents.read(dossier.document());
    boolean open = !submission.state().isFinal();
    return Templates.review(
        new View(
            dossier,
            document,
            paper,
            open && dossier.item().claim() != null && dossier.item().claim().mine(),
            open && dossier.item().mayClaim() && dossier.item().claim() == null,
            open,
            Risks.checks(document, language.get().code()),
            Risks.doubts(document, dossier.sources()),
            Risks.corrections(document, dossier.sources()),
            Risks.names(document),
            OriginalText.of(document, dossier.sources()),
            TextParts.of(document)));
  }

  private Publication paper(Submission submission) {
    return publications.findById(submission.publicationId);
  }
}
