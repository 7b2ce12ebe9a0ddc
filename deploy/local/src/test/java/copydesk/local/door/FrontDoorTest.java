package copydesk.local.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import copydesk.engines.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontDoorTest {
  private static HttpServer service;
  private static FrontDoor door;
  private static int port;
  private static HttpClient http;

  @BeforeAll
  static void open() throws IOException {
    List<Integer> ports = Ports.free(2);
    port = ports.get(0);
    int nobody = ports.get(1);
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    service.createContext("/", FrontDoorTest::echo);
    service.start();
    int behind = service.getAddress().getPort();
    door =
        FrontDoor.open(
            port,
            new Routes(Map.of("ingest", behind, "auth", behind, "review", nobody)),
            Duration.ofSeconds(3));
    http = HttpClient.newHttpClient();
  }

  @AfterAll
  static void close() {
    http.close();
    door.close();
    service.stop(0);
  }

  /** Tells what it was sent; {@code /ingest/asleep} never answers. */
  private static void echo(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals("/ingest/asleep")) {
        Thread.sleep(Duration.ofSeconds(20));
      }
      byte[] body = exchange.getRequestBody().readAllBytes();
      StringBuilder text = new StringBuilder();
      text.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
      text.append('\n').append(body.length).append(" bytes\n");
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> text.append(name).append(": ").append(values).append('\n'));
      byte[] answer = text.toString().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void passesARequestOnAndTellsTheWayItCame() throws Exception {
    // When
    HttpResponse<String> answer =
        send(
            request("/ingest/api/pages?label=A03&x=%E7%89%88")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=203.0.113.9")
                .POST(HttpRequest.BodyPublishers.ofString("云汀")));

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("POST /ingest/api/pages?label=A03&x=%E7%89%88\n6 bytes\n")
        .containsIgnoringCase("x-forwarded-for: [127.0.0.1]")
        .containsIgnoringCase("x-forwarded-host: [localhost:" + port + "]")
        .containsIgnoringCase("x-forwarded-proto: [http]")
        .doesNotContain("203.0.113.9", "evil.example");
  }

  @Test
  void addsSecurityHeadersThatAServiceDidNotSet() throws Exception {
    // When
    HttpResponse<String> answer = send(request("/ingest/pages").GET());

    // Then
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';", "frame-ancestors 'none'");
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
  }

  @Test
  void leadsFromTheRootToThePages() throws Exception {
    // When
    HttpResponse<String> answer = send(request("/").GET());

    // Then
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/ingest");
  }

  @Test
  void leadsABrowserToTheOneNameThatSignInKnows() throws Exception {
    // When
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/ingest/pages?a=1"))
                .header("Accept", "text/html"));

    // Then
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .contains("http://localhost:" + port + "/ingest/pages?a=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/ingest/q/metrics",
        "/ingest/q/metrics/application",
        "/ingest/q//metrics",
        "/ingest/./q/metrics",
        "/ingest/x/%2e%2e/q/metrics",
        "/ingest/%71/metrics",
        "/ingest;a=b/q/metrics",
        "/auth/admin/master/console/",
        "/auth/admin/%0Amaster/console/",
        "/auth/realms/master",
        "/auth/health/ready",
        "/%2e%2e/ingest"
      })
  void keepsClosedWhatIsNotForTheOutside(String path) throws Exception {
    // When
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n");

    // Then
    assertThat(answer).startsWith("HTTP/1.1 404 ").contains("\"type\":\"/problems/not-found\"");
  }

  @Test
  void aServiceThatIsDownIsAProblemOf502() throws Exception {
    // When
    HttpResponse<String> answer =
        send(request("/review/api/records").POST(HttpRequest.BodyPublishers.ofString("x")));

    // Then
    assertProblem(answer, 502, "bad-gateway");
  }

  @Test
  void aServiceThatIsSilentIsAProblemOf504() throws Exception {
    // When
    HttpResponse<String> answer = send(request("/ingest/asleep").GET());

    // Then
    assertProblem(answer, 504, "gateway-timeout");
  }

  @Test
  void aBodyOverTheLimitIsAProblemOf413() throws Exception {
    // When
    HttpResponse<String> answer =
        send(
            request("/ingest/api/pages")
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        new byte[(int) FrontDoor.BODY_LIMIT + 1])));

    // Then
    assertProblem(answer, 413, "content-too-large");
  }

  @Test
  void aBatchMayBeLargerThanAPage() throws Exception {
    // Given
    byte[] large = new byte[(int) FrontDoor.BODY_LIMIT + 1];

    // When
    HttpResponse<String> answer =
        send(
            request("/ingest/api/batches?publication=ytrb")
                .POST(HttpRequest.BodyPublishers.ofByteArray(large)));

    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(large.length + " bytes");
  }

  @Test
  void headersJustUnderTheLimitPassAndOverItAreAProblemOf431() throws Exception {
    // When
    HttpResponse<String> under =
        send(request("/ingest/x").header("Cookie", "q=" + "x".repeat(31 * 1024)).GET());
    HttpResponse<String> over =
        send(request("/ingest/x").header("Cookie", "q=" + "x".repeat(33 * 1024)).GET());

    // Then
    assertThat(under.statusCode()).isEqualTo(200);
    assertProblem(over, 431, "headers-too-large");
  }

  @Test
  void aMethodThatNobodyTakesIsAProblemOf405() throws Exception {
    // When
    HttpResponse<String> answer =
        send(request("/ingest/x").method("TRACE", HttpRequest.BodyPublishers.noBody()));

    // Then
    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "PATCH");
  }

  @Test
  void anotherSitesNameDoesNotGetIn() throws Exception {
    // When
    String answer = raw("GET /ingest/x HTTP/1.1\r\nHost: evil.example\r\n\r\n");

    // Then
    assertThat(answer).startsWith("HTTP/1.1 421 ").contains("/problems/misdirected");
  }

  @Test
  void whatIsNoHttpIsAProblemOf400() throws Exception {
    // When
    String answer = raw("GET /ingest/x\u0001 y z\r\n\r\n");

    // Then
    assertThat(answer).contains(" 400 ").contains("/problems/bad-request");
  }

  @Test
  void peopleGetAPageInTheirLanguage() throws Exception {
    // When
    HttpResponse<String> chinese =
        send(request("/nothing").header("Accept", "text/html").header("Accept-Language", "zh"));
    HttpResponse<String> english =
        send(
            request("/nothing")
                .header("Accept", "text/html")
                .header("Accept-Language", "zh")
                .header("Cookie", "copydesk_lang=en"));
    HttpResponse<String> program =
        send(request("/review/api/records").header("Accept", "text/html"));

    // Then
    assertThat(chinese.body()).contains("此处没有内容").contains("lang=\"zh-Hans\"");
    assertThat(english.body()).contains("There is nothing here").contains("lang=\"en\"");
    assertProblem(program, 502, "bad-gateway");
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(
        request.timeout(Duration.ofSeconds(15)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(5_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      byte[] answer = new byte[4_096];
      int read = socket.getInputStream().read(answer);
      return new String(answer, 0, Math.max(read, 0), StandardCharsets.UTF_8);
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String slug)
      throws IOException {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.get("type").asText()).isEqualTo("/problems/" + slug);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(problem.get("instance").asText()).startsWith("/");
  }
}
