package copydesk.problem;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Values that break a declared constraint: one problem that names each of them. */
@Provider
public class ViolationProblems implements ExceptionMapper<ConstraintViolationException> {

  /**
   * @param field the parameter or member, without the method it belongs to
   * @param message what is wrong with it
   */
  public record Violation(String field, String message) {}

  @Inject RestProblems problems;

  @Override
  public Response toResponse(ConstraintViolationException failure) {
    List<Violation> violations =
        failure.getConstraintViolations().stream()
            .map(
                violation -> {
                  var nodes =
                      StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                          .skip(1)
                          .map(Object::toString)
                          .toList();
                  return new Violation(String.join(".", nodes), violation.getMessage());
                })
            .toList();
    return problems.respond(HttpProblem.INVALID, null, Map.of("violations", violations));
  }
}
