package copydesk.review.decision;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.review.Streams;
import copydesk.review.submission.Submission;
import copydesk.review.submission.SubmissionDoor;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decisions over HTTP. */
@Path("/api/submissions/{id: [0-9a-f-]{36}}")
@Authenticated
public class DecisionResource {

  /**
   * A decision as it is sent.
   *
   * @param claim the claim that one holds
   * @param hash the hash of what one saw
   * @param remarks needed to return, allowed to approve
   */
  public record DecisionRequest(
      @NotNull UUID claim,
      @NotNull String hash,
      @NotNull Verdict verdict,
      @Size(max = 200) List<@Valid @NotNull RemarkText> remarks) {}

  /** A draft of remarks. */
  public record DraftRequest(@NotNull @Size(max = 200) List<@Valid @NotNull RemarkText> remarks) {}

  /**
   * A decision as it was taken.
   *
   * @param state where the submission stands now
   * @param seal of an approval, or null
   * @param record the record that the last approval made or made a version of, or null
   */
  public record DecisionView(
      UUID id,
      UUID submission,
      int stage,
      Verdict verdict,
      Instant at,
      String state,
      String seal,
      RecordPlace record) {}

  /** Where a record's version is. */
  public record RecordPlace(UUID id, int version, String href) {}

  @Inject CurrentRights rights;
  @Inject SubmissionDoor door;
  @Inject RemarkDrafts drafts;
  @Inject Deciding deciding;
  @Inject Streams streams;

  /** Approves or returns. The remarks are kept as a draft if the decision is refused. */
  @POST
  @Path("decision")
  public DecisionView decide(@PathParam("id") UUID id, @Valid @NotNull DecisionRequest request) {
    Submission submission = door.require(id, Role.REVIEWER, Role.CHIEF);
    List<RemarkText> remarks = request.remarks() == null ? List.of() : request.remarks();
    if (!remarks.isEmpty()) {
      drafts.save(submission, rights.get().subject(), remarks);
    }
    Deciding.Result result =
        deciding.decide(
            rights.get(),
            door.paper(submission),
            id,
            new Deciding.Ruling(request.claim(), request.hash(), request.verdict(), remarks));
    streams.wake();
    return view(request.verdict(), result);
  }

  /** Keeps remarks that are not finished. */
  @PUT
  @Path("draft")
  public void draft(@PathParam("id") UUID id, @Valid @NotNull DraftRequest request) {
    drafts.save(
        door.require(id, Role.REVIEWER, Role.CHIEF), rights.get().subject(), request.remarks());
  }

  private static DecisionView view(Verdict verdict, Deciding.Result result) {
    RecordPlace place =
        result.version() == null
            ? null
            : new RecordPlace(
                result.version().recordId,
                result.version().version,
                "/review/api/records/%s/v/%d"
                    .formatted(result.version().recordId, result.version().version));
    return new DecisionView(
        result.decision().id,
        result.decision().submissionId,
        result.decision().stage,
        verdict,
        result.decision().decidedAt,
        result.state().name(),
        result.seal() == null ? null : result.seal().hex(),
        place);
  }
}
