package copydesk.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** JSON of another shape than is taken here: a problem that names the member. */
@Provider
public class MismatchProblems implements ExceptionMapper<MismatchedInputException> {

  @Inject RestProblems problems;

  @Override
  public Response toResponse(MismatchedInputException failure) {
    String member =
        failure.getPath().stream().map(MismatchProblems::step).collect(Collectors.joining("/"));
    return problems.toResponse(
        new ProblemException(HttpProblem.BAD_REQUEST, "Not what is taken here: /" + member));
  }

  private static String step(JsonMappingException.Reference reference) {
    return reference.getFieldName() != null
        ? reference.getFieldName()
        : String.valueOf(reference.getIndex());
  }
}
