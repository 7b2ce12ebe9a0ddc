package copydesk.review.decision;

import copydesk.review.document.SubmissionDocument;
import copydesk.review.submission.Documents;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rounds of review that an article went through. */
@ApplicationScoped
public class Rounds {

  @Inject Submissions submissions;
  @Inject Decisions decisions;
  @Inject Dossiers dossiers;
  @Inject Documents documents;

  /** The round to compare a submission with for this person; empty if it is the first. */
  @Transactional
  public Optional<RoundView> before(Submission submission, String subject) {
    List<Submission> earlier = submissions.earlier(submission);
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    Map<UUID, List<Decision>> taken = new HashMap<>();
    for (Submission round : earlier) {
      taken.put(round.id, decisions.of(round.publicationId, round.id));
    }
    int stage = submission.state().stage();
    Optional<Submission> mine =
        earlier.stream()
            .filter(round -> taken.get(round.id).stream().anyMatch(d -> d.subject.equals(subject)))
            .findFirst();
    Optional<Submission> sameStage =
        earlier.stream()
            .filter(round -> taken.get(round.id).stream().anyMatch(d -> d.stage == stage))
            .findFirst();
    Submission round = mine.or(() -> sameStage).orElse(earlier.getFirst());
    String seen = mine.isPresent() ? "mine" : sameStage.isPresent() ? "same-stage" : "last";
    return Optional.of(compare(submission, round, seen, taken.get(round.id)));
  }

  private RoundView compare(Submission now, Submission round, String seen, List<Decision> decided) {
    SubmissionDocument before = read(round);
    SubmissionDocument after = read(now);
    return new RoundView(
        round.id,
        round.revision,
        round.submittedAt,
        seen,
        round.state().name(),
        dossiers.chain(round, decided),
        Changes.blocks(before, after),
        Changes.facts(before, after),
        Changes.facts(after, before));
  }

  private SubmissionDocument read(Submission submission) {
    return documents.read(documents.tree(submission.document()));
  }
}
