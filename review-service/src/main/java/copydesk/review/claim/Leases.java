package copydesk.review.claim;

import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.problem.ProblemException;
import copydesk.review.DatabaseClock;
import copydesk.review.ReviewProblem;
import copydesk.review.ReviewSettings;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionPeople;
import copydesk.review.submission.Submissions;
import copydesk.review.submission.Submissions.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Gives and ends claims. Every method is one transaction. */
@ApplicationScoped
public class Leases {

  /**
   * A claim with the submission it is about.
   *
   * @param isNew whether it was given just now
   */
  public record Lease(Claim claim, Submission submission, boolean isNew) {}

  /**
   * What a person asks for.
   *
   * @param publication only this publication's code, or null for all
   * @param stage only this stage, or null for all
   */
  public record Wish(String publication, Integer stage) {}

  /** A lane with the time since which something waits in it. */
  private record Waiting(Lane lane, Instant since) {}

  @Inject Submissions submissions;
  @Inject SubmissionPeople people;
  @Inject Claims claims;
  @Inject ClaimKeys keys;
  @Inject Publications publications;
  @Inject DatabaseClock clock;
  @Inject ReviewSettings settings;

  /**
   * Claims what has waited longest of what the person may review; empty if nothing is free.
   *
   * @param key under which the person may ask again and gets the same claim; or null
   * @throws ProblemException {@link ReviewProblem#KEY_REUSED} if the key stood for another wish
   */
  @Transactional
  public Optional<Lease> next(Rights rights, Wish wish, String key) {
    if (key == null) {
      return take(rights, wish);
    }
    Optional<UUID> earlier = keys.earlier(rights.subject(), key, wish.toString());
    if (earlier.isPresent()) {
      return claims.byId(earlier.get()).map(this::known);
    }
    Optional<Lease> lease = take(rights, wish);
    lease.ifPresent(given -> keys.keep(rights.subject(), key, wish.toString(), given.claim().id));
    return lease;
  }

  private Lease known(Claim claim) {
    return new Lease(claim, submissions.lock(claim.publicationId, claim.submissionId), true);
  }

  private Optional<Lease> take(Rights rights, Wish wish) {
    return lanes(rights, wish.publication()).stream()
        .flatMap(lane -> submissions.oldest(lane).map(since -> new Waiting(lane, since)).stream())
        .sorted(Comparator.comparing(Waiting::since))
        .flatMap(
            waiting ->
                submissions.takeNext(waiting.lane(), wish.stage(), rights.subject()).stream())
        .findFirst()
        .map(submission -> give(submission, rights));
  }

  /**
   * Claims one submission. Who holds it already keeps it.
   *
   * @throws ProblemException if it is not in review, held by somebody else, or not this person's to
   *     review
   */
  @Transactional
  public Lease claim(Rights rights, UUID publicationId, String publication, UUID id) {
    Submission submission = submissions.lock(publicationId, id);
    if (submission.state().isFinal()) {
      throw new ProblemException(
          ReviewProblem.NOT_IN_REVIEW, "This submission is " + submission.state().name() + ".");
    }
    rights.require(publication, submission.role());
    people
        .objection(submission, rights.subject())
        .ifPresent(
            objection -> {
              throw objection;
            });
    if (submission.isLeased(clock.now())) {
      Claim holder = claims.open(submission).orElseThrow();
      if (!holder.subject.equals(rights.subject())) {
        throw new ProblemException(ReviewProblem.CLAIMED, holder.name + " is reviewing this.")
            .with("by", holder.name)
            .with("until", submission.leaseUntil());
      }
      submission.lease(holder.id, clock.now(), settings.lease());
      return new Lease(holder, submission, false);
    }
    return give(submission, rights);
  }

  /**
   * Keeps a claim for another while.
   *
   * @throws ProblemException {@link ReviewProblem#LEASE_LOST} if it holds no more
   */
  @Transactional
  public Lease keep(Claim claim) {
    Submission submission = submissions.lock(claim.publicationId, claim.submissionId);
    Instant now = clock.now();
    if (!claim.id.equals(submission.claimId()) || !submission.isLeased(now)) {
      throw new ProblemException(
          ReviewProblem.LEASE_LOST, "The claim ran out or was ended; claim it again.");
    }
    submission.lease(claim.id, now, settings.lease());
    return new Lease(claim, submission, false);
  }

  /** Gives a claim back; one that has ended stays ended. */
  @Transactional
  public void release(Claim given) {
    Submission submission = submissions.lock(given.publicationId, given.submissionId);
    if (given.id.equals(submission.claimId())) {
      submission.endLease();
    }
    claims.byId(given.id).ifPresent(claim -> claim.end(Claim.End.RELEASED, clock.now()));
  }

  private List<Lane> lanes(Rights rights, String only) {
    List<Publication> known =
        publications.ofCodes(
            only != null ? List.of(only) : rights.publications(Role.REVIEWER, Role.CHIEF));
    List<Lane> lanes = new ArrayList<>();
    for (Publication publication : known) {
      for (Role role : List.of(Role.REVIEWER, Role.CHIEF)) {
        if (rights.holds(publication.code, role)) {
          lanes.add(new Lane(publication.id, role));
        }
      }
    }
    return lanes;
  }

  private Lease give(Submission submission, Rights rights) {
    Instant now = clock.now();
    claims
        .open(submission)
        .ifPresent(
            earlier -> {
              earlier.end(Claim.End.EXPIRED, now);
              // One claim at a time is open, so the old one's end goes to the database first.
              claims.flush();
            });
    Claim claim = new Claim();
    claim.publicationId = submission.publicationId;
    claim.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    claim.submissionId = submission.id;
    claim.stage = submission.state().stage();
    claim.subject = rights.subject();
    claim.name = rights.name();
    claim.claimedAt = now;
    claims.persist(claim);
    submission.lease(claim.id, now, settings.lease());
    return new Lease(claim, submission, true);
  }
}
