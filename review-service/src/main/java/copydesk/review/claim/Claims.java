package copydesk.review.claim;

import copydesk.review.publication.ScopedId;
import copydesk.review.submission.Submission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All claims. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, ScopedId> {

  /** A claim by its id alone, as it stands in addresses. */
  public Optional<Claim> byId(UUID id) {
    return find("id", id).firstResultOptional();
  }

  /** The claim that was given last on a submission and has not ended; it may have run out. */
  public Optional<Claim> open(Submission submission) {
    return find(
            "publicationId = ?1 and submissionId = ?2 and ended is null",
            submission.publicationId,
            submission.id)
        .firstResultOptional();
  }

  /** A person's claims that have not ended. */
  public List<Claim> ofPerson(String subject) {
    return list("subject = ?1 and ended is null order by claimedAt", subject);
  }

  /** The claims that have not ended on any of these submissions, by the submission's id. */
  public Map<UUID, Claim> open(List<Submission> submissions) {
    List<UUID> ids =
        submissions.stream().map(Submission::claimId).filter(java.util.Objects::nonNull).toList();
    return ids.isEmpty()
        ? Map.of()
        : list("id in ?1", ids).stream()
            .collect(Collectors.toMap(claim -> claim.submissionId, claim -> claim));
  }
}
