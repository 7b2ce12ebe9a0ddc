package copydesk.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Problems that arise before or beside REST: a header or body over the limit, a refused token, an
 * address nobody serves.
 */
@ApplicationScoped
public class EarlyProblems {

  private static final Logger LOG = Logger.getLogger(EarlyProblems.class);

  /** Sum of all header names and values; the server's own limit lies above it as a backstop. */
  static final int HEADER_LIMIT = 32 * 1024;

  private static final int BEHIND_THE_SERVERS_LIMIT = -1;

  private final LargeBodies large = new LargeBodies();

  @Inject ProblemAnswer answer;

  /** The largest body taken anywhere; the server itself refuses more. */
  @ConfigProperty(name = "quarkus.http.limits.max-body-size")
  MemorySize bodyLimit;

  /** A smaller limit for all addresses but those that are made for large bodies. */
  @ConfigProperty(name = "copydesk.body-limit")
  Optional<MemorySize> usualLimit;

  /** Beginnings of the paths that the usual limit does not hold for. */
  @ConfigProperty(name = "copydesk.body-limit-except")
  Optional<List<String>> largeBodies;

  void install(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::limitSizes);
    router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    router.route().order(BEHIND_THE_SERVERS_LIMIT).handler(this::limitUnannounced);
    router.route().order(BEHIND_THE_SERVERS_LIMIT).handler(this::holdLarge);
    router
        .route()
        .order(Integer.MAX_VALUE)
        .handler(context -> send(context, HttpProblem.NOT_FOUND));
  }

  private void limitSizes(RoutingContext context) {
    int size = 0;
    for (Map.Entry<String, String> header : context.request().headers()) {
      size += header.getKey().length() + header.getValue().length();
    }
    if (size > HEADER_LIMIT) {
      send(context, HttpProblem.HEADERS_TOO_LARGE);
    } else if (announcedBody(context) > limit(context)) {
      // The server would refuse it too, with an empty answer. What is on its way is not read.
      context.response().endHandler(ended -> context.request().connection().close());
      send(context, HttpProblem.CONTENT_TOO_LARGE);
    } else {
      context.next();
    }
  }

  private long limit(RoutingContext context) {
    String path = context.normalizedPath();
    boolean large = largeBodies.orElse(List.of()).stream().anyMatch(path::startsWith);
    return large ? bodyLimit.asLongValue() : usualLimit.orElse(bodyLimit).asLongValue();
  }

  /** A body that comes in chunks announces nothing; the server counts it against this. */
  private void limitUnannounced(RoutingContext context) {
    if (context.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
      context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(context));
    }
    context.next();
  }

  /** A batch is read to disk, so it is not held. */
  private void holdLarge(RoutingContext context) {
    boolean toDisk = limit(context) > usualLimit.orElse(bodyLimit).asLongValue();
    boolean chunked = context.request().getHeader("Transfer-Encoding") != null;
    if (toDisk) {
      context.next();
    } else {
      large.admit(context, chunked ? limit(context) : announcedBody(context));
    }
  }

  private static long announcedBody(RoutingContext context) {
    String length = context.request().getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return 0; // the server itself refuses a length that is none
    }
  }

  private void failed(RoutingContext context) {
    Throwable failure = context.failure();
    if (context.response().ended()) {
      return;
    }
    if (failure instanceof AuthenticationRedirectException redirect) {
      // Signing out leads to the identity provider; that is no failure.
      context.response().setStatusCode(redirect.getCode());
      context.response().putHeader("Location", redirect.getRedirectUri());
      context.response().putHeader("Cache-Control", "no-store");
      context.response().end();
      return;
    }
    HttpProblem type =
        switch (failure) {
          case null -> HttpProblem.ofStatus(context.statusCode());
          case UnauthorizedException e -> HttpProblem.UNAUTHENTICATED;
          case AuthenticationException e -> HttpProblem.UNAUTHENTICATED;
          case ForbiddenException e -> HttpProblem.FORBIDDEN;
          default -> HttpProblem.ofStatus(context.statusCode());
        };
    if (type == HttpProblem.INTERNAL) {
      LOG.error("A request failed before it reached a resource", failure);
    }
    send(context, type);
  }

  /** Ends the response with a problem. */
  public void send(RoutingContext context, ProblemType type) {
    var request = context.request();
    ProblemAnswer.Body body =
        answer.write(
            type,
            null,
            request.path(),
            request.getHeader("Accept"),
            Languages.of(request),
            Map.of());
    var response = context.response();
    response.setStatusCode(type.status());
    response.putHeader("Content-Type", body.mediaType());
    response.putHeader("Cache-Control", "no-store");
    if (type.status() == 401) {
      response.putHeader("WWW-Authenticate", "Bearer");
    }
    response.end(body.text());
  }
}
