package copydesk.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import copydesk.review.document.SubmissionDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Named samples for the tests. */
public final class Samples {

  public static final ObjectMapper JSON =
      JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /** The submission that {@code seeds/vectors/seal/approval.json} seals. */
  public static final UUID SUBMISSION = UUID.fromString("0195c9a0-0000-7000-8000-0000000000a1");

  private Samples() {}

  /** A vector of the project. */
  public static JsonNode vector(String path) {
    Path file = Path.of(System.getProperty("copydesk.root"), "seeds", "vectors").resolve(path);
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException("no vector " + file, e);
    }
  }

  /** The submission document of the pinned approval. */
  public static JsonNode document() {
    return vector("seal/approval.json").path("document");
  }

  /** The same, read. */
  public static SubmissionDocument submission() {
    return JSON.convertValue(document(), SubmissionDocument.class);
  }
}
