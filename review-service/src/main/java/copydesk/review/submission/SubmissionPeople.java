package copydesk.review.submission;

import copydesk.problem.ProblemException;
import copydesk.review.ReviewProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The people of all submissions. Rows are added and never changed or taken away. */
@ApplicationScoped
public class SubmissionPeople
    implements PanacheRepositoryBase<SubmissionPerson, SubmissionPerson.Key> {

  /** Why a person may not review a submission; empty if nothing speaks against it. */
  public Optional<ProblemException> objection(Submission submission, String subject) {
    SubmissionPerson part =
        findById(new SubmissionPerson.Key(submission.publicationId, submission.id, subject));
    return Optional.ofNullable(part).map(SubmissionPeople::problem);
  }

  /** The submissions among these in which a person has a part already. */
  public Set<UUID> ofPerson(List<Submission> submissions, String subject) {
    if (submissions.isEmpty()) {
      return Set.of();
    }
    return list(
            "subject = ?1 and submissionId in ?2",
            subject,
            submissions.stream().map(submission -> submission.id).toList())
        .stream()
        .map(person -> person.submissionId)
        .collect(Collectors.toSet());
  }

  /**
   * Writes down that a person decides a stage.
   *
   * @throws ProblemException {@link ReviewProblem#CONTRIBUTOR} or {@link
   *     ReviewProblem#ALREADY_REVIEWED} if the person has another part; the database decides
   */
  public void addReviewer(Submission submission, int stage, String subject) {
    if (!add(submission.publicationId, submission.id, subject, SubmissionPerson.ofStage(stage))) {
      throw objection(submission, subject)
          .orElseGet(
              () ->
                  new ProblemException(
                      ReviewProblem.NOT_IN_REVIEW, "This stage has been decided by somebody."));
    }
  }

  /** Writes down that a person worked on the article. */
  public void addContributor(UUID publicationId, UUID submissionId, String subject) {
    add(publicationId, submissionId, subject, SubmissionPerson.CONTRIBUTOR);
  }

  private boolean add(UUID publicationId, UUID submissionId, String subject, String part) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into review.submission_person (publication_id, submission_id, subject, part)
                values (:publication, :submission, :subject, :part)
                on conflict do nothing
                """)
            .setParameter("publication", publicationId)
            .setParameter("submission", submissionId)
            .setParameter("subject", subject)
            .setParameter("part", part)
            .executeUpdate()
        == 1;
  }

  private static ProblemException problem(SubmissionPerson person) {
    return person.isContributor()
        ? new ProblemException(
            ReviewProblem.CONTRIBUTOR,
            "You worked on this article, so somebody else has to review it.")
        : new ProblemException(
                ReviewProblem.ALREADY_REVIEWED,
                "You decided another stage of this submission, so somebody else has to decide"
                    + " this one.")
            .with("part", person.part);
  }
}
