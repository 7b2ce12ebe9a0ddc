package copydesk.annotate.style;

import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The words of publications, for who may see any list. */
@Path("/house-style")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class HouseStyleScreen {

  /** The template of this screen. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance style();
  }

  @Inject StyleDoor door;

  /** The frame; what is in it the browser asks of the interface. */
  @GET
  @Transactional
  @Operation(hidden = true)
  public TemplateInstance show() {
    if (!door.mayReadAny()) {
      throw new ProblemException(
          HttpProblem.FORBIDDEN, "House style is for who edits, reviews or decides.");
    }
    return Templates.style();
  }
}
