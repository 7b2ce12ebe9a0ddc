package copydesk.review.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.access.Rights;
import copydesk.problem.ProblemException;
import copydesk.review.DatabaseClock;
import copydesk.review.ReviewProblem;
import copydesk.review.audit.AuditTrail;
import copydesk.review.audit.StoredSeals;
import copydesk.review.claim.Claim;
import copydesk.review.claim.Claims;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.examination.Examinations;
import copydesk.review.examination.KnownNames;
import copydesk.review.publication.Publication;
import copydesk.review.publication.StagePlans;
import copydesk.review.record.RecordMaker;
import copydesk.review.record.RecordVersion;
import copydesk.review.seal.Approval;
import copydesk.review.seal.Seal;
import copydesk.review.stage.SubmissionState;
import copydesk.review.stage.SubmissionState.InReview;
import copydesk.review.submission.Documents;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionPeople;
import copydesk.review.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Takes a decision: all of what follows from it in one transaction, or nothing. */
@ApplicationScoped
public class Deciding {

  /**
   * What a reviewer sends.
   *
   * @param claim the claim that the reviewer holds
   * @param hash the hash of what the reviewer saw
   */
  public record Ruling(UUID claim, String hash, Verdict verdict, List<RemarkText> remarks) {}

  /**
   * What came of it.
   *
   * @param seal of an approval, or null
   * @param version the record's version that the last approval made, or null
   */
  public record Result(
      Decision decision, SubmissionState state, Seal seal, RecordVersion version) {}

  @Inject Submissions submissions;
  @Inject SubmissionPeople people;
  @Inject Documents documents;
  @Inject Claims claims;
  @Inject Decisions decisions;
  @Inject Remarks remarks;
  @Inject RemarkDrafts drafts;
  @Inject Outcomes outcomes;
  @Inject StagePlans plans;
  @Inject StoredSeals seals;
  @Inject AuditTrail audit;
  @Inject RecordMaker recordMaker;
  @Inject Examinations examinations;
  @Inject KnownNames names;
  @Inject DatabaseClock clock;
  @Inject ObjectMapper json;

  /**
   * Decides. The same ruling under the same claim again gives the same result, so that a lost
   * answer does no harm.
   *
   * @throws ProblemException if the claim holds no more, the text is another, the person may not
   *     decide this stage, or a return has no remark
   */
  @Transactional
  public Result decide(Rights who, Publication publication, UUID submissionId, Ruling ruling) {
    Submission submission = submissions.lock(publication.id, submissionId);
    Instant now = clock.now();
    Optional<Decision> earlier = decisions.byClaim(publication.id, ruling.claim());
    if (earlier.isPresent() && isSame(earlier.get(), who, submissionId, ruling)) {
      return new Result(earlier.get(), submission.state(), sealOf(earlier.get()), null);
    }
    InReview at = requireDecidable(submission, who, ruling, now);
    who.require(publication.code, submission.role());
    people.addReviewer(submission, at.stage(), who.subject());

    Decision decision = write(submission, at, who, ruling, now);
    remarks.add(decision, ruling.remarks());
    claims.byId(ruling.claim()).orElseThrow().end(Claim.End.DECIDED, now);
    drafts.drop(submission, who.subject());
    return switch (ruling.verdict()) {
      case APPROVE -> approve(publication, submission, at, decision);
      case RETURN -> sendBack(submission, at, decision);
    };
  }

  /** What a person approved of a submission already, of the text with this hash. */
  public Optional<Result> approvedBefore(Rights who, Submission submission, String hash) {
    return decisions.of(submission.publicationId, submission.id).stream()
        .filter(decision -> decision.subject.equals(who.subject()))
        .filter(decision -> decision.submissionHash.equals(hash))
        .filter(decision -> decision.verdict.equals(Verdict.APPROVE.done()))
        .findFirst()
        .map(decision -> new Result(decision, submission.state(), sealOf(decision), null));
  }

  private InReview requireDecidable(Submission submission, Rights who, Ruling ruling, Instant now) {
    if (!(submission.state() instanceof InReview at)) {
      throw new ProblemException(
          ReviewProblem.NOT_IN_REVIEW, "This submission is " + submission.state().name() + ".");
    }
    // Who may not review it hears why, even when the claim is lost too.
    people
        .objection(submission, who.subject())
        .ifPresent(
            objection -> {
              throw objection;
            });
    boolean holds =
        ruling.claim().equals(submission.claimId())
            && submission.isLeased(now)
            && claims.byId(ruling.claim()).orElseThrow().subject.equals(who.subject());
    if (!holds) {
      throw new ProblemException(
              ReviewProblem.LEASE_LOST,
              "The claim ran out or was ended before the decision came. Your remarks are kept as"
                  + " a draft; claim it again.")
          .with("draft", ruling.remarks());
    }
    if (!submission.hash.equals(ruling.hash())) {
      throw new ProblemException(
          ReviewProblem.OTHER_SUBMISSION, "The hash is not that of this submission.");
    }
    if (ruling.verdict() == Verdict.RETURN && ruling.remarks().isEmpty()) {
      throw new ProblemException(
          ReviewProblem.REMARK_NEEDED, "Write at least one remark for the desk.");
    }
    return at;
  }

