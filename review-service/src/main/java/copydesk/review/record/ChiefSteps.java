package copydesk.review.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.access.Rights;
import copydesk.problem.ProblemException;
import copydesk.review.CreationKeys;
import copydesk.review.DatabaseClock;
import copydesk.review.ReviewProblem;
import copydesk.review.audit.AuditTrail;
import copydesk.review.decision.Outcome;
import copydesk.review.decision.Outcomes;
import copydesk.review.decision.RemarkView;
import copydesk.review.publication.ScopedId;
import copydesk.review.record.VersionWriter.Occasion;
import copydesk.review.seal.Seal;
import copydesk.review.stage.RecordState;
import copydesk.review.stage.RecordState.Embargoed;
import copydesk.review.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** What a chief does with a record: has it corrected, withdraws it, moves or ends its embargo. */
@ApplicationScoped
public class ChiefSteps {

  /** The outcome that opens an article again. */
  static final String CORRECTION = "correction";

  @Inject Records records;
  @Inject RecordVersions versions;
  @Inject Corrections corrections;
  @Inject Outcomes outcomes;
  @Inject VersionWriter writer;
  @Inject AuditTrail audit;
  @Inject DatabaseClock clock;
  @Inject ObjectMapper json;
  @Inject CreationKeys keys;

  /**
   * Orders a correction: the desk gets the article back with the reason, and what it sends passes
   * every stage again. The same order by the same person again gives the same.
   *
   * @param key under which the chief may ask again and gets the same order, though it was carried
   *     out meanwhile; or null
   * @throws ProblemException if the record was withdrawn, or this text is being corrected already
   */
  @Transactional
  public Correction order(Rights who, PublishedRecord known, String reason, String key) {
    return keys.once(
        new CreationKeys.Request(who.subject(), key, "correct %s %s".formatted(known.id, reason)),
        () -> order(who, known, reason),
        order -> order.id.toString(),
        id -> corrections.findById(new ScopedId(known.publicationId, UUID.fromString(id))));
  }

  private Correction order(Rights who, PublishedRecord known, String reason) {
    PublishedRecord record = lock(known);
    if (record.state() instanceof RecordState.Canceled) {
      throw withdrawn();
    }
    RecordVersion text = versions.latestText(record).orElseThrow();
    Optional<Correction> earlier = corrections.ofText(text);
    if (earlier.isPresent()) {
      if (earlier.get().orderedBy.equals(who.subject()) && earlier.get().reason.equals(reason)) {
        return earlier.get();
      }
      throw new ProblemException(
          ReviewProblem.CORRECTION_OPEN,
          "%s ordered one: %s".formatted(earlier.get().orderedByName, earlier.get().reason));
    }
    Correction order = new Correction();
    order.publicationId = record.publicationId;
    order.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    order.recordId = record.id;
    order.version = text.version;
    order.reason = reason;
    order.orderedBy = who.subject();
    order.orderedByName = who.name();
    order.orderedAt = clock.now();
    corrections.persist(order);
    tellDesk(order, record, versions.submissionOf(text));
    audit.add(
        record.publicationId,
        AuditTrail.Kind.CORRECTION_ORDERED,
        who.subject(),
        order.orderedAt,
        json.createObjectNode()
            .put("record", record.id.toString())
            .put("version", text.version)
            .put("reason", reason));
    return order;
  }

  private void tellDesk(Correction order, PublishedRecord record, Submission submission) {
    Outcome outcome = new Outcome();
    outcome.publicationId = order.publicationId;
    outcome.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    outcome.submissionId = submission.id;
    outcome.articleId = record.articleId;
    outcome.outcome = CORRECTION;
    outcome.stage = submission.stages;
    RemarkView remark =
        new RemarkView(
            order.id, order.reason, order.orderedByName, submission.stages, null, null, null);
    try {
      outcome.remarks = json.writeValueAsString(List.of(remark));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a remark is always JSON", e);
    }
    outcome.decidedAt = order.orderedAt;
    outcomes.persist(outcome);
  }

  /**
   * Withdraws a record for good. The same withdrawal by the same person again gives the same.
   *
   * @param key under which the chief may ask again; or null
   * @throws ProblemException if it was withdrawn before
   */
  @Transactional
  public RecordVersion withdraw(Rights who, PublishedRecord known, String reason, String key) {
    return keys.once(
        new CreationKeys.Request(who.subject(), key, "withdraw %s %s".formatted(known.id, reason)),
        () -> withdraw(who, known, reason),
        made -> String.valueOf(made.version),
        number -> versions.version(known, Integer.parseInt(number)).orElseThrow());
  }

  private RecordVersion withdraw(Rights who, PublishedRecord known, String reason) {
    PublishedRecord record = lock(known);
    if (record.state() instanceof RecordState.Canceled(int version, String why)) {
      return versions
          .version(record, version)
          .filter(done -> why.equals(reason) && who.subject().equals(done.madeBy))
          .orElseThrow(ChiefSteps::withdrawn);
    }
    RecordState next =
        switch (record.state()) {
          case RecordState.Usable usable -> usable.withdraw(reason);
          case Embargoed embargoed -> embargoed.withdraw(reason);
          case RecordState.Canceled canceled -> throw withdrawn();
        };
    return step(record, next, occasion(Cause.WITHDRAWN, reason, who));
  }

  /**
   * Sets the end of an embargo to another time.
   *
   * @throws ProblemException if the record is under none
   */
  @Transactional
  public RecordVersion moveEmbargo(Rights who, PublishedRecord known, Instant until) {
    PublishedRecord record = lock(known);
    return step(
        record, requireEmbargo(record).move(until), occasion(Cause.EMBARGO_MOVED, null, who));
  }

  /**
   * Ends an embargo now.
   *
   * @throws ProblemException if the record is under none
   */
  @Transactional
  public RecordVersion liftEmbargo(Rights who, PublishedRecord known) {
    PublishedRecord record = lock(known);
    return step(record, requireEmbargo(record).end(), occasion(Cause.EMBARGO_ENDED, null, who));
  }

  /**
   * Ends one embargo whose time has come, in a transaction of its own.
   *
   * @return false if there was none, or another instance of the service is at it
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean endNextEmbargo() {
    Instant now = clock.now();
    Optional<PublishedRecord> due = records.lockNextDue(now);
    due.ifPresent(
        record ->
            step(
                record,
                requireEmbargo(record).end(),
                new Occasion(Cause.EMBARGO_ENDED, null, null, null, now)));
    return due.isPresent();
  }

  private RecordVersion step(PublishedRecord record, RecordState next, Occasion occasion) {
    RecordVersion text = versions.latestText(record).orElseThrow();
    record.become(next);
    records.flush();
    return writer.write(
        record, Optional.of(text), versions.submissionOf(text), new Seal(text.seal), occasion);
  }

  private Occasion occasion(Cause cause, String reason, Rights who) {
    return new Occasion(cause, reason, who.subject(), who.name(), clock.now());
  }

  private static Embargoed requireEmbargo(PublishedRecord record) {
    return switch (record.state()) {
      case Embargoed embargoed -> embargoed;
      case RecordState.Usable usable ->
          throw new ProblemException(
              ReviewProblem.NOT_EMBARGOED, "Readers have had this record already.");
      case RecordState.Canceled canceled -> throw withdrawn();
    };
  }

  private static ProblemException withdrawn() {
    return new ProblemException(ReviewProblem.RECORD_WITHDRAWN, "It was withdrawn before.");
  }

  private PublishedRecord lock(PublishedRecord record) {
    UUID publication = record.publicationId;
    return records.lockOfArticle(publication, record.articleId).orElseThrow();
  }
}
