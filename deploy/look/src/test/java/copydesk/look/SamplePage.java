package copydesk.look;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A page as a service writes it. */
@Path("/sample")
public class SamplePage {

  @CheckedTemplate(basePath = "")
  static class Templates {
    static native TemplateInstance sample(String name);
  }

  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show() {
    return Templates.sample("<版>");
  }
}