  private static boolean isSame(Decision earlier, Rights who, UUID submissionId, Ruling ruling) {
    return earlier.subject.equals(who.subject())
        && earlier.submissionId.equals(submissionId)
        && earlier.submissionHash.equals(ruling.hash())
        && earlier.verdict.equals(ruling.verdict().done());
  }

  private Seal sealOf(Decision decision) {
    return seals.of(decision.publicationId, decision.submissionId).stream()
        .filter(seal -> seal.decisionId.equals(decision.id))
        .map(seal -> new Seal(seal.hex))
        .findFirst()
        .orElse(null);
  }

  private Decision write(
      Submission submission, InReview at, Rights who, Ruling ruling, Instant now) {
    Decision decision = new Decision();
    decision.publicationId = submission.publicationId;
    decision.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    decision.submissionId = submission.id;
    decision.submissionHash = submission.hash;
    decision.stage = at.stage();
    decision.claimId = ruling.claim();
    decision.subject = who.subject();
    decision.name = who.name();
    decision.verdict = ruling.verdict().done();
    decision.decidedAt = now;
    decisions.persist(decision);
    // The rows that refer to it are written by statements of their own.
    decisions.flush();
    return decision;
  }

  private Result approve(
      Publication publication, Submission submission, InReview at, Decision decision) {
    Seal seal =
        seals.add(
            submission,
            decision.id,
            previous ->
                new Approval(
                    submission.id,
                    documents.tree(submission.document()),
                    at.stage(),
                    at.stages(),
                    decision.subject,
                    decision.decidedAt,
                    previous));
    SubmissionDocument document = documents.read(documents.tree(submission.document()));
    note(submission, document, AuditTrail.Kind.APPROVED, decision, seal);
    SubmissionState next = move(submission, at.approve(), decision.decidedAt);
    RecordVersion version = null;
    if (next.isFinal()) {
      version = recordMaker.publish(publication, submission, decision, seal);
      names.learn(publication.id, document);
      tellDesk(submission, decision);
    }
    return new Result(decision, next, seal, version);
  }

  private Result sendBack(Submission submission, InReview at, Decision decision) {
    SubmissionDocument document = documents.read(documents.tree(submission.document()));
    note(submission, document, AuditTrail.Kind.RETURNED, decision, null);
    SubmissionState next = move(submission, at.sendBack(), decision.decidedAt);
    tellDesk(submission, decision);
    return new Result(decision, next, null, null);
  }

  private SubmissionState move(Submission submission, SubmissionState next, Instant now) {
    submission.become(next, plans.plan(submission.publicationId, submission.plan), now);
    return next;
  }

  private void note(
      Submission submission,
      SubmissionDocument document,
      AuditTrail.Kind kind,
      Decision decision,
      Seal seal) {
    ObjectNode details = json.createObjectNode();
    details
        .put("submission", submission.id.toString())
        .put("hash", submission.hash)
        .put("article", submission.articleId.toString())
        .put("decision", decision.id.toString())
        .put("stage", decision.stage);
    details.set("looked", examinations.freeze(submission, document, decision.id, decision.subject));
    if (seal != null) {
      details.put("seal", seal.hex());
    }
    audit.add(submission.publicationId, kind, decision.subject, decision.decidedAt, details);
  }

  private void tellDesk(Submission submission, Decision decision) {
    List<Decision> all = decisions.of(submission.publicationId, submission.id);
    Outcome outcome = new Outcome();
    outcome.publicationId = submission.publicationId;
    outcome.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    outcome.submissionId = submission.id;
    outcome.articleId = submission.articleId;
    outcome.outcome = decision.verdict;
    outcome.stage = decision.stage;
    outcome.remarks = write(remarks.of(submission.publicationId, submission.id, all));
    outcome.decidedAt = decision.decidedAt;
    outcomes.persist(outcome);
  }

  private String write(List<RemarkView> views) {
    try {
      return json.writeValueAsString(views);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("remarks are always JSON", e);
    }
  }
}
