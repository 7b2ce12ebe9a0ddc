package copydesk.review.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.problem.ProblemException;
import copydesk.review.CreationKeys;
import copydesk.review.DatabaseClock;
import copydesk.review.ReviewProblem;
import copydesk.review.ReviewSettings;
import copydesk.review.audit.AuditTrail;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.submission.Lanes;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionPeople;
import copydesk.review.submission.Submissions;
import copydesk.review.submission.Submissions.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
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

  /** Who is to hold something. */
  public record Holder(String subject, String name) {

    static Holder of(Rights rights) {
      return new Holder(rights.subject(), rights.name());
    }
  }

  @Inject Submissions submissions;
  @Inject SubmissionPeople people;
  @Inject Claims claims;
  @Inject CreationKeys keys;
  @Inject Publications publications;
  @Inject DatabaseClock clock;
  @Inject ReviewSettings settings;
  @Inject Colleagues colleagues;
  @Inject AuditTrail audit;
  @Inject ObjectMapper json;

  /**
   * Claims what comes first of what the person may review; empty if nothing is free.
   *
   * @param key under which the person may ask again and gets the same claim; or null
   * @throws ProblemException {@link ReviewProblem#KEY_REUSED} if the key stood for another wish
   */
  @Transactional
  public Optional<Lease> next(Rights rights, Wish wish, String key) {
    CreationKeys.Request request = new CreationKeys.Request(rights.subject(), key, wish.toString());
    Optional<String> earlier = keys.earlier(request);
    if (earlier.isPresent()) {
      return claims.byId(UUID.fromString(earlier.get())).map(this::known);
    }
    Optional<Lease> lease = take(rights, wish);
    lease.ifPresent(given -> keys.keep(request, given.claim().id.toString()));
    return lease;
  }

  private Lease known(Claim claim) {
    return new Lease(claim, submissions.lock(claim.publicationId, claim.submissionId), true);
  }

  private Optional<Lease> take(Rights rights, Wish wish) {
    List<Publication> papers =
        publications.ofCodes(
            wish.publication() != null
                ? List.of(wish.publication())
                : rights.publications(Role.REVIEWER, Role.CHIEF));
    List<Lane> lanes = Lanes.of(rights, papers, wish.stage());
    // What was free may be gone when it is taken; then the lane's next is taken, or the next
    // lane's.
    return submissions.free(lanes, rights.subject()).stream()
        .flatMap(lane -> submissions.takeNext(lane, rights.subject()).stream())
        .findFirst()
        .map(submission -> give(submission, Holder.of(rights), settings.lease()));
  }

  /**
   * Claims one submission. Who holds it already keeps it.
   *
   * @throws ProblemException if it is not in review, held by somebody else, or not this person's to
   *     review
   */
  @Transactional
  public Lease claim(Rights rights, UUID publicationId, String publication, UUID id) {
    Submission submission = requireOpen(publicationId, id);
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
    return give(submission, Holder.of(rights), settings.lease());
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

  /**
   * Hands a submission to somebody else, whoever holds it. They have longer than one who claims it:
   * they do not know of it yet.
   *
   * @throws ProblemException {@link ReviewProblem#NOT_IN_REVIEW}, or {@link
   *     ReviewProblem#NOT_THEIRS} if that person may not review it
   */
  @Transactional
  public Lease assign(Rights chief, UUID publicationId, UUID id, Holder next) {
    Submission submission = requireOpen(publicationId, id);
    boolean known =
        colleagues.isKnown(publicationId, next.subject(), submission.role())
            && people.objection(submission, next.subject()).isEmpty();
    if (!known) {
      throw new ProblemException(
          ReviewProblem.NOT_THEIRS,
          next.name() + " took part in this already, or does not decide this stage.");
    }
    endOpen(submission, Claim.End.REASSIGNED);
    Lease lease = give(submission, next, settings.assigned());
    note(chief, submission, next.subject());
    return lease;
  }

  /**
   * Takes a submission from who holds it, back into the queue.
   *
   * @throws ProblemException {@link ReviewProblem#NOT_IN_REVIEW}
   */
  @Transactional
  public void takeBack(Rights chief, UUID publicationId, UUID id) {
    Submission submission = requireOpen(publicationId, id);
    if (submission.claimId() != null) {
      endOpen(submission, Claim.End.REASSIGNED);
      submission.endLease();
      note(chief, submission, null);
    }
  }

  private Submission requireOpen(UUID publicationId, UUID id) {
    Submission submission = submissions.lock(publicationId, id);
    if (submission.state().isFinal()) {
      throw new ProblemException(
          ReviewProblem.NOT_IN_REVIEW, "This submission is " + submission.state().name() + ".");
    }
    return submission;
  }

  private void note(Rights chief, Submission submission, String next) {
    audit.add(
        submission.publicationId,
        AuditTrail.Kind.REASSIGNED,
        chief.subject(),
        clock.now(),
        json.createObjectNode()
            .put("submission", submission.id.toString())
            .put("stage", submission.state().stage())
            .put("to", next));
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

  private Lease give(Submission submission, Holder holder, Duration length) {
    Instant now = clock.now();
    endOpen(submission, Claim.End.EXPIRED);
    Claim claim = new Claim();
    claim.publicationId = submission.publicationId;
    claim.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    claim.submissionId = submission.id;
    claim.stage = submission.state().stage();
    claim.subject = holder.subject();
    claim.name = holder.name();
    claim.claimedAt = now;
    claims.persist(claim);
    submission.lease(claim.id, now, length);
    return new Lease(claim, submission, true);
  }

  private void endOpen(Submission submission, Claim.End how) {
    claims
        .open(submission)
        .ifPresent(
            earlier -> {
              earlier.end(how, clock.now());
              // One claim at a time is open, so the old one's end goes to the database first.
              claims.flush();
            });
  }
}
