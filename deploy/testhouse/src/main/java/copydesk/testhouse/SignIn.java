package copydesk.testhouse;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Walks the authorization-code flow as a browser does, through Keycloak's own login page.
 *
 * <p>The cookies are kept by hand: Keycloak marks its own as secure, which browsers accept on
 * localhost and Java's cookie store does not send back.
 */
public final class SignIn {

  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final int MOST_HOPS = 12;

  private final Map<String, String> cookies = new TreeMap<>();
  private final HttpClient http;

  private SignIn(HttpClient http) {
    this.http = http;
  }

  /** The cookies of the session that a person has at this address after signing in. */
  public static Map<String, String> at(String address, String username) {
    // A browser speaks HTTP/1.1 where there is no TLS.
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      SignIn browser = new SignIn(http);
      Matcher form = FORM.matcher(browser.get(URI.create(address)).body());
      if (!form.find()) {
        throw new IllegalStateException("no login page behind " + address);
      }
      HttpResponse<String> landed =
          browser.post(
              URI.create(form.group(1).replace("&amp;", "&")),
              "username=" + escape(username) + "&password=" + escape(Tokens.password()));
      Map<String, String> session =
          browser.cookies.entrySet().stream()
              .filter(cookie -> cookie.getKey().startsWith("q_session"))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      if (session.isEmpty()) {
        throw new IllegalStateException(
            "signing in gave no session to " + username + "; the last answer: " + landed);
      }
      return session;
    } catch (IOException e) {
      throw new IllegalStateException("signing in did not go through", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return follow(request(address).GET().build());
  }

  private HttpResponse<String> post(URI address, String form)
      throws IOException, InterruptedException {
    return follow(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> follow(HttpRequest first) throws IOException, InterruptedException {
    HttpRequest next = first;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      HttpResponse<String> answer = http.send(next, HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").stream()
          .flatMap(header -> HttpCookie.parse(header).stream())
          .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
      if (answer.statusCode() / 100 != 3) {
        return answer;
      }
      URI target = next.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
      next = request(target).GET().build();
    }
    throw new IllegalStateException("too many redirects from " + first.uri());
  }

  private static String escape(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
