package copydesk.review.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.DatabaseClock;
import copydesk.review.ReviewProblem;
import copydesk.review.audit.AuditTrail;
import copydesk.review.publication.Publications;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The embargo that an article gets when it is approved. Chiefs set it, reviewers see it. */
@Path("/api/submissions/{id: [0-9a-f-]{36}}/embargo")
@Authenticated
public class EmbargoResource {

  /** Until when; null for no embargo. */
  public record EmbargoView(Instant until) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject Submissions submissions;
  @Inject Records records;
  @Inject Embargoes embargoes;
  @Inject AuditTrail audit;
  @Inject DatabaseClock clock;
  @Inject ObjectMapper json;

  @GET
  public EmbargoView get(@PathParam("id") UUID id) {
    Submission submission = require(id, Role.REVIEWER, Role.CHIEF);
    return new EmbargoView(embargoes.of(submission).map(known -> known.until).orElse(null));
  }

  /** Embargoes the article from its approval on. */
  @PUT
  @Transactional
  public EmbargoView set(
      @PathParam("id") UUID id, @Valid @NotNull ChiefResource.UntilRequest request) {
    Submission submission = requireUnpublished(id);
    Instant now = clock.now();
    ChiefResource.requireLater(request.until(), now);
    Embargo embargo = embargoes.of(submission).orElseGet(Embargo::new);
    embargo.publicationId = submission.publicationId;
    embargo.articleId = submission.articleId;
    embargo.until = request.until();
    embargo.setBy = rights.get().subject();
    embargo.setAt = now;
    embargoes.persist(embargo);
    note(submission, embargo.until, now);
    return new EmbargoView(embargo.until);
  }

  /** Lets the article be published as soon as it is approved. */
  @DELETE
  @Transactional
  public void clear(@PathParam("id") UUID id) {
    Submission submission = requireUnpublished(id);
    Optional<Embargo> embargo = embargoes.of(submission);
    if (embargo.isPresent()) {
      embargoes.delete(embargo.get());
      note(submission, null, clock.now());
    }
  }

  private void note(Submission submission, Instant until, Instant now) {
    ObjectNode details =
        json.createObjectNode()
            .put("submission", submission.id.toString())
            .put("article", submission.articleId.toString())
            .put("until", until == null ? null : until.toString());
    audit.add(
        submission.publicationId,
        AuditTrail.Kind.EMBARGO_SET,
        rights.get().subject(),
        now,
        details);
  }

  // The submission's lock is the one that its approval takes: either comes first, as a whole.
  private Submission requireUnpublished(UUID id) {
    Submission known = require(id, Role.CHIEF);
    Submission submission = submissions.lock(known.publicationId, known.id);
    if (records.lockOfArticle(submission.publicationId, submission.articleId).isPresent()) {
      throw new ProblemException(
          ReviewProblem.ALREADY_PUBLISHED, "The article has a record; change that one's embargo.");
    }
    return submission;
  }

  private Submission require(UUID id, Role... anyOf) {
    Submission submission =
        submissions
            .byId(id)
            .filter(known -> rights.get().holds(code(known), Role.values()))
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such submission."));
    rights.get().require(code(submission), anyOf);
    return submission;
  }

  private String code(Submission submission) {
    return publications.findById(submission.publicationId).code;
  }
}
