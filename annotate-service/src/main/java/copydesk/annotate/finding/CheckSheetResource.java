package copydesk.annotate.finding;

import copydesk.annotate.page.Door;
import copydesk.annotate.page.OpenPages;
import copydesk.look.CurrentLanguage;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** A page's check sheet over HTTP, for who edits, reviews or decides. */
@Path("/api/pages/{id: [0-9a-f-]{36}}/checks")
@Authenticated
public class CheckSheetResource {

  @Inject Door door;
  @Inject OpenPages openPages;
  @Inject CheckSheets sheets;
  @Inject CurrentLanguage language;

  /** All that the checks say of the page, what has to be looked at first. */
  @GET
  @Transactional
  public CheckSheet get(@PathParam("id") UUID id) {
    return sheets.of(openPages.open(door.pageForReview(id)), language.get());
  }
}
