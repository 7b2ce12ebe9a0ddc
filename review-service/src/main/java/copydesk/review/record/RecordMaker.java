package copydesk.review.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.problem.ProblemException;
import copydesk.review.ReviewProblem;
import copydesk.review.ReviewSettings;
import copydesk.review.audit.AuditTrail;
import copydesk.review.decision.Decision;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.ninjs.FactAnnotations;
import copydesk.review.ninjs.ItemWriter;
import copydesk.review.ninjs.Publishing;
import copydesk.review.publication.Publication;
import copydesk.review.seal.Seal;
import copydesk.review.stage.RecordState;
import copydesk.review.submission.Documents;
import copydesk.review.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes a record of what the last stage approved, or the next version of one. */
@ApplicationScoped
public class RecordMaker {

  @Inject Records records;
  @Inject RecordVersions versions;
  @Inject Documents documents;
  @Inject AuditTrail audit;
  @Inject ReviewSettings settings;
  @Inject ObjectMapper json;

  /**
   * Publishes an approved submission, inside the caller's transaction.
   *
   * @param last the last stage's decision
   * @param seal that decision's seal
   * @throws ProblemException {@link ReviewProblem#RECORD_WITHDRAWN} if the article's record takes
   *     no more versions
   */
  public RecordVersion publish(
      Publication publication, Submission submission, Decision last, Seal seal) {
    Optional<PublishedRecord> known =
        records.lockOfArticle(submission.publicationId, submission.articleId);
    RecordState state =
        known.map(record -> correct(record.state())).orElseGet(RecordState::published);
    PublishedRecord record = known.orElseGet(() -> first(submission, last));
    record.become(state);
    records.persist(record);
    records.flush();

    RecordVersion version = render(submission, record, state, last, seal);
    versions.persist(version);
    note(submission, version, last);
    return version;
  }

  private static RecordState correct(RecordState state) {
    return switch (state) {
      case RecordState.Usable usable -> usable.correct();
      case RecordState.Embargoed embargoed -> embargoed.correct();
      case RecordState.Canceled canceled ->
          throw new ProblemException(
              ReviewProblem.RECORD_WITHDRAWN, "The record of this article was withdrawn.");
    };
  }

  private static PublishedRecord first(Submission submission, Decision last) {
    PublishedRecord record = new PublishedRecord();
    record.publicationId = submission.publicationId;
    record.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    record.articleId = submission.articleId;
    record.firstSealedAt = last.decidedAt;
    return record;
  }

  private RecordVersion render(
      Submission submission, PublishedRecord record, RecordState state, Decision last, Seal seal) {
    SubmissionDocument document = documents.read(documents.tree(submission.document()));
    Publishing publishing =
        new Publishing(
            settings.origin(),
            record.id,
            state.version(),
            submission.id,
            state.pubStatus(),
            record.firstSealedAt,
            last.decidedAt,
            seal.hex(),
            null);
    RecordVersion version = new RecordVersion();
    version.publicationId = record.publicationId;
    version.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    version.recordId = record.id;
    version.version = state.version();
    version.submissionId = submission.id;
    version.pubStatus = state.pubStatus();
    version.headline = submission.headline;
    version.seal = seal.hex();
    version.item = ItemWriter.write(document, publishing);
    version.itemSha256 = Seal.ofBytes(version.item.getBytes(StandardCharsets.UTF_8)).hex();
    version.setFacts(FactAnnotations.write(document, publishing));
    version.sealedAt = last.decidedAt;
    return version;
  }

  private void note(Submission submission, RecordVersion version, Decision last) {
    audit.add(
        version.publicationId,
        AuditTrail.Kind.PUBLISHED,
        last.subject,
        last.decidedAt,
        json.createObjectNode()
            .put("record", version.recordId.toString())
            .put("version", version.version)
            .put("submission", submission.id.toString())
            .put("seal", version.seal)
            .put("item", version.itemSha256));
  }
}
