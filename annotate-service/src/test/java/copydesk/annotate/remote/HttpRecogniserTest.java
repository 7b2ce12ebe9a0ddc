package copydesk.annotate.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.recognise.Around;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Suggestion;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recogniser behind HTTP, against a small server. */
class HttpRecogniserTest {

  private static final String FIRST = "市长𠮷林汀出席。";
  private static final String SECOND = "文化馆开放";
  private static final Suggestion OURS = new Suggestion(FactType.PLACE, 0, 1, null, 0.5, "ours");
  private static final Passage.Context CONTEXT =
      new Passage.Context(LocalDate.of(2026, 3, 25), "云汀日报");
  private static final String GOOD =
      """
      {"suggestions": [
        [{"type": "person", "start": 3, "end": 5, "confidence": 0.9, "value": "林汀", "reason": "r"}],
        []]}
      """;

  /** How the server answers. */
  private interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final ObjectMapper json = new ObjectMapper().registerModule(new WireJson());
  private final List<JsonNode> asked = Collections.synchronizedList(new ArrayList<>());
  private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<Answer> answer = new AtomicReference<>();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-25T00:00:00Z"));
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        exchange -> {
          asked.add(json.readTree(exchange.getRequestBody().readAllBytes()));
          tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          try {
            answer.get().to(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void aPageIsAskedForOnceAndItsAnswerTaken() {
    // Given
    answer.set(exchange -> send(exchange, 200, GOOD));
    HttpRecogniser recogniser = recogniser(Duration.ofSeconds(20));
    recogniser.ask(List.of(FIRST, SECOND, FIRST, " "), CONTEXT);
    Around page = Around.of(List.of(FIRST, SECOND));

    // When
    List<Suggestion> first = recogniser.suggest(new Passage(Text.of(FIRST), page, CONTEXT));
    List<Suggestion> second = recogniser.suggest(new Passage(Text.of(SECOND), page, CONTEXT));

    // Then
    assertThat(first)
        .containsExactly(
            new Suggestion(FactType.PERSON, 3, 5, new FactValue.Words("林汀"), 0.9, "r"));
    assertThat(second).isEmpty();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().path("texts")).hasSize(2);
    assertThat(asked.getFirst().path("issue").asText()).isEqualTo("2026-03-25");
    assertThat(tokens).containsExactly("Bearer secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "no JSON",
        "{\"suggestions\": [[]]}",
        "{\"suggestions\": [[{\"type\":\"person\",\"start\":3,\"end\":90,\"confidence\":1}],[]]}",
        "{\"suggestions\": [[{\"type\":\"person\",\"start\":4,\"end\":4,\"confidence\":1}],[]]}",
        "{\"suggestions\": [[{\"type\":\"person\",\"start\":\"3\",\"end\":5,\"confidence\":1}],[]]}",
        "{\"suggestions\": [[{\"type\":\"person\",\"start\":3,\"end\":5,\"confidence\":7}],[]]}",
        "{\"suggestions\": [[{\"type\":\"fish\",\"start\":3,\"end\":5,\"confidence\":1}],[]]}",
        "{\"suggestions\": [[],[{\"type\":\"quote\",\"start\":3,\"end\":5,\"confidence\":1}]]}",
      })
  void anAnswerThatIsWrongAnywhereIsNotUsed(String body) {
    // Given
    answer.set(exchange -> send(exchange, 200, body));

    // When
    List<Suggestion> found = ask(recogniser(Duration.ofSeconds(20)));

    // Then
    assertThat(found).containsExactly(OURS);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 302, 401, 500, 503})
  void anotherStatusIsNotUsedAndNotFollowed(int status) {
    // Given
    answer.set(
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          send(exchange, status, status == 204 ? "" : GOOD);
        });

    // When
    List<Suggestion> found = ask(recogniser(Duration.ofSeconds(20)));

    // Then
    assertThat(found).containsExactly(OURS);
    assertThat(asked).hasSize(1);
  }

  @Test
  void anAnswerWithoutEndIsNotRead() {
    // Given
    answer.set(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write(blanks);
          }
          exchange.close();
        });

    // When
    List<Suggestion> found = ask(recogniser(Duration.ofSeconds(20)));

    // Then
    assertThat(found).containsExactly(OURS);
  }

  @Test
  void whoDoesNotAnswerInTimeIsLeftAloneForAWhile() {
    // Given a server that waits until the test is over
    CountDownLatch over = new CountDownLatch(1);
    answer.set(exchange -> over.await());
    HttpRecogniser recogniser = recogniser(Duration.ofSeconds(3));

    // When
    List<Suggestion> found = ask(recogniser);

    // Then
    assertThat(found).containsExactly(OURS);
    assertThat(ask(recogniser)).containsExactly(OURS);
    assertThat(asked).hasSize(1);
    over.countDown();
  }

  @Test
  void suggestingAsksNobody() {
    // Given
    answer.set(exchange -> send(exchange, 200, GOOD));
    HttpRecogniser recogniser = recogniser(Duration.ofSeconds(20));

    // When
    List<Suggestion> found =
        recogniser.suggest(new Passage(Text.of(FIRST), Around.of(List.of(FIRST)), CONTEXT));

    // Then
    assertThat(found).containsExactly(OURS);
    assertThat(asked).isEmpty();
  }

  @Test
  void afterThePauseItIsAskedAgain() {
    // Given
    answer.set(exchange -> send(exchange, 500, ""));
    HttpRecogniser recogniser = recogniser(Duration.ofSeconds(20));
    ask(recogniser);
    answer.set(exchange -> send(exchange, 200, GOOD));
    now.updateAndGet(instant -> instant.plusSeconds(31));

    // When
    List<Suggestion> found = ask(recogniser);

    // Then
    assertThat(found).extracting(Suggestion::type).containsExactly(FactType.PERSON);
    assertThat(asked).hasSize(2);
  }

  private static List<Suggestion> ask(HttpRecogniser recogniser) {
    recogniser.ask(List.of(FIRST, SECOND), CONTEXT);
    return recogniser.suggest(
        new Passage(Text.of(FIRST), Around.of(List.of(FIRST, SECOND)), CONTEXT));
  }

  private HttpRecogniser recogniser(Duration timeout) {
    URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/suggest");
    return new HttpRecogniser(
        new HttpRecogniser.Service(url, Optional.of("secret"), timeout, Duration.ofSeconds(30)),
        passage -> List.of(OURS),
        json,
        now::get);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
