package copydesk.review.claim;

import copydesk.access.CurrentRights;
import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.publication.ScopedId;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;

/** Claims over HTTP. Only their holders see, keep and end them. */
@Path("/api/claims")
@Authenticated
public class ClaimResource {

  private static final String ID = "{id: [0-9a-f-]{36}}";

  /**
   * What is asked for: one submission, or else the next that is free.
   *
   * @param submission this one, or null for the next
   * @param publication the next of this publication only, or null
   * @param stage the next at this stage only, or null
   */
  public record ClaimRequest(UUID submission, String publication, @Min(1) @Max(3) Integer stage) {}

  @Inject CurrentRights rights;
  @Inject Leases leases;
  @Inject Colleagues colleagues;
  @Inject Claims claims;
  @Inject Submissions submissions;
  @Inject Publications publications;

  /**
   * Claims a submission. Asking again for one that one holds gives the same claim, so a lost answer
   * does no harm; "next" gives another each time, unless it is asked again under the same {@code
   * Idempotency-Key}.
   *
   * @return 201 for a new claim, 200 for one that is held already, 204 if nothing waits
   */
  @POST
  public Response claim(
      @RestHeader("Idempotency-Key") @Size(min = 1, max = 200) String key,
      @Valid ClaimRequest request) {
    colleagues.note(rights.get());
    ClaimRequest wish = request == null ? new ClaimRequest(null, null, null) : request;
    Optional<Leases.Lease> lease =
        wish.submission() != null ? Optional.of(claimOne(wish.submission())) : next(wish, key);
    return lease.map(this::answer).orElseGet(() -> Response.noContent().build());
  }

  /** The claims that one holds. */
  @GET
  public List<ClaimView> mine() {
    return claims.ofPerson(rights.get().subject()).stream()
        .map(claim -> new Leases.Lease(claim, submissionOf(claim), false))
        .filter(lease -> lease.claim().id.equals(lease.submission().claimId()))
        .map(this::view)
        .toList();
  }

  @GET
  @Path(ID)
  public ClaimView get(@PathParam("id") UUID id) {
    Claim claim = mine(id);
    return view(new Leases.Lease(claim, submissionOf(claim), false));
  }

  /** Says that its holder is still at work. */
  @POST
  @Path(ID + "/heartbeat")
  public ClaimView keep(@PathParam("id") UUID id) {
    return view(leases.keep(mine(id)));
  }

  @DELETE
  @Path(ID)
  public void release(@PathParam("id") UUID id) {
    leases.release(mine(id));
  }

  private Optional<Leases.Lease> next(ClaimRequest wish, String key) {
    if (wish.publication() != null) {
      rights.get().require(wish.publication(), Role.REVIEWER, Role.CHIEF);
    } else if (rights.get().publications(Role.REVIEWER, Role.CHIEF).isEmpty()) {
      throw new ProblemException(HttpProblem.FORBIDDEN, "This is for reviewers and chiefs.");
    }
    return leases.next(rights.get(), new Leases.Wish(wish.publication(), wish.stage()), key);
  }

  private Leases.Lease claimOne(UUID id) {
    Rights who = rights.get();
    Submission submission =
        submissions
            .byId(id)
            .filter(known -> who.holds(code(known.publicationId), Role.values()))
            .orElseThrow(
                () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such submission."));
    return leases.claim(
        who, submission.publicationId, code(submission.publicationId), submission.id);
  }

  private Claim mine(UUID id) {
    return claims
        .byId(id)
        .filter(claim -> claim.subject.equals(rights.get().subject()))
        .orElseThrow(() -> new ProblemException(HttpProblem.NOT_FOUND, "You have no such claim."));
  }

  private Submission submissionOf(Claim claim) {
    return submissions.findById(new ScopedId(claim.publicationId, claim.submissionId));
  }

  private Response answer(Leases.Lease lease) {
    return Response.status(lease.isNew() ? 201 : 200)
        .location(URI.create("api/claims/" + lease.claim().id))
        .entity(view(lease))
        .build();
  }

  private ClaimView view(Leases.Lease lease) {
    return ClaimView.of(code(lease.claim().publicationId), lease);
  }

  private String code(UUID publicationId) {
    Publication publication = publications.findById(publicationId);
    return publication.code;
  }
}
