package copydesk.review.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.look.CurrentLanguage;
import copydesk.review.claim.Colleague;
import copydesk.review.claim.Colleagues;
import copydesk.review.decision.Dossiers;
import copydesk.review.decision.RemarkText;
import copydesk.review.decision.RoundView;
import copydesk.review.decision.Rounds;
import copydesk.review.decision.SubmissionResource.SubmissionView;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.examination.KnownNames;
import copydesk.review.publication.Publication;
import copydesk.review.submission.Documents;
import copydesk.review.submission.QueueItem;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionDoor;
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
   * @param mayLook whether the reader decides this stage, so that what is ticked off counts
   * @param chief whether the reader may hand it to others
   * @param colleagues those whom it can be handed to
   * @param unsent what the reader wrote and could not send, here or of the text before this one
   * @param round what it is compared with, or null in the first round
   */
  public record View(
      SubmissionView submission,
      SubmissionDocument document,
      Publication paper,
      boolean mine,
      boolean mayClaim,
      boolean open,
      boolean mayLook,
      boolean chief,
      List<Colleague> colleagues,
      List<RemarkText> unsent,
      RoundView round,
      List<Risks.Check> checks,
      List<Risks.Doubt> doubts,
      List<Risks.Correction> corrections,
      List<Risks.Name> names,
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
  @Inject SubmissionDoor door;
  @Inject Documents documents;
  @Inject Dossiers dossiers;
  @Inject Rounds rounds;
  @Inject KnownNames names;
  @Inject Colleagues colleagues;

  @GET
  public TemplateInstance show(@PathParam("id") UUID id) {
    Rights who = rights.get();
    Submission submission = door.require(id, Role.REVIEWER, Role.CHIEF);
    Publication paper = door.paper(submission);
    colleagues.note(who);
    SubmissionView dossier = dossiers.of(submission, paper, who);
    SubmissionDocument document = documents.read(dossier.document());
    QueueItem item = dossier.item();
    boolean open = !submission.state().isFinal();
    boolean mine = open && item.claim() != null && item.claim().mine();
    return Templates.review(
        new View(
            dossier,
            document,
            paper,
            mine,
            open && item.mayClaim() && item.claim() == null,
            open,
            open && item.mayClaim(),
            who.holds(paper.code, Role.CHIEF),
            open ? others(submission, who) : List.of(),
            mine ? dossiers.unsentBefore(submission, who) : dossiers.unsent(submission, who),
            rounds.before(submission, who.subject()).orElse(null),
            Risks.checks(document, language.get().code()),
            Risks.doubts(document, dossier.sources()),
            Risks.corrections(document, dossier.sources()),
            Risks.names(document, names.unknown(paper.id, document)),
            OriginalText.of(document, dossier.sources()),
            TextParts.of(document)));
  }

  private List<Colleague> others(Submission submission, Rights who) {
    return colleagues.of(submission.publicationId, submission.role()).stream()
        .filter(person -> !person.subject.equals(who.subject()))
        .toList();
  }
}
