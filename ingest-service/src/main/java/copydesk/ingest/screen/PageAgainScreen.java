package copydesk.ingest.screen;

import copydesk.ingest.again.AgainResource;
import copydesk.ingest.again.AgainView;
import copydesk.ingest.page.Encodings;
import copydesk.ingest.page.Page;
import copydesk.ingest.page.VisiblePages;
import copydesk.ingest.publication.Publication;
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

/** Where an editor looks at what reading a page again would change, and takes it. */
@Path("/pages/{id: [0-9a-f-]{36}}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class PageAgainScreen {

  @CheckedTemplate
  static final class Templates {
    static native TemplateInstance page(
        Publication paper,
        Page page,
        AgainView changes,
        List<String> encodings,
        String chosen,
        String reasonKey,
        DecisionKeys decisions);

    private Templates() {}
  }

  @Inject AgainResource again;
  @Inject VisiblePages visible;

  /** What would change, by the encoding that was chosen or by the one the page was read by. */
  @GET
  @Path("again")
  public TemplateInstance page(@PathParam("id") UUID id, @RestQuery String encoding) {
    String chosen = encoding == null || encoding.isBlank() ? null : encoding;
    AgainView changes = again.look(id, chosen);
    Page page = visible.require(id);
    return Templates.page(
        visible.publicationOf(page),
        page,
        changes,
        Encodings.OFFERED,
        chosen,
        changes.unreadable() == null ? null : changes.unreadable().replace('-', '_'),
        new DecisionKeys());
  }
}
