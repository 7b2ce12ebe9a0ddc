package copydesk.local.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the door says to services about the caller, and to browsers about the house. */
final class Headers {
  private static final List<String> FROM_OUTSIDE =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Prefix",
          "X-Forwarded-Proto",
          "X-Forwarded-Server",
          "X-Forwarded-Ssl",
          "X-Original-Url",
          "X-Real-Ip",
          "X-Rewrite-Url",
          "Expect");

  private static final Map<String, String> FOR_BROWSERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  private static final String POLICY = "Content-Security-Policy";

  /** Scripts from files of this origin only; CodeMirror sets styles of its own. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** The description of the interface is a page made elsewhere, with scripts in it. */
  private static final Pattern FOREIGN_PAGE = Pattern.compile("/[^/]+/q/swagger-ui(/.*)?");

  private Headers() {}

  /** Replaces whatever the caller claims about its way here by what the door knows. */
  static void towardsService(ProxyRequest request) {
    HttpServerRequest outside = request.proxiedRequest();
    FROM_OUTSIDE.forEach(request.headers()::remove);
    request.putHeader("X-Forwarded-For", outside.remoteAddress().hostAddress());
    request.putHeader("X-Forwarded-Host", outside.authority().toString());
    request.putHeader("X-Forwarded-Proto", "http");
    request.putHeader("X-Forwarded-Port", Integer.toString(outside.authority().port()));
  }

  /** Adds what a service did not say itself; Keycloak has its own rules for its pages. */
  static void towardsBrowser(String path, ProxyResponse response) {
    if (path.startsWith("/auth")) {
      return;
    }
    boolean hasPolicy = response.headers().contains(POLICY);
    fill(response.headers());
    if (!hasPolicy && FOREIGN_PAGE.matcher(path).matches()) {
      response.headers().remove(POLICY);
    }
  }

  static void fill(MultiMap headers) {
    if (!headers.contains(POLICY)) {
      headers.set(POLICY, CONTENT_POLICY);
    }
    FOR_BROWSERS.forEach(
        (name, value) -> {
          if (!headers.contains(name)) {
            headers.set(name, value);
          }
        });
  }
}
