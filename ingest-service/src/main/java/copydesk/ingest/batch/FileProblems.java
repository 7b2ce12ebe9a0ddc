package copydesk.ingest.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.ingest.IngestProblem;
import copydesk.ingest.batch.archive.Fault;
import copydesk.problem.HttpProblem;
import copydesk.problem.Problem;
import copydesk.problem.ProblemException;
import copydesk.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Problem documents for single files of a batch: what is wrong and what to do. */
@ApplicationScoped
public class FileProblems {

  @Inject ObjectMapper json;

  /** A problem as JSON. */
  String of(ProblemType type, String detail) {
    return of(type, detail, Map.of());
  }

  /** A problem with further members as JSON. */
  String of(ProblemType type, String detail, Map<String, Object> more) {
    try {
      return json.writeValueAsString(Problem.of(type, detail, null, more));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem cannot be written as JSON", e);
    }
  }

  /** A problem that somebody threw. */
  String of(ProblemException thrown) {
    return of(thrown.type(), thrown.getMessage(), thrown.extensions());
  }

  /** The problem of a file that the archive does not give. */
  String of(Fault fault) {
    return switch (fault) {
      case DAMAGED ->
          of(
              IngestProblem.DAMAGED_ARCHIVE,
              "The bytes are cut off or damaged; pack the files again and send what is missing.");
      case ENCRYPTED ->
          of(
              IngestProblem.ENCRYPTED_FILE,
              "A password would be needed; pack the file without one.");
      case UNSAFE_NAME ->
          of(
              IngestProblem.UNSAFE_NAME,
              "The name leads out of the archive or is a link; give the file a plain name.");
      case NESTED ->
          of(
              IngestProblem.NESTED_ARCHIVE,
              "This is an archive itself; unpack it and send its files, or send it by itself.");
      case TOO_LARGE ->
          of(HttpProblem.CONTENT_TOO_LARGE, "The file is larger than one page may be; split it.");
      case BOMB ->
          of(
              IngestProblem.ARCHIVE_BOMB,
              "Unpacked it would be far larger than packed; send the file by itself.");
      case TOO_MANY ->
          of(
              IngestProblem.BATCH_TOO_LARGE,
              "The batch holds more than one batch may; send the rest as another.");
      case UNKNOWN_METHOD ->
          of(
              IngestProblem.DAMAGED_ARCHIVE,
              "The file is packed by a method that is not known here; pack it as a usual zip.");
      case EMPTY -> of(IngestProblem.EMPTY_PAGE, "There is nothing in it; was it cut off?");
    };
  }
}
