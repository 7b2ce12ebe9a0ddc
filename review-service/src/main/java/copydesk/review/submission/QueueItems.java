package copydesk.review.submission;

import copydesk.access.Rights;
import copydesk.review.DatabaseClock;
import copydesk.review.claim.Claim;
import copydesk.review.claim.Claims;
import copydesk.review.publication.Publication;
import copydesk.review.publication.StagePlans;
import copydesk.review.stage.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes submissions as one person sees them in the queue. */
@ApplicationScoped
public class QueueItems {

  @Inject SubmissionPeople people;
  @Inject Claims claims;
  @Inject StagePlans plans;
  @Inject DatabaseClock clock;

  /** In the order given. */
  public List<QueueItem> describe(
      List<Submission> submissions, List<Publication> publications, Rights who) {
    Map<UUID, Publication> papers =
        publications.stream().collect(Collectors.toMap(p -> p.id, Function.identity()));
    Map<UUID, Claim> held = claims.open(submissions);
    Set<UUID> tookPart = people.ofPerson(submissions, who.subject());
    Instant now = clock.now();
    return submissions.stream()
        .map(
            submission ->
                describe(
                    submission,
                    papers.get(submission.publicationId).code,
                    submission.isLeased(now) ? held.get(submission.id) : null,
                    tookPart.contains(submission.id),
                    who))
        .toList();
  }

  private QueueItem describe(
      Submission submission, String code, Claim claim, boolean tookPart, Rights who) {
    Stage stage =
        plans.plan(submission.publicationId, submission.plan).stage(submission.state().stage());
    return new QueueItem(
        submission.id,
        code,
        submission.articleId,
        submission.revision,
        submission.headline,
        submission.issue,
        submission.edition,
        submission.label,
        stage.order(),
        submission.stages,
        new QueueItem.StageName(stage.zh(), stage.en()),
        stage.role().groupName(),
        submission.characters,
        submission.waivers,
        submission.submittedByName,
        submission.submittedAt,
        submission.enteredAt(),
        submission.pageId,
        submission.priority().word(),
        submission.dueAt(),
        claim == null
            ? null
            : new QueueItem.Holder(
                claim.id, claim.name, submission.leaseUntil(), claim.subject.equals(who.subject())),
        !tookPart && who.holds(code, submission.role()));
  }
}
