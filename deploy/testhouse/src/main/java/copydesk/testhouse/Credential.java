package copydesk.testhouse;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A way to say who one is: a session cookie from the real login page, or a bearer token. Requests
 * with a cookie carry the header that Copydesk's own pages send.
 */
public sealed interface Credential {

  /** The headers that carry it. */
  Map<String, String> headers();

  /** Adds the credential to a request. */
  default RequestSpecification on(RequestSpecification request) {
    return request.headers(headers());
  }

  /** A demo user's session with the service under test, signed in once. */
  static Credential cookie(String username) {
    return new Cookie(username);
  }

  /** A demo user's access token. */
  static Credential bearer(String username) {
    return new Bearer(username);
  }

  /** See {@link #cookie}. */
  record Cookie(String username) implements Credential {
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> headers() {
      String root = RestAssured.basePath.replaceAll("^/|/$", "");
      String address = "http://localhost:" + RestAssured.port + "/" + root + "/";
      String cookies =
          SESSIONS.computeIfAbsent(
              username + " " + address,
              key ->
                  SignIn.at(address, username).entrySet().stream()
                      .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                      .collect(Collectors.joining("; ")));
      return Map.of("Cookie", cookies, "X-Copydesk", "1");
    }

    @Override
    public String toString() {
      return "cookie";
    }
  }

  /** See {@link #bearer}. */
  record Bearer(String username) implements Credential {
    @Override
    public Map<String, String> headers() {
      return Map.of("Authorization", "Bearer " + Tokens.of(username));
    }

    @Override
    public String toString() {
      return "bearer";
    }
  }
}
