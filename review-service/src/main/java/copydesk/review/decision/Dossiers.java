package copydesk.review.decision;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.access.Rights;
import copydesk.review.audit.StoredSeal;
import copydesk.review.audit.StoredSeals;
import copydesk.review.decision.SubmissionResource.StageStep;
import copydesk.review.decision.SubmissionResource.SubmissionView;
import copydesk.review.examination.Examinations;
import copydesk.review.publication.Publication;
import copydesk.review.publication.StagePlans;
import copydesk.review.stage.Stage;
import copydesk.review.submission.Documents;
import copydesk.review.submission.QueueItem;
import copydesk.review.submission.QueueItems;
import copydesk.review.submission.SourceTexts;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionPeople;
import copydesk.review.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts together all that a reviewer has to know of a submission. */
@ApplicationScoped
public class Dossiers {

  @Inject Documents documents;
  @Inject Submissions submissions;
  @Inject SubmissionPeople people;
  @Inject SourceTexts sources;
  @Inject QueueItems items;
  @Inject Decisions decisions;
  @Inject Remarks remarks;
  @Inject RemarkDrafts drafts;
  @Inject StagePlans plans;
  @Inject StoredSeals seals;
  @Inject Examinations examinations;

  /** The submission as this person sees it. */
  public SubmissionView of(Submission submission, Publication paper, Rights who) {
    List<Decision> taken = decisions.of(submission.publicationId, submission.id);
    JsonNode document = documents.tree(submission.document());
    return new SubmissionView(
        items.describe(List.of(submission), List.of(paper), who).getFirst(),
        submission.state().name(),
        submission.hash,
        chain(submission, taken),
        people.objection(submission, who.subject()).map(Throwable::getMessage).orElse(null),
        remarks.of(submission.publicationId, submission.id, taken),
        drafts.of(submission, who.subject()),
        examinations.looked(submission, who.subject()),
        sources.texts(submission.publicationId, sourceIds(document)),
        document);
  }

  /**
   * What a person wrote and could not send: of this submission, or else of the text before it,
   * which the desk took back or which others decided.
   */
  public List<RemarkText> unsent(Submission submission, Rights who) {
    List<RemarkText> here = drafts.of(submission, who.subject());
    return here.isEmpty() ? unsentBefore(submission, who) : here;
  }

  /**
   * What a person wrote of the text before this one, could not send, and has not written here
   * again.
   */
  public List<RemarkText> unsentBefore(Submission submission, Rights who) {
    List<Decision> taken = decisions.of(submission.publicationId, submission.id);
    Set<String> written =
        Stream.concat(
                drafts.of(submission, who.subject()).stream().map(RemarkText::text),
                remarks.of(submission.publicationId, submission.id, taken).stream()
                    .map(RemarkView::text))
            .collect(Collectors.toSet());
    return submissions.earlier(submission).stream()
        .findFirst()
        .map(before -> drafts.of(before, who.subject()))
        .orElse(List.of())
        .stream()
        .filter(remark -> !written.contains(remark.text()))
        .toList();
  }

  /** The stages of a submission, with what was decided so far. */
  List<StageStep> chain(Submission submission, List<Decision> taken) {
    Map<Integer, Decision> byStage =
        taken.stream().collect(Collectors.toMap(d -> d.stage, Function.identity()));
    Map<UUID, String> sealed =
        seals.of(submission.publicationId, submission.id).stream()
            .collect(Collectors.toMap(seal -> seal.decisionId, (StoredSeal seal) -> seal.hex));
    Map<UUID, Examinations.Extent> looked =
        examinations.extents(submission.publicationId, taken.stream().map(d -> d.id).toList());
    return plans.plan(submission.publicationId, submission.plan).stages().stream()
        .map(stage -> step(stage, byStage.get(stage.order()), sealed, looked))
        .toList();
  }

  private static StageStep step(
      Stage stage,
      Decision decision,
      Map<UUID, String> sealed,
      Map<UUID, Examinations.Extent> looked) {
    QueueItem.StageName name = new QueueItem.StageName(stage.zh(), stage.en());
    String role = stage.role().groupName();
    return decision == null
        ? new StageStep(stage.order(), name, role, null, null, null, null, null)
        : new StageStep(
            stage.order(),
            name,
            role,
            decision.verdict,
            decision.name,
            decision.decidedAt,
            sealed.get(decision.id),
            looked.get(decision.id));
  }

  private static List<UUID> sourceIds(JsonNode document) {
    List<UUID> ids = new ArrayList<>();
    document
        .path("sources")
        .forEach(source -> ids.add(UUID.fromString(source.path("id").asText())));
    return ids;
  }
}
