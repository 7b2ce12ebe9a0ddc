package copydesk.annotate.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.annotate.DeskClient;
import copydesk.annotate.Night;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Goes through the examples of the interface's description, in order, and compares what comes with
 * what they say. With {@code -Dcopydesk.examples=FILE} it writes down what came instead.
 */
@QuarkusTest
@WithTestResource(House.class)
class ExamplesTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> known = new HashMap<>();

  @Test
  void everyExampleAnswersAsItSays() throws Exception {
    // Given
    Night night = new Night(known);
    ArrayNode came = json.createArrayNode();

    // When
    for (JsonNode exchange : Examples.exchanges()) {
      ObjectNode copy = exchange.deepCopy();
      if (exchange.has("setup")) {
        night.setUp(exchange.path("setup").textValue());
      } else {
        Response response = send(exchange);

        // Then
        assertThat(response.statusCode())
            .describedAs("%s: %s", exchange.path("operation"), response.asString())
            .isEqualTo(exchange.path("status").intValue());
        remember(exchange, response);
        note(exchange, copy, response);
      }
      came.add(copy);
    }
    write(came);
  }

  @Test
  void everyOperationHasAnExample() {
    // Given
    Map<String, Map<String, Map<String, Object>>> paths =
        given().get("/q/openapi?format=json").jsonPath().getMap("paths");

    // When
    Set<String> without = new TreeSet<>();
    paths.forEach(
        (path, operations) ->
            operations.forEach(
                (method, operation) -> {
                  if (METHODS.contains(method) && !hasExample(operation)) {
                    without.add(method + " " + path);
                  }
                }));

    // Then
    assertThat(without).isEmpty();
  }

  /** Whether an answer is shown; one without a body has nothing to show. */
  private boolean hasExample(Map<String, Object> operation) {
    JsonNode responses = json.valueToTree(operation).path("responses");
    return responses.has("204") || responses.findValue("example") != null;
  }

  private Response send(JsonNode exchange) {
    RequestSpecification request =
        new DeskClient(exchange.path("as").textValue()).request().urlEncodingEnabled(false);
    exchange.path("headers").properties().stream()
        .filter(header -> !header.getKey().equals("Content-Type"))
        .forEach(h -> request.header(h.getKey(), fill(h.getValue().textValue())));
    if (exchange.path("headers").has("Content-Type")) {
      request.contentType(
          exchange.path("headers").path("Content-Type").textValue() + ";charset=UTF-8");
    }
    if (exchange.has("body")) {
      JsonNode body = exchange.path("body");
      request.body(fill(body.isTextual() ? body.textValue() : body.toString()));
    }
    String operation = exchange.path("operation").textValue();
    return request.request(
        operation.substring(0, operation.indexOf(' ')), fill(exchange.path("path").textValue()));
  }

  private String fill(String text) {
    return Examples.filled(text, known);
  }

  private void remember(JsonNode exchange, Response response) {
    exchange
        .path("save")
        .properties()
        .forEach(entry -> known.put(entry.getKey(), response.path(entry.getValue().textValue())));
  }

  /** The answer has the members that the example shows, at every depth. */
  private void note(JsonNode exchange, ObjectNode copy, Response response) throws Exception {
    if (response.asString().isEmpty()) {
      return;
    }
    JsonNode body =
        exchange.has("type")
            ? json.getNodeFactory().textNode(response.asString())
            : json.readTree(response.asString());
    if (System.getProperty("copydesk.examples") == null) {
      assertThat(shape(body))
          .as(copy.path("says").asText())
          .isEqualTo(shape(exchange.path("response")));
    } else {
      copy.set("response", body);
    }
  }

  /** The paths of all members, list elements taken together. */
  private static Set<String> shape(JsonNode node) {
    Set<String> paths = new TreeSet<>();
    shape(node, "", paths);
    return paths;
  }

  private static void shape(JsonNode node, String at, Set<String> paths) {
    if (node.isArray()) {
      node.forEach(element -> shape(element, at + "[]", paths));
    } else if (node.isObject()) {
      node.properties()
          .forEach(
              member -> {
                // Names that are ids differ from run to run.
                String name = member.getKey().matches(".*[0-9a-f-]{30,}.*") ? "*" : member.getKey();
                paths.add(at + "/" + name);
                shape(member.getValue(), at + "/" + name, paths);
              });
    }
  }

  private void write(ArrayNode came) throws Exception {
    String file = System.getProperty("copydesk.examples");
    if (file != null) {
      List<String> lines = new ArrayList<>();
      for (JsonNode exchange : came) {
        lines.add(json.writerWithDefaultPrettyPrinter().writeValueAsString(exchange));
      }
      Files.writeString(Path.of(file), "[" + String.join(",\n", lines) + "]\n");
    }
  }
}
