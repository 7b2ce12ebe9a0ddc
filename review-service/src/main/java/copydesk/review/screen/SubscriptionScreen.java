package copydesk.review.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.webhook.Delivery;
import copydesk.review.webhook.Delivery.Attempt;
import copydesk.review.webhook.Outbox;
import copydesk.review.webhook.Subscription;
import copydesk.review.webhook.SubscriptionDoor;
import copydesk.review.webhook.SubscriptionState.Disabled;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Subscriptions as pages: the list, and one with what was sent and every attempt. */
@Path("/subscriptions")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SubscriptionScreen {

  private static final int ROWS = 30;

  /**
   * One subscription.
   *
   * @param own whether the reader may change it
   * @param disabledReason null while it is told
   */
  public record Row(
      Subscription subscription, Publication paper, boolean own, String disabledReason) {

    /** The types of its events, as they stand on the wire. */
    public List<String> words() {
      return subscription.events().stream().map(event -> event.word()).toList();
    }

    /** Whether it wants events of this type. */
    public boolean wants(String word) {
      return words().contains(word);
    }
  }

  /** The list; {@code papers} are those that the reader may subscribe to. */
  public record ListView(List<Row> rows, List<Publication> papers) {}

  /** A delivery with its attempts, in order. */
  public record Sent(Delivery delivery, List<Attempt> attempts) {}

  /** One subscription's page; {@code next} is the cursor of older deliveries, or null. */
  public record OneView(Row row, List<Sent> sent, String next) {}

  /** The templates of this screen. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance subscriptions(ListView view);

    static native TemplateInstance subscription(OneView view);
  }

  @Inject CurrentRights rights;
  @Inject Publications publications;
  @Inject SubscriptionDoor door;
  @Inject Outbox outbox;

  @GET
  public TemplateInstance list() {
    return Templates.subscriptions(
        new ListView(
            door.all().stream().map(this::row).toList(),
            publications.ofCodes(rights.get().publications(Role.PUBLISHER))));
  }

  @GET
  @Path("{id: [0-9a-f-]{36}}")
  public TemplateInstance show(@PathParam("id") UUID id, @RestQuery String cursor) {
    Subscription subscription = door.see(id);
    Slice<Delivery> page =
        Slice.of(
            outbox.of(subscription, before(cursor), ROWS + 1), ROWS, last -> Cursor.of(last.id()));
    List<Sent> sent =
        page.items().stream()
            .map(delivery -> new Sent(delivery, outbox.attempts(delivery)))
            .toList();
    return Templates.subscription(new OneView(row(subscription), sent, page.next()));
  }

  private Row row(Subscription subscription) {
    return new Row(
        subscription,
        door.paper(subscription),
        door.isOwn(subscription),
        subscription.state() instanceof Disabled disabled ? disabled.reason() : null);
  }

  private static UUID before(String cursor) {
    try {
      return Cursor.decode(cursor, 1).map(c -> UUID.fromString(c.parts().getFirst())).orElse(null);
    } catch (IllegalArgumentException e) {
      return null; // a page with a broken cursor in its address shows the start
    }
  }
}
