package copydesk.local.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.local.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * A program of the house: signs in with its client's secret and talks to the public API through the
 * front door.
 */
public final class HouseClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BEFORE_THE_END = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String address;
  private final String id;
  private final String secret;
  private String token = "";
  private Instant until = Instant.MIN;

  /** A client of the house at this address. */
  public HouseClient(String address, String id, String secret) {
    this.address = address;
    this.id = id;
    this.secret = secret;
  }

  /** An access token that is good for at least a minute. */
  public String token() {
    if (Instant.now().isAfter(until)) {
      String form =
          "grant_type=client_credentials&client_id="
              + escape(id)
              + "&client_secret="
              + escape(secret);
      HttpResponse<String> answer =
          exchange(
              HttpRequest.newBuilder(
                      URI.create(address + "/auth/realms/copydesk/protocol/openid-connect/token"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form)));
      if (answer.statusCode() != 200) {
        throw new Refusal("The house did not let " + id + " in: " + answer.body());
      }
      JsonNode issued = json(answer.body());
      token = issued.get("access_token").asText();
      until = Instant.now().plusSeconds(issued.get("expires_in").asLong()).minus(BEFORE_THE_END);
    }
    return token;
  }

  /** Sends bytes to an address of the API; the answer is the caller's to judge. */
  public HttpResponse<String> send(String method, String path, String mediaType, byte[] body) {
    return exchange(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + token())
            .header("Accept", "application/json")
            .header("Content-Type", mediaType)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Refusal("No house answers at " + address + ": is it up?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", e);
    }
  }

  /** What a problem document says, in one line. */
  public static String problem(HttpResponse<String> answer) {
    JsonNode document = json(answer.body());
    String title = document.path("title").asText("refused");
    String detail = document.path("detail").asText("");
    return answer.statusCode() + " " + title + (detail.isEmpty() ? "" : ": " + detail);
  }

  /** A body as JSON; what is none counts as empty. */
  public static JsonNode json(String body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      return new ObjectMapper().createObjectNode();
    }
  }

  /** A query value, escaped. */
  public static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
