package copydesk.review.audit;

import copydesk.access.CurrentRights;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The heads of the audit chains over HTTP, for who keeps them somewhere else. */
@Path("/api/heads")
@Authenticated
public class HeadResource {

  @Inject CurrentRights rights;
  @Inject HeadExports exports;

  /** Where all audit chains end now. For administrators. */
  @GET
  public List<ChainHead> get() {
    rights.get().requireAdmin();
    return exports.now();
  }
}
