package copydesk.annotate.screen;

import copydesk.access.CurrentRights;
import copydesk.access.Rights;
import copydesk.access.Role;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk, the workbench and the register, for who edits for any publication. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class Screens {

  @Inject CurrentRights rights;

  @CheckedTemplate
  static class Templates {

    private Templates() {}

    static native TemplateInstance desk();

    static native TemplateInstance workbench(UUID page, String subject);

    static native TemplateInstance register();

    static native TemplateInstance entry(UUID entry);
  }

  /** My desk: the articles that wait, by issue and page. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance desk() {
    editor();
    return Templates.desk();
  }

  /** The workbench of a page; whether there is one that the reader may see, the interface says. */
  @GET
  @Path("pages/{id}")
  @Operation(hidden = true)
  public TemplateInstance workbench(UUID id) {
    return Templates.workbench(id, editor().subject());
  }

  /** The register: entries, and what is proposed. */
  @GET
  @Path("register")
  @Operation(hidden = true)
  public TemplateInstance register() {
    editor();
    return Templates.register();
  }

  /** An entry of the register; whether there is one that the reader may see, the interface says. */
  @GET
  @Path("register/{id: [0-9a-f-]{36}}")
  @Operation(hidden = true)
  public TemplateInstance entry(UUID id) {
    editor();
    return Templates.entry(id);
  }

  private Rights editor() {
    Rights held = rights.get();
    if (held.publications(Role.EDITOR).isEmpty()) {
      throw new ProblemException(HttpProblem.FORBIDDEN, "The desk is for editors.");
    }
    return held;
  }
}
