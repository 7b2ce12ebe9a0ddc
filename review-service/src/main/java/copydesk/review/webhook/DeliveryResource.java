package copydesk.review.webhook;

import com.fasterxml.jackson.annotation.JsonRawValue;
import copydesk.access.CurrentRights;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.ReviewProblem;
import copydesk.review.webhook.Delivery.Attempt;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What a subscription was told, with every attempt, and sending it again by hand. */
@Path("/api/subscriptions/{id: [0-9a-f-]{36}}/deliveries")
@Authenticated
public class DeliveryResource {

  private static final String DELIVERY = "{delivery: [0-9a-f-]{36}}";

  /**
   * A delivery in a list.
   *
   * @param message its id in the header {@code webhook-id}
   * @param state {@code pending}, {@code delivered} or {@code failed}
   * @param nextAt when it is tried next; null unless it is pending
   */
  public record DeliveryView(
      UUID id,
      String message,
      String event,
      Instant createdAt,
      String state,
      int attempts,
      Instant nextAt) {

    static DeliveryView of(Delivery delivery) {
      boolean pending = delivery.state() == Delivery.State.PENDING;
      return new DeliveryView(
          delivery.id(),
          "msg_" + delivery.id(),
          delivery.event(),
          delivery.createdAt(),
          delivery.state().word(),
          delivery.attempts(),
          pending ? delivery.nextAt() : null);
    }
  }

  /** A delivery with all that was tried. */
  public record DeliveryDetails(
      DeliveryView delivery, @JsonRawValue String payload, List<Attempt> attempts) {}

  @Inject CurrentRights rights;
  @Inject SubscriptionDoor door;
  @Inject Outbox outbox;
  @Inject Dispatcher dispatcher;

  /** Newest first. */
  @GET
  public Slice<DeliveryView> list(
      @PathParam("id") UUID id,
      @RestQuery String cursor,
      @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
    List<Delivery> found = outbox.of(door.see(id), before(cursor), limit + 1);
    return Slice.of(found, limit, last -> Cursor.of(last.id())).map(DeliveryView::of);
  }

  @GET
  @Path(DELIVERY)
  public DeliveryDetails get(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
    Delivery found = require(door.see(id), delivery);
    return new DeliveryDetails(DeliveryView.of(found), found.payload(), outbox.attempts(found));
  }

  /** Sends it again at once, with the same message id. */
  @POST
  @Path(DELIVERY + "/replay")
  public Response replay(
      @PathParam("id") UUID id,
      @PathParam("delivery") UUID delivery,
      @RestHeader("Idempotency-Key") @Size(min = 1, max = 200) String key) {
    Subscription subscription = door.see(id);
    Delivery found = require(subscription, delivery);
    if (!(subscription.state() instanceof SubscriptionState.Active)) {
      throw new ProblemException(
          ReviewProblem.SUBSCRIPTION_DISABLED, "Enable the subscription first.");
    }
    outbox.replay(found, rights.get().subject(), key);
    dispatcher.wake();
    return Response.accepted().build();
  }

  private Delivery require(Subscription subscription, UUID delivery) {
    return outbox
        .one(subscription, delivery)
        .orElseThrow(
            () -> new ProblemException(HttpProblem.NOT_FOUND, "There is no such delivery."));
  }

  private static UUID before(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> UUID.fromString(c.parts().getFirst())).orElse(null);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(HttpProblem.BAD_REQUEST, "The cursor is not one of this list.");
    }
  }
}
