package copydesk.review.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.audit.AuditTrail;
import copydesk.review.audit.StoredSeal;
import copydesk.review.audit.StoredSeals;
import copydesk.review.claim.Claim;
import copydesk.review.claim.Claims;
import copydesk.review.publication.StagePlans;
import copydesk.review.stage.SubmissionState.InReview;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Ends a review whose text the desk took back or replaced. The approvals it had are void from then
 * on: their seals stay in the chain, and the audit chain says that they count no more.
 */
@ApplicationScoped
public class Recalling {

  @Inject Submissions submissions;
  @Inject Claims claims;
  @Inject StagePlans plans;
  @Inject StoredSeals seals;
  @Inject AuditTrail audit;
  @Inject ObjectMapper json;

  /**
   * Ends it, inside the caller's transaction; what has been decided to its end stays decided.
   *
   * @param subject who took it back or sent another
   */
  public void end(Submission seen, String subject, Instant at) {
    Submission submission = submissions.lock(seen.publicationId, seen.id);
    if (!(submission.state() instanceof InReview now)) {
      return;
    }
    claims.open(submission).ifPresent(claim -> claim.end(Claim.End.RECALLED, at));
    submission.become(now.recall(), plans.plan(submission.publicationId, submission.plan), at);
    submissions.flush();
    audit.add(
        submission.publicationId, AuditTrail.Kind.RECALLED, subject, at, details(submission, now));
    List<StoredSeal> given = seals.of(submission.publicationId, submission.id);
    if (!given.isEmpty()) {
      ObjectNode details = details(submission, now);
      ArrayNode voided = details.putArray("seals");
      given.forEach(seal -> voided.add(seal.hex));
      audit.add(submission.publicationId, AuditTrail.Kind.VOIDED, subject, at, details);
    }
  }

  private ObjectNode details(Submission submission, InReview at) {
    return json.createObjectNode()
        .put("submission", submission.id.toString())
        .put("hash", submission.hash)
        .put("article", submission.articleId.toString())
        .put("stage", at.stage());
  }
}
