package copydesk.review.page;

import copydesk.access.Rights;
import copydesk.problem.ProblemException;
import copydesk.review.ReviewProblem;
import copydesk.review.claim.Leases;
import copydesk.review.decision.Deciding;
import copydesk.review.decision.Verdict;
import copydesk.review.examination.Examinations;
import copydesk.review.publication.Publication;
import copydesk.review.submission.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Signs articles one after the other: each is claimed, decided and sealed in a transaction of its
 * own, as if it had been signed alone.
 */
@ApplicationScoped
public class PageSigning {

  @Inject Leases leases;
  @Inject Deciding deciding;
  @Inject Examinations examinations;

  /**
   * Approves one article of a page. Who has signed the same text before gets the same seal again,
   * so that a lost answer does no harm.
   *
   * @param hash of what the person has opened
   * @throws ProblemException as claiming and deciding do, and {@link ReviewProblem#NOT_OPENED}
   */
  public Deciding.Result sign(Rights who, Publication paper, Submission submission, String hash) {
    Optional<Deciding.Result> before = deciding.approvedBefore(who, submission, hash);
    if (before.isPresent()) {
      return before.get();
    }
    Leases.Lease lease = leases.claim(who, paper.id, paper.code, submission.id);
    try {
      if (!examinations.isOpened(lease.submission(), who.subject())) {
        throw new ProblemException(
            ReviewProblem.NOT_OPENED, "Open the article and look at it, then sign the page.");
      }
      return deciding.decide(
          who,
          paper,
          submission.id,
          new Deciding.Ruling(lease.claim().id, hash, Verdict.APPROVE, List.of()));
    } catch (ProblemException refused) {
      if (lease.isNew()) {
        leases.release(lease.claim());
      }
      throw refused;
    }
  }
}
