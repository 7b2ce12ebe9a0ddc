package copydesk.annotate.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;

/** The cases in {@code seeds/vectors/text}. */
public final class Vectors {

  private Vectors() {}

  /** The cases of a file, by their ids. */
  public static Stream<Named<JsonNode>> cases(String file) throws IOException {
    Path path =
        Path.of(System.getProperty("copydesk.root", "..")).resolve("seeds/vectors/text/" + file);
    JsonNode document = new ObjectMapper().readTree(path.toFile());
    return StreamSupport.stream(document.get("cases").spliterator(), false)
        .map(each -> Named.of(each.get("id").asText(), each));
  }
}
