package copydesk.review.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.access.CurrentRights;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

/** The house's public keys, open to everybody, and their rotation, which is for administrators. */
@Path("/api/jwks")
public class KeyResource {

  private static final String CACHED = "public, max-age=300";
  private static final String PEM = "application/x-pem-file";

  /** What comes before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
  private static final String X509_HEAD = "MCowBQYDK2VwAyEA";

  @Inject SigningKeys keys;
  @Inject Signing signing;
  @Inject CurrentRights rights;
  @Inject ObjectMapper json;

  /** A JWK set (RFC 7517). The first key signs; the others signed before. */
  @GET
  @PermitAll
  public RestResponse<ObjectNode> keys() {
    ObjectNode set = json.createObjectNode();
    var members = set.putArray("keys");
    keys.all().forEach(key -> members.add(read(key)));
    return RestResponse.ResponseBuilder.ok(set).header("Cache-Control", CACHED).build();
  }

  /** One public key for tools that take no JWK. */
  @GET
  @Path("{kid: [0-9A-Za-z_-]{43}}.pem")
  @PermitAll
  public Response pem(@PathParam("kid") String kid) {
    SigningKey key =
        keys.findByIdOptional(kid)
            .orElseThrow(() -> new ProblemException(HttpProblem.NOT_FOUND, "No such key."));
    byte[] raw = Base64.getUrlDecoder().decode(read(key).path("x").textValue());
    String body = X509_HEAD + Base64.getEncoder().encodeToString(raw);
    return Response.ok("-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(body))
        .type(PEM)
        .header("Cache-Control", CACHED)
        .build();
  }

  /** Makes a new key, which signs from now on. */
  @POST
  @Authenticated
  public Response rotate(@RestHeader("Idempotency-Key") @Size(min = 1, max = 200) String again) {
    rights.get().requireAdmin();
    SigningKey key = signing.rotate(rights.get().subject(), again);
    return Response.created(URI.create("api/jwks/" + key.kid + ".pem")).entity(read(key)).build();
  }

  private JsonNode read(SigningKey key) {
    try {
      return json.readTree(key.publicKey);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored key is no JSON", e);
    }
  }
}
