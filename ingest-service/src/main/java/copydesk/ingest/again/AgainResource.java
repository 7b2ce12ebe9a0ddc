package copydesk.ingest.again;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.page.Encodings;
import copydesk.ingest.page.Page;
import copydesk.ingest.page.VisiblePages;
import copydesk.ingest.upstream.PageWork;
import copydesk.ingest.upstream.PageWorks;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Reading one page again over HTTP. Looking changes nothing. */
@Path("/api/pages")
@Authenticated
public class AgainResource {

  private static final String READINGS = "{id: [0-9a-f-]{36}}/readings";

  @Inject CurrentRights rights;
  @Inject VisiblePages visible;
  @Inject PageWorks works;
  @Inject ReadingAgain again;

  /**
   * What another reading of a page would change.
   *
   * @param encoding the character set to read it by; without it the one it was read by
   */
  @GET
  @Path(READINGS + "/preview")
  public AgainView look(@PathParam("id") UUID id, @RestQuery String encoding) {
    Page page = mine(id);
    PageWork work =
        works.of(page.publicationId, List.of(page.id)).getOrDefault(page.id, PageWork.NONE);
    return AgainView.of(again.look(page, Encodings.named(encoding)), work);
  }

  /**
   * Reads a page again.
   *
   * @return 201 with a new reading, 200 if there was nothing to change
   */
  @POST
  @Path(READINGS)
  public Response take(@PathParam("id") UUID id, @RestQuery String encoding) {
    Page page = mine(id);
    ReadingAgain.Outcome outcome =
        again.take(page, Encodings.named(encoding), rights.get().subject());
    return Response.status(outcome.stored() ? 201 : 200)
        .entity(OutcomeView.of(page, outcome))
        .build();
  }

  private Page mine(UUID id) {
    Page page = visible.require(id);
    rights.get().require(visible.publicationOf(page).code, Role.EDITOR);
    return page;
  }
}
