package copydesk.annotate.publication;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import copydesk.stream.Slice;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The publications whose desk one works at. */
@Path("/api/publications")
@Authenticated
public class PublicationResource {

  /** A publication on the wire. */
  public record PublicationView(String code, String name, String language, String timeZone) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;

  @GET
  public Slice<PublicationView> list() {
    return new Slice<>(
        publications.ofCodes(rights.get().publications(Role.EDITOR)).stream()
            .map(p -> new PublicationView(p.code, p.name, p.language, p.timeZone))
            .toList(),
        null);
  }
}
