package copydesk.local.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Map;

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
    if (!path.startsWith("/auth")) {
      fill(response.headers());
    }
  }

  static void fill(MultiMap headers) {
    FOR_BROWSERS.forEach(
        (name, value) -> {
          if (!headers.contains(name)) {
            headers.set(name, value);
          }
        });
  }
}
