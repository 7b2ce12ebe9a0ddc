package copydesk.annotate.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Puts the exchanges of {@code examples.json} into the description of the interface. They are one
 * night of an editor in order, and a test goes through all of it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Examples implements OASFilter {

  private static final String JSON = "application/json";

  private final List<JsonNode> exchanges;

  public Examples() {
    try (InputStream in = Examples.class.getResourceAsStream("/examples.json")) {
      this.exchanges = List.of(new ObjectMapper().readValue(in, JsonNode[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    for (JsonNode exchange : exchanges) {
      if (exchange.has("operation")) {
        String[] operation = exchange.path("operation").textValue().split(" ");
        api.getPaths().getPathItems().forEach((path, item) -> add(path, item, operation, exchange));
      }
    }
  }

  private static void add(String path, PathItem item, String[] operation, JsonNode exchange) {
    if (path.endsWith(operation[1])) {
      item.getOperations()
          .forEach(
              (method, known) -> {
                if (method.name().equals(operation[0])) {
                  add(known, exchange);
                }
              });
    }
  }

  private static void add(Operation operation, JsonNode exchange) {
    ObjectMapper mapper = new ObjectMapper();
    if (exchange.has("body") && operation.getRequestBody() != null) {
      String type = exchange.path("headers").path("Content-Type").asText(JSON);
      example(operation.getRequestBody().getContent(), type, mapper, exchange.path("body"));
    }
    if (exchange.has("response")) {
      String status = exchange.path("status").asText();
      APIResponse response = operation.getResponses().getAPIResponse(status);
      if (response == null) {
        response = OASFactory.createAPIResponse().description(exchange.path("says").asText());
        operation.getResponses().addAPIResponse(status, response);
      }
      if (response.getContent() == null) {
        response.setContent(OASFactory.createContent());
      }
      String type = exchange.path("type").asText(JSON);
      if (response.getContent().getMediaType(type) == null) {
        response.getContent().addMediaType(type, OASFactory.createMediaType());
      }
      example(response.getContent(), type, mapper, exchange.path("response"));
    }
  }

  private static void example(Content content, String type, ObjectMapper mapper, JsonNode value) {
    if (content != null && content.getMediaType(type) != null) {
      content.getMediaType(type).setExample(mapper.convertValue(value, Object.class));
    }
  }

  /** All exchanges, for the test that goes through them. */
  static List<JsonNode> exchanges() {
    return new Examples().exchanges;
  }

  /** What of an exchange is filled in from earlier ones: {@code ${name}}. */
  static String filled(String text, Map<String, String> known) {
    String filled = text;
    for (Map.Entry<String, String> entry : known.entrySet()) {
      filled = filled.replace("${" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }
}
