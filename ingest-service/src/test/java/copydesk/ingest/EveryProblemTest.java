package copydesk.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error is a problem document: with a session cookie, with a bearer token, and with none. */
@QuarkusTest
@WithTestResource(House.class)
class EveryProblemTest {

  /**
   * One way to go wrong.
   *
   * @param status what is expected
   * @param slug the end of the problem's type
   */
  record Fault(
      String name, int status, String slug, Function<RequestSpecification, Response> request) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String SOME_ID = "01980000-0000-7000-8000-000000000000";

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault("no such page", 404, "not-found", r -> r.get("/api/pages/" + SOME_ID)),
        new Fault("no such address", 404, "not-found", r -> r.get("/api/nowhere")),
        new Fault("an id that is none", 404, "not-found", r -> r.get("/api/pages/7")),
        new Fault("wrong method", 405, "method-not-allowed", r -> r.delete("/api/pages")),
        new Fault(
            "wrong role",
            403,
            "forbidden",
            r -> r.contentType("application/json").body(PAPER).put("/api/publications/ytrb")),
        new Fault(
            "wrong type",
            415,
            "unsupported-media-type",
            r -> r.contentType("application/xml").body("<a/>").put("/api/publications/ytrb")),
        new Fault(
            "broken JSON",
            400,
            "bad-request",
            r -> r.contentType("application/json").body("{\"name\":").put("/api/publications/x")),
        new Fault(
            "JSON of another shape",
            400,
            "bad-request",
            r -> r.contentType("application/json").body("[7]").put("/api/publications/x")),
        new Fault(
            "missing values",
            422,
            "invalid",
            r -> r.contentType("application/json").body("{}").put("/api/publications/ytrb")),
        new Fault(
            "a date that is none", 400, "bad-request", r -> r.get("/api/pages?date=yesterday")),
        new Fault(
            "headers too large",
            431,
            "headers-too-large",
            r -> r.header("X-Long", "x".repeat(33 * 1024)).get("/api/pages")),
        new Fault("a fault of ours", 500, "internal", r -> r.get("/api/broken")));
  }

  private static final Map<String, String> PAPER =
      Map.of("name", "云汀日报", "language", "zh-Hans", "timeZone", "Asia/Shanghai");

  static Stream<Arguments> faultsWithEveryCredential() {
    return faults()
        .flatMap(fault -> credentials().map(credential -> Arguments.of(fault, credential)));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("faultsWithEveryCredential")
  void isAProblemDocument(Fault fault, Credential credential) {
    Response response = fault.request().apply(credential.on(given().redirects().follow(false)));

    assertIsProblem(response, fault.status(), fault.slug());
  }

  /** Says how large the body will be and sends none of it: the answer must not wait for it. */
  @ParameterizedTest
  @MethodSource("credentials")
  void aBodyOverTheLimitIsAProblemDocument(Credential credential) throws Exception {
    String head =
        "POST /ingest/api/pages?publication=ytrb&date=2026-03-25&label=1 HTTP/1.1\r\n"
            + "Host: localhost\r\nContent-Type: text/plain\r\nContent-Length: 100000000\r\n"
            + credential.headers().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining())
            + "\r\n";
    String answer;
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("application/problem+json", "/problems/content-too-large");
  }

  /** A body that comes in chunks announces no length; pages are limited all the same. */
  @Test
  void aBodyInChunksOverTheLimitIsAProblemDocument() throws Exception {
    byte[] chunk = new byte[1 << 20];
    String head =
        "POST /ingest/api/pages?publication=ytrb&date=2026-03-25&label=1 HTTP/1.1\r\n"
            + "Host: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n"
            + "Authorization: Bearer "
            + Tokens.of("lin")
            + "\r\n\r\n";
    String answer;
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.setSoTimeout(30_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      try {
        for (int i = 0; i < 80; i++) {
          out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
          out.write(chunk);
          out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException e) {
        // The service has heard enough and closed; what it said before counts.
      }
      answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
    }

    assertThat(answer).isEqualTo("HTTP/1.1 413");
  }

  static Stream<Credential> credentials() {
    return Stream.of(Credential.cookie("lin"), Credential.bearer("lin"));
  }

  @Test
  void withoutACredentialIsAProblemDocumentAndNeverARedirect() {
    assertIsProblem(given().redirects().follow(false).get("/api/pages"), 401, "unauthenticated");
  }

  @Test
  void aForgedTokenIsAProblemDocument() {
    assertIsProblem(
        given().redirects().follow(false).auth().oauth2("a.b.c").get("/api/pages"),
        401,
        "unauthenticated");
  }

  @Test
  void aForgedSessionIsAProblemDocument() {
    assertIsProblem(
        given().redirects().follow(false).cookie("q_session", "forged").get("/api/pages"),
        401,
        "unauthenticated");
  }

  @Test
  void aWriteFromAnotherSiteIsAProblemDocument() {
    assertIsProblem(
        Credential.cookie("lin")
            .on(given())
            .header("Origin", "https://elsewhere.example")
            .contentType("text/plain")
            .body("x")
            .post("/api/pages"),
        403,
        "cross-site");
  }

  @Test
  void aPersonGetsTheSameAsAPage() {
    Response response = Credential.cookie("lin").on(given()).accept("text/html").get("/nowhere");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.contentType()).startsWith("text/html");
    assertThat(response.asString()).contains("此处没有内容");
  }

  private static void assertIsProblem(Response response, int status, String slug) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/" + slug);
    assertThat(response.jsonPath().getInt("status")).isEqualTo(status);
    assertThat(response.jsonPath().getString("title")).isNotBlank();
    assertThat(response.asString()).doesNotContainPattern("Exception|\\bjava\\.|copydesk\\.|SQL");
  }
}
