package copydesk.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jboss.logging.Logger;

/** Turns whatever a resource throws into a problem document. */
@Provider
public class RestProblems implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(RestProblems.class);

  @Inject ProblemAnswer answer;
  @Inject HttpServerRequest request;

  @Override
  public Response toResponse(Throwable failure) {
    return switch (failure) {
      case ProblemException problem ->
          respond(problem.type(), problem.getMessage(), problem.extensions());
      case UnauthorizedException e -> respond(HttpProblem.UNAUTHENTICATED, null, Map.of());
      case AuthenticationException e -> respond(HttpProblem.UNAUTHENTICATED, null, Map.of());
      case ForbiddenException e -> respond(HttpProblem.FORBIDDEN, null, Map.of());
      case WebApplicationException e when e.getResponse().getStatus() < 400 -> e.getResponse();
      // A query parameter that cannot be converted is reported as not found, with its cause.
      case NotFoundException e when e.getCause() != null ->
          respond(HttpProblem.BAD_REQUEST, "A parameter has a value of the wrong form.", Map.of());
      case WebApplicationException e when e.getResponse().getStatus() < 500 ->
          respond(HttpProblem.ofStatus(e.getResponse().getStatus()), null, Map.of());
      default -> internal(failure);
    };
  }

  /** The answer to the present request. */
  Response respond(ProblemType type, String detail, Map<String, Object> extensions) {
    ProblemAnswer.Body body =
        answer.write(
            type,
            detail,
            request.path(),
            request.getHeader("Accept"),
            Languages.of(request),
            extensions);
    var response =
        Response.status(type.status())
            .type(body.mediaType())
            .header("Cache-Control", "no-store")
            .entity(body.text());
    if (type.status() == 401) {
      response.header("WWW-Authenticate", "Bearer");
    }
    return response.build();
  }

  private Response internal(Throwable failure) {
    // The reader gets no internals; the log has them, with the trace id of the request.
    LOG.error("A request failed: " + request.method() + " " + request.path(), failure);
    return respond(HttpProblem.INTERNAL, null, Map.of());
  }
}
