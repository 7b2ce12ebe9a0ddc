package copydesk.review.record;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.DatabaseClock;
import copydesk.review.Streams;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;

/** Corrections, withdrawals and embargoes of records over HTTP: for the publication's chiefs. */
@Path("/api/records/{id: [0-9a-f-]{36}}")
@Authenticated
public class ChiefResource {

  /** Why; readers are told. */
  public record ReasonRequest(@NotBlank @Size(max = 1000) String reason) {}

  /** Until when; with an offset from UTC. */
  public record UntilRequest(@NotNull Instant until) {}

  /**
   * An order to correct.
   *
   * @param version the version whose text is to be corrected
   * @param open whether no version has corrected it yet
   */
  public record CorrectionView(
      UUID id, UUID record, int version, String reason, String by, Instant at, boolean open) {}

  /** A version that was made. */
  public record VersionView(UUID record, int version, String pubStatus, String cause, Instant at) {
    static VersionView of(RecordVersion version) {
      return new VersionView(
          version.recordId,
          version.version,
          version.pubStatus,
          version.cause().word(),
          version.sealedAt);
    }
  }

  @Inject CurrentRights rights;
  @Inject RecordDoor door;
  @Inject RecordVersions versions;
  @Inject Corrections corrections;
  @Inject ChiefSteps steps;
  @Inject DatabaseClock clock;
  @Inject Streams streams;

  /** The orders to correct, newest first. */
  @GET
  @Path("corrections")
  public List<CorrectionView> corrections(@PathParam("id") UUID id) {
    PublishedRecord record = door.require(id, Role.CHIEF, Role.REVIEWER);
    return corrections.of(record).stream().map(order -> view(record, order)).toList();
  }

  /** Orders a correction. The article opens at the desk again. */
  @POST
  @Path("corrections")
  public Response order(
      @PathParam("id") UUID id,
      @RestHeader("Idempotency-Key") @Size(min = 1, max = 200) String key,
      @Valid @NotNull ReasonRequest request) {
    PublishedRecord record = door.require(id, Role.CHIEF);
    Correction order = steps.order(rights.get(), record, request.reason().strip(), key);
    streams.wake();
    return Response.created(URI.create("api/records/%s/corrections".formatted(id)))
        .entity(view(record, order))
        .build();
  }

  /** Withdraws the record for good, as a version that has no text. */
  @POST
  @Path("withdrawal")
  public Response withdraw(
      @PathParam("id") UUID id,
      @RestHeader("Idempotency-Key") @Size(min = 1, max = 200) String key,
      @Valid @NotNull ReasonRequest request) {
    PublishedRecord record = door.require(id, Role.CHIEF);
    return made(steps.withdraw(rights.get(), record, request.reason().strip(), key));
  }

  /** Sets the end of the record's embargo to another time. */
  @PUT
  @Path("embargo")
  public VersionView move(@PathParam("id") UUID id, @Valid @NotNull UntilRequest request) {
    PublishedRecord record = door.require(id, Role.CHIEF);
    requireLater(request.until(), clock.now());
    VersionView moved = VersionView.of(steps.moveEmbargo(rights.get(), record, request.until()));
    streams.wake();
    return moved;
  }

  /** Ends the record's embargo now. */
  @DELETE
  @Path("embargo")
  public VersionView lift(@PathParam("id") UUID id) {
    PublishedRecord record = door.require(id, Role.CHIEF);
    VersionView lifted = VersionView.of(steps.liftEmbargo(rights.get(), record));
    streams.wake();
    return lifted;
  }

  static void requireLater(Instant until, Instant now) {
    if (!until.isAfter(now)) {
      throw new ProblemException(HttpProblem.INVALID, "An embargo ends at a time to come.");
    }
  }

  private Response made(RecordVersion version) {
    streams.wake();
    return Response.created(
            URI.create("api/records/%s/v/%d".formatted(version.recordId, version.version)))
        .entity(VersionView.of(version))
        .build();
  }

  private CorrectionView view(PublishedRecord record, Correction order) {
    int text = versions.latestText(record).orElseThrow().version;
    return new CorrectionView(
        order.id,
        order.recordId,
        order.version,
        order.reason,
        order.orderedByName,
        order.orderedAt,
        order.version == text && !record.state().pubStatus().equals("canceled"));
  }
}
