package copydesk.ingest.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.format.Refusal;
import copydesk.ingest.page.Encodings;
import copydesk.ingest.publication.Publication;
import copydesk.ingest.publication.Publications;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a person sends pages. The form's script sends each file to the interface by itself. */
@Path("/send")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class SendScreen {

  @CheckedTemplate
  static final class Templates {
    static native TemplateInstance send(
        List<Publication> publications,
        String chosen,
        LocalDate date,
        String edition,
        String label,
        List<String> encodings,
        List<Refusal> reasons);

    private Templates() {}
  }

  @Inject CurrentRights rights;
  @Inject Publications publications;

  /** The form; the parameters are what it starts with. */
  @GET
  public TemplateInstance send(
      @RestQuery String publication,
      @RestQuery LocalDate date,
      @RestQuery String edition,
      @RestQuery String label) {
    List<Publication> mine =
        publications.ofCodes(rights.get().publications(Role.INGESTOR, Role.EDITOR));
    LocalDate day = date;
    if (day == null) {
      ZoneId zone = mine.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(mine.getFirst().timeZone);
      day = LocalDate.now(zone);
    }
    return Templates.send(
        mine,
        publication,
        day,
        edition == null ? "1" : edition,
        label,
        Encodings.OFFERED,
        List.of(Refusal.values()));
  }
}
