package copydesk.annotate;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails as only a fault of our own can, for the tests. */
@Path("/api/broken")
@Authenticated
public class BrokenResource {

  @GET
  @Operation(hidden = true)
  public String fail() {
    throw new IllegalStateException("SELECT secret FROM ingest.page failed in com.example.Thing");
  }
}
