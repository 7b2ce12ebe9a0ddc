package copydesk.ingest.publication;

import copydesk.access.CurrentRights;
import copydesk.access.Role;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** Publications over HTTP: administrators set them, their people see them. */
@Path("/api/publications")
@Authenticated
public class PublicationResource {

  /**
   * A publication on the wire.
   *
   * @param code stands in group paths; lower case letters, digits, hyphens
   * @param name as its readers know it
   * @param language a BCP 47 tag
   * @param timeZone an IANA time zone
   */
  public record PublicationView(String code, String name, String language, String timeZone) {
    static PublicationView of(Publication publication) {
      return new PublicationView(
          publication.code, publication.name, publication.language, publication.timeZone);
    }
  }

  /** What an administrator sets; the code is the address. */
  public record PublicationDetails(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
      @NotBlank @TimeZoneName String timeZone) {}

  @Inject CurrentRights rights;
  @Inject Publications publications;

  @GET
  public List<PublicationView> list() {
    var known =
        rights.get().admin()
            ? publications.inOrder()
            : publications.ofCodes(rights.get().publications(Role.values()));
    return known.stream().map(PublicationView::of).toList();
  }

  /** Creates or changes a publication; asking twice changes nothing. */
  @PUT
  @Path("{code}")
  @Transactional
  public PublicationView put(
      @PathParam("code") @Pattern(regexp = "[a-z0-9-]{1,40}") String code,
      @Valid @NotNull PublicationDetails details) {
    rights.get().requireAdmin();
    Publication publication = publications.byCode(code).orElseGet(Publication::new);
    publication.code = code;
    publication.name = details.name();
    publication.language = details.language();
    publication.timeZone = details.timeZone();
    publications.persist(publication);
    return PublicationView.of(publication);
  }
}
