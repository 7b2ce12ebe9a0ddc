package copydesk.annotate;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Fails as only a fault of our own can, for the tests. */
@Path("/api/broken")
@Authenticated
public class BrokenResource {

  @GET
  public String fail() {
    throw new IllegalStateException("SELECT secret FROM ingest.page failed in com.example.Thing");
  }
}
