package copydesk.annotate.finding;

import copydesk.annotate.page.Door;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.page.Page;
import copydesk.look.CurrentLanguage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The findings of a page over HTTP: as they are, and whenever they change. */
@Path("/api/pages/{id: [0-9a-f-]{36}}/findings")
@Authenticated
public class FindingsResource {

  @Inject Door door;
  @Inject OpenPages openPages;
  @Inject PageFindings findings;
  @Inject LiveFindings live;
  @Inject CurrentLanguage language;

  /** What the checks say of all articles of the page now. */
  @GET
  @Transactional
  public FindingsView get(@PathParam("id") UUID id) {
    var open = openPages.open(door.page(id));
    return FindingsView.of(open, findings.of(open), language.get());
  }

  /**
   * The same as a stream of events: at once, and again when a finding on the page is another or an
   * article has another version. It ends after ten minutes; browsers then ask again, and whether
   * they may is looked at again.
   */
  @GET
  @Path("live")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.APPLICATION_JSON)
  @Blocking
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              example =
                  "data:{\"page\":\"…\",\"articles\":[{\"id\":\"…\",\"version\":7,\"findings\":[]}]}"))
  public Multi<FindingsView> live(@PathParam("id") UUID id) {
    Page page = QuarkusTransaction.requiringNew().call(() -> door.page(id));
    return live.of(page.publicationId, page.id, language.get());
  }
}
