package copydesk.review.record;

import copydesk.problem.ProblemException;
import copydesk.review.ReviewProblem;
import copydesk.review.decision.Decision;
import copydesk.review.publication.Publication;
import copydesk.review.seal.Seal;
import copydesk.review.stage.RecordState;
import copydesk.review.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes a record of what the last stage approved, or the next version of one. */
@ApplicationScoped
public class RecordMaker {

  @Inject Records records;
  @Inject RecordVersions versions;
  @Inject Corrections corrections;
  @Inject Embargoes embargoes;
  @Inject VersionWriter writer;

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
        known
            .map(record -> correct(record.state()))
            .orElseGet(() -> first(submission, last.decidedAt));
    PublishedRecord record = known.orElseGet(() -> begin(submission, last));
    record.become(state);
    records.persist(record);
    records.flush();

    Optional<RecordVersion> before = known.flatMap(versions::latestText);
    String reason = before.flatMap(corrections::ofText).map(ordered -> ordered.reason).orElse(null);
    return writer.write(
        record,
        before,
        submission,
        seal,
        new VersionWriter.Occasion(
            before.isPresent() ? Cause.CORRECTED : Cause.APPROVED,
            reason,
            last.subject,
            last.name,
            last.decidedAt));
  }

  private RecordState first(Submission submission, Instant now) {
    return embargoes
        .of(submission)
        .filter(embargo -> embargo.until.isAfter(now))
        .<RecordState>map(embargo -> RecordState.embargoed(embargo.until))
        .orElseGet(RecordState::published);
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

  private static PublishedRecord begin(Submission submission, Decision last) {
    PublishedRecord record = new PublishedRecord();
    record.publicationId = submission.publicationId;
    record.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    record.articleId = submission.articleId;
    record.firstSealedAt = last.decidedAt;
    return record;
  }
}
