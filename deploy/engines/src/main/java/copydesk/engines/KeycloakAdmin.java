package copydesk.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keycloak's administration over REST, as far as the house needs it: JSON in, JSON out, failures as
 * exceptions.
 */
public final class KeycloakAdmin implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;
  private final Keycloak.Operator operator;
  private String token;

  /** Works at a server ({@code http://host:port/auth}) as its operator. */
  public KeycloakAdmin(String url, Keycloak.Operator operator) {
    this.url = url;
    this.operator = operator;
  }

  /** Fetches what stands at a path below {@code /admin/realms}; empty if there is nothing. */
  Optional<JsonNode> get(String path) {
    HttpResponse<String> answer = call("GET", path, null);
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(parse(expectDone(answer)));
  }

  /** Creates something; gives the id that the server chose, where its answer tells one. */
  String post(String path, JsonNode body) {
    HttpResponse<String> answer = expectDone(call("POST", path, body));
    String location = answer.headers().firstValue("Location").orElse("");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  /** Replaces something. */
  void put(String path, JsonNode body) {
    expectDone(call("PUT", path, body));
  }

  /** Takes something away. */
  void delete(String path) {
    expectDone(call("DELETE", path, null));
  }

  /** A path segment or a query value, escaped. */
  static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A new object to be filled and sent. */
  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private HttpResponse<String> call(String method, String path, JsonNode body) {
    HttpResponse<String> answer = send(method, path, body);
    if (answer.statusCode() == 401) {
      token = null;
      answer = send(method, path, body);
    }
    return answer;
  }

  private HttpResponse<String> send(String method, String path, JsonNode body) {
    HttpRequest.BodyPublisher content =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body.toString());
    return exchange(
        HttpRequest.newBuilder(URI.create(url + "/admin/realms" + path))
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/json")
            .method(method, content));
  }

  private synchronized String token() {
    if (token == null) {
      String form =
          Map.of(
                  "grant_type", "client_credentials",
                  "client_id", operator.client(),
                  "client_secret", operator.secret())
              .entrySet()
              .stream()
              .map(entry -> entry.getKey() + "=" + escape(entry.getValue()))
              .collect(Collectors.joining("&"));
      HttpResponse<String> answer =
          exchange(
              HttpRequest.newBuilder(
                      URI.create(url + "/realms/master/protocol/openid-connect/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form)));
      token = parse(expectDone(answer)).get("access_token").asText();
    }
    return token;
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new EngineException("Keycloak does not answer at " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while asking Keycloak.", e);
    }
  }

  private static HttpResponse<String> expectDone(HttpResponse<String> answer) {
    if (answer.statusCode() / 100 != 2) {
      throw new EngineException(
          "Keycloak refused "
              + answer.request().method()
              + " "
              + answer.uri().getPath()
              + " with "
              + answer.statusCode()
              + ": "
              + answer.body());
    }
    return answer;
  }

  private static JsonNode parse(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new EngineException("Keycloak answered what is no JSON at " + answer.uri(), e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
