package copydesk.annotate.finding;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.annotate.page.Door;
import copydesk.annotate.page.OpenPages;
import copydesk.look.CurrentLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page's check sheet to be read in ten seconds, or printed. It needs no script. */
@Path("/pages/{id: [0-9a-f-]{36}}/checks")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class CheckSheetScreen {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /**
   * What the page shows.
   *
   * @param editor whether the reader may open the workbench
   */
  public record View(CheckSheet sheet, boolean editor) {

    /** A time in the paper's zone. */
    public String time(Instant at) {
      return TIME.withZone(ZoneId.of(sheet.page().timeZone())).format(at);
    }
  }

  /** The template of this screen. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance checks(View view);
  }

  @Inject Door door;
  @Inject OpenPages openPages;
  @Inject CheckSheets sheets;
  @Inject CurrentRights rights;
  @Inject CurrentLanguage language;

  /** The sheet as it is now. */
  @GET
  @Transactional
  @Operation(hidden = true)
  public TemplateInstance show(@PathParam("id") UUID id) {
    CheckSheet sheet = sheets.of(openPages.open(door.pageForReview(id)), language.get());
    boolean editor = rights.get().holds(sheet.page().publication(), Role.EDITOR);
    return Templates.checks(new View(sheet, editor));
  }
}
