package copydesk.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The access token of a program, had by its secret and renewed before it ends. */
final class Tokens {

  private static final Duration BEFORE_THE_END = Duration.ofSeconds(60);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern SECONDS = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");

  private final LoadSettings settings;
  private final HttpClient http = HttpClient.newHttpClient();
  private String token = "";
  private Instant until = Instant.MIN;

  Tokens(LoadSettings settings) {
    this.settings = settings;
  }

  /** A token that is good for some time. Once in minutes this waits for a new one. */
  synchronized String current() {
    if (Instant.now().isAfter(until)) {
      String answer = ask();
      token = part(TOKEN, answer);
      until =
          Instant.now().plusSeconds(Long.parseLong(part(SECONDS, answer))).minus(BEFORE_THE_END);
    }
    return token;
  }

  private String ask() {
    String form =
        "grant_type=client_credentials&client_id="
            + escape(settings.client())
            + "&client_secret="
            + escape(settings.secret());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.signIn()))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("No token: " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException("No token", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("No token", e);
    }
  }

  private static String part(Pattern pattern, String answer) {
    Matcher matcher = pattern.matcher(answer);
    if (!matcher.find()) {
      throw new IllegalStateException("No token in what came");
    }
    return matcher.group(1);
  }

  private static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
