package copydesk.testhouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.engines.Checkout;
import copydesk.engines.Person;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Real access tokens of the realm, to be sent as {@code Authorization: Bearer …}; kept until
 * shortly before they end.
 */
public final class Tokens {
  private static final Duration BEFORE_THE_END = Duration.ofSeconds(30);
  private static final Map<String, Issued> ISSUED = new ConcurrentHashMap<>();

  private Tokens() {}

  private record Issued(String token, Instant until) {}

  /** A demo user's token, for example of {@code lin}. */
  public static String of(String username) {
    return cached(
        "person " + username,
        Map.of(
            "grant_type",
            "password",
            "scope",
            "openid",
            "client_id",
            Template.PASSWORD_CLIENT,
            "username",
            username,
            "password",
            password()));
  }

  /** The token of a system: {@code scanner} or {@code publishing-system}. */
  public static String client(String id) {
    String secret =
        switch (id) {
          case "scanner" -> Secrets.SCANNER;
          case "publishing-system" -> Secrets.PUBLISHING;
          default -> throw new IllegalArgumentException("no such client: " + id);
        };
    return cached(
        "client " + id,
        Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
  }

  /** The password of all demo users, for the login page. */
  public static String password() {
    return Person.Crowd.read(Checkout.find().demoUsers()).password();
  }

  private static String cached(String key, Map<String, String> form) {
    Issued known = ISSUED.get(key);
    if (known == null || Instant.now().isAfter(known.until())) {
      known = ask(form);
      ISSUED.put(key, known);
    }
    return known.token();
  }

  private static Issued ask(Map<String, String> form) {
    String address =
        OpenHouse.get().settings().get("COPYDESK_AUTH_URL") + "/protocol/openid-connect/token";
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + escape(field.getValue()))
            .collect(Collectors.joining("&"));
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
      }
      JsonNode json = new ObjectMapper().readTree(answer.body());
      Instant until =
          Instant.now().plusSeconds(json.get("expires_in").asLong()).minus(BEFORE_THE_END);
      return new Issued(json.get("access_token").asText(), until);
    } catch (IOException e) {
      throw new IllegalStateException("Keycloak did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
