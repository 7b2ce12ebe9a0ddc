package copydesk.access;

import copydesk.problem.EarlyProblems;
import copydesk.problem.HttpProblem;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;

/**
 * Refuses writes that ride on a session cookie from another site. A write with a cookie needs the
 * header {@code X-Copydesk}, which a form of another site cannot set, and, where the browser says
 * where it comes from, the same origin. Programs send a bearer token and no cookie; they pass, and
 * so does a write without any credential, to be answered as one.
 */
@ApplicationScoped
public class SameOriginWrites {

  /** The header that Copydesk's own pages send with every write. */
  public static final String HEADER = "X-Copydesk";

  /** All chunks of the session cookie begin with this. */
  private static final String SESSION = "q_session";

  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Inject EarlyProblems problems;

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE + 1).handler(this::check);
  }

  private void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (READS.contains(request.method()) || !hasSession(request) || mayWrite(request)) {
      context.next();
    } else {
      problems.send(context, HttpProblem.CROSS_SITE);
    }
  }

  private static boolean hasSession(HttpServerRequest request) {
    return request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(SESSION));
  }

  private static boolean mayWrite(HttpServerRequest request) {
    // Signing out is a plain form, so that it works without scripts; a form sets no header.
    boolean marked = request.getHeader(HEADER) != null || request.path().endsWith("/session/end");
    return marked && isSameOrigin(request);
  }

  private static boolean isSameOrigin(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      // No browser of today omits both on a write; the custom header alone guards the rest.
      return true;
    }
    try {
      String host = request.getHeader("X-Forwarded-Host");
      return URI.create(origin)
          .getAuthority()
          .equals(host != null ? host : request.getHeader("Host"));
    } catch (IllegalArgumentException | NullPointerException e) {
      return false;
    }
  }
}
