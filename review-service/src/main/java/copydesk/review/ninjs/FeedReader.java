package copydesk.review.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a feed of records to its end, as a publishing system does. */
final class FeedReader implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final Map<String, String> environment;
  private String token;

  FeedReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Gives every item of the feed to the taker, in the feed's order.
   *
   * @throws IOException if the feed or the token cannot be had; the message says which and why
   */
  void read(String address, Consumer<JsonNode> taker) throws IOException {
    String cursor = null;
    do {
      HttpRequest.Builder request = HttpRequest.newBuilder(page(address, cursor)).timeout(PATIENCE);
      if (environment.containsKey("COPYDESK_CLIENT_SECRET")) {
        request.header("Authorization", "Bearer " + token());
      }
      JsonNode page = send(request.header("Accept", "application/json").build());
      page.path("items").forEach(taker);
      cursor = page.path("next").textValue();
    } while (cursor != null);
  }

  private static URI page(String address, String cursor) {
    if (cursor == null) {
      return URI.create(address);
    }
    return URI.create(
        address
            + (address.contains("?") ? "&" : "?")
            + "cursor="
            + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
  }

  private String token() throws IOException {
    if (token == null) {
      String form =
          "grant_type=client_credentials&client_id=%s&client_secret=%s"
              .formatted(
                  escape(environment.getOrDefault("COPYDESK_CLIENT_ID", "publishing-system")),
                  escape(environment.get("COPYDESK_CLIENT_SECRET")));
      URI realm =
          URI.create(environment.get("COPYDESK_AUTH_URL") + "/protocol/openid-connect/token");
      HttpRequest request =
          HttpRequest.newBuilder(realm)
              .timeout(PATIENCE)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      token = send(request).path("access_token").asText();
    }
    return token;
  }

  private JsonNode send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("%s answered %d".formatted(request.uri(), answer.statusCode()));
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IOException e) {
      throw new IOException("%s cannot be read: %s".formatted(request.uri(), e.getMessage()), e);
    }
  }

  private static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
