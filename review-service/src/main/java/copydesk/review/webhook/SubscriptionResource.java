package copydesk.review.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import copydesk.review.publication.Publications;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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

/** Subscriptions over HTTP: publishing systems make and keep their own. */
@Path("/api/subscriptions")
@Authenticated
public class SubscriptionResource {

  private static final String ID = "{id: [0-9a-f-]{36}}";

  /**
   * A wish to be told.
   *
   * @param publication its code
   * @param url where to; https
   * @param events what of
   */
  public record SubscriptionRequest(
      @NotBlank String publication,
      @NotBlank @Size(max = 2000) String url,
      @NotEmpty @Size(max = 10) List<@NotNull Event> events) {}

  /** What can be changed of one. */
  public record ChangeRequest(
      @NotBlank @Size(max = 2000) String url,
      @NotEmpty @Size(max = 10) List<@NotNull Event> events) {}

  /**
   * A subscription.
   *
   * @param state {@code active} or {@code disabled}
   * @param disabledReason {@code gone} (the receiver said so) or {@code failing} (for too long)
   * @param failingSince since when no attempt has succeeded
   * @param secret only in the answer that makes it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SubscriptionView(
      UUID id,
      String publication,
      String url,
      List<Event> events,
      String state,
      String disabledReason,
      Instant failingSince,
      Instant createdAt,
      String secret) {}

  /**
   * A secret, shown once.
   *
   * @param secret left out when it is asked for once more after an hour
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SecretView(String secret) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject SubscriptionDoor door;
  @Inject Subscribing subscribing;

  @GET
  public List<SubscriptionView> list() {
    return door.all().stream().map(subscription -> view(subscription, null)).toList();
  }

  /**
   * Subscribes. The answer holds the secret, which is not shown again; only who asks again under
   * the same {@code Idempotency-Key} gets the same answer, for an hour.
   */
  @POST
  public Response subscribe(
      @RestHeader("Idempotency-Key") @Size(min = 1, max = 200) String key,
      @Valid @NotNull SubscriptionRequest request) {
    rights.get().require(request.publication(), Role.PUBLISHER);
    Subscribing.Made made =
        subscribing.subscribe(
            rights.get(),
            publications
                .byCode(request.publication())
                .orElseThrow(
                    () ->
                        new ProblemException(
                            HttpProblem.NOT_FOUND, "There is no such publication.")),
            new Subscribing.Wish(request.url(), request.events()),
            key);
    return Response.created(URI.create("api/subscriptions/" + made.subscription().id))
        .entity(view(made.subscription(), made.secret()))
        .build();
  }

  @GET
  @Path(ID)
  public SubscriptionView get(@PathParam("id") UUID id) {
    return view(door.see(id), null);
  }

  /** Changes it. One that was disabled is told again. */
  @PUT
  @Path(ID)
  public SubscriptionView change(@PathParam("id") UUID id, @Valid @NotNull ChangeRequest request) {
    return view(
        subscribing.change(door.own(id), new Subscribing.Wish(request.url(), request.events())),
        null);
  }

  /** Ends it: for who made it, and for the publication's chiefs. */
  @DELETE
  @Path(ID)
  public void end(@PathParam("id") UUID id) {
    subscribing.end(rights.get(), door.see(id));
  }

  /** Makes a new secret. Deliveries are signed with both for a while. */
  @POST
  @Path(ID + "/secret")
  public SecretView rotate(
      @PathParam("id") UUID id,
      @RestHeader("Idempotency-Key") @Size(min = 1, max = 200) String key) {
    return new SecretView(subscribing.rotate(door.own(id), key));
  }

  private SubscriptionView view(Subscription subscription, String secret) {
    return new SubscriptionView(
        subscription.id,
        door.paper(subscription).code,
        subscription.url,
        subscription.events(),
        subscription.state().name(),
        subscription.state() instanceof SubscriptionState.Disabled disabled
            ? disabled.reason()
            : null,
        subscription.failingSince,
        subscription.createdAt,
        secret);
  }
}
