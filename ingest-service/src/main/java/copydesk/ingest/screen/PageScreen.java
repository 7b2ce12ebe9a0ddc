package copydesk.ingest.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.ingest.issue.IssueJumps;
import copydesk.ingest.page.Page;
import copydesk.ingest.page.PageState;
import copydesk.ingest.page.Pictures;
import copydesk.ingest.page.Readings;
import copydesk.ingest.page.Source;
import copydesk.ingest.page.Sources;
import copydesk.ingest.page.StoredReading;
import copydesk.ingest.page.VisiblePages;
import copydesk.ingest.publication.Publication;
import copydesk.ingest.publication.ScopedId;
import copydesk.look.CurrentLanguage;
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
import java.util.Optional;
import java.util.UUID;

/** A page: its reading beside its source, or why there is none. */
@Path("/pages/{id: [0-9a-f-]{36}}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class PageScreen {

  @CheckedTemplate
  static final class Templates {
    static native TemplateInstance page(
        Publication paper,
        Page page,
        Source source,
        int number,
        SideBySide view,
        List<SheetView> sheets,
        Pictures.Facts picture,
        Rights rights);

    static native TemplateInstance unreadable(
        Publication paper, Page page, Source source, String reasonKey, Rights rights);

    private Templates() {}
  }

  /** What the one who looks may do with the page. */
  public record Rights(boolean edit, boolean send) {}

  @Inject VisiblePages visible;
  @Inject Sources sources;
  @Inject Pictures pictures;
  @Inject Readings readings;
  @Inject IssueJumps jumps;
  @Inject CurrentRights rights;
  @Inject CurrentLanguage language;
  @Inject ObjectMapper json;

  @GET
  public TemplateInstance page(@PathParam("id") UUID id) throws JsonProcessingException {
    Page page = visible.require(id);
    Publication publication = visible.publicationOf(page);
    if (page.state() instanceof PageState.Unreadable(String reason)) {
      Source source = sources.require(page);
      return Templates.unreadable(
          publication, page, source, reason.replace('-', '_'), rights(publication));
    }
    StoredReading reading =
        readings
            .latest(page)
            .orElseThrow(() -> new IllegalStateException("page without a reading: " + page.id));
    Source source = sources.findById(new ScopedId(page.publicationId, reading.sourceId));
    SideBySide view =
        SideBySide.of(
            source.text(),
            json.readTree(reading.document()),
            jumps.onPage(page.issue(), page.id),
            language.get().code());
    Optional<Pictures.Facts> picture = pictures.facts(page);
    return Templates.page(
        publication,
        page,
        source,
        reading.number,
        view,
        sheets(source, view, picture),
        picture.orElse(null),
        rights(publication));
  }

  private List<SheetView> sheets(Source source, SideBySide view, Optional<Pictures.Facts> picture)
      throws JsonProcessingException {
    List<SheetView> sheets =
        source.layout == null
            ? List.of()
            : SheetView.of(json.readTree(source.layout), view.lines());
    return sheets.isEmpty() && picture.isPresent()
        ? List.of(SheetView.without(picture.get().width(), picture.get().height()))
        : sheets;
  }

  private Rights rights(Publication publication) {
    return new Rights(
        rights.get().holds(publication.code, Role.EDITOR),
        rights.get().holds(publication.code, Role.INGESTOR, Role.EDITOR));
  }
}
