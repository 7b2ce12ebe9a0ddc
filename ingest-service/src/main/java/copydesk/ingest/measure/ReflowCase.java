package copydesk.ingest.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.ingest.reading.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text with hard line ends, and what it should become.
 *
 * @param name where the case comes from
 * @param expected paragraphs; one that is a whole text may hold blank lines between paragraphs
 */
record ReflowCase(String name, String task, String input, List<String> expected) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  /** What came of it. */
  record Outcome(List<String> found, boolean right) {}

  /**
   * Reads {@code [{"source","task","input","expected":text|[text…]}]}.
   *
   * @throws MaterialException if the file is no such list
   */
  static List<ReflowCase> of(Path file) throws MaterialException {
    JsonNode root;
    try {
      root = JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new MaterialException(file + " is no JSON");
    } catch (IOException e) {
      throw new MaterialException(file + " cannot be read");
    }
    if (!root.isArray()) {
      throw new MaterialException(file + " is no list of cases");
    }
    List<ReflowCase> cases = new ArrayList<>();
    for (JsonNode one : root) {
      if (!one.path("input").isTextual() || !one.has("expected")) {
        throw new MaterialException(
            file + ": the case " + (cases.size() + 1) + " lacks its input or what is expected");
      }
      cases.add(
          new ReflowCase(
              one.path("source").asText(),
              one.path("task").asText(),
              one.path("input").asText(),
              paragraphs(one.path("expected"))));
    }
    return cases;
  }

  private static List<String> paragraphs(JsonNode expected) {
    List<String> paragraphs = new ArrayList<>();
    if (expected.isArray()) {
      expected.forEach(paragraph -> paragraphs.add(paragraph.asText().strip()));
    } else {
      Stream.of(expected.asText().split(BETWEEN_PARAGRAPHS, -1))
          .map(String::strip)
          .forEach(paragraphs::add);
    }
    return paragraphs;
  }

  /** Reads the input with the engine. White space at the ends of paragraphs does not count. */
  Outcome read() {
    List<String> found =
        Engine.read(input).articles().stream()
            .flatMap(article -> article.blocks().stream())
            .map(block -> block.text().strip())
            .toList();
    return new Outcome(found, found.equals(expected));
  }
}
