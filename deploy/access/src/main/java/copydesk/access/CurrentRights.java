package copydesk.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The rights of who made the present request, read once out of the verified token. */
@RequestScoped
public class CurrentRights {

  @Inject SecurityIdentity identity;

  private Rights rights;

  /** Never null; {@link Rights#none()} for an anonymous request or an unexpected credential. */
  public Rights get() {
    if (rights == null) {
      rights = read();
    }
    return rights;
  }

  private Rights read() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Rights.none();
    }
    // With roles.source=accesstoken the identity's roles are the access token's groups claim, for
    // a session cookie as for a bearer token.
    return Rights.ofGroups(
        token.getSubject(),
        PersonName.of(token.getClaim("given_name"), token.getClaim("family_name"), token.getName()),
        identity.getRoles());
  }
}
