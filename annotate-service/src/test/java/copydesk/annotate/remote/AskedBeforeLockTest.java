package copydesk.annotate.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import copydesk.annotate.DeskClient;
import copydesk.annotate.Scanner;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a site's own recogniser takes its time, nobody waits but who asked it. */
@QuarkusTest
@WithTestResource(House.class)
@TestProfile(AskedBeforeLockTest.WithARecogniser.class)
class AskedBeforeLockTest {

  /** A text with this character is answered late, every other one at once. */
  private static final String SLOW = "慢";

  private static final DeskClient LIN = new DeskClient("lin");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Has been asked for something slow. */
  private static final AtomicReference<CountDownLatch> ASKED = new AtomicReference<>();

  /** May answer it. */
  private static final AtomicReference<CountDownLatch> RELEASED = new AtomicReference<>();

  private static final Executor EDITORS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("editor").factory());

  private static HttpServer server;

  /** A site that has a recogniser of its own, and all the patience. */
  public static class WithARecogniser implements QuarkusTestProfile {

    /** The profile and the test are loaded apart and share nothing else. */
    private static final String PORT = "copydesk.test.recogniser.port";

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "copydesk.recogniser.url",
          "http://localhost:" + port() + "/suggest",
          "copydesk.recogniser.timeout",
          "PT60S");
    }

    static synchronized int port() {
      if (System.getProperty(PORT) == null) {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
          System.setProperty(PORT, String.valueOf(free.getLocalPort()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return Integer.getInteger(PORT);
    }
  }

  @BeforeAll
  static void open() throws IOException {
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), WithARecogniser.port()), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("recogniser").factory()));
    server.createContext("/suggest", AskedBeforeLockTest::answer);
    server.start();
  }

  @AfterAll
  static void close() {
    server.stop(0);
  }

  /** Finds one place in each text, at its start. */
  private static void answer(HttpExchange exchange) throws IOException {
    JsonNode texts = JSON.readTree(exchange.getRequestBody()).path("texts");
    ArrayNode suggestions = JSON.createArrayNode();
    boolean slow = false;
    for (JsonNode text : texts) {
      suggestions
          .addArray()
          .addObject()
          .put("type", "place")
          .put("start", 0)
          .put("end", 1)
          .put("confidence", 0.5);
      slow |= text.textValue().contains(SLOW);
    }
    if (slow) {
      ASKED.get().countDown();
      try {
        assertThat(RELEASED.get().await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    byte[] body =
        JSON.createObjectNode()
            .set("suggestions", suggestions)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @BeforeEach
  void nobodyHasAsked() {
    ASKED.set(new CountDownLatch(1));
    RELEASED.set(new CountDownLatch(1));
  }

  @Test
  void anotherEditGoesOnAndIsNotOverwritten() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", "春耕开始\n文化馆开放", "a");
    List<String> articles = LIN.articles(page);
    String first = LIN.page(page).path("articles[0].blocks[0].id");
    String second = LIN.page(page).path("articles[1].blocks[0].id");
    CompletableFuture<Response> slow =
        CompletableFuture.supplyAsync(() -> typed(page, articles.get(0), first, SLOW), EDITORS);
    assertThat(ASKED.get().await(60, TimeUnit.SECONDS)).isTrue();

    // When
    Response other = typed(page, articles.get(1), second, "快");
    Response same = typed(page, articles.get(0), first, "快");

    // Then
    assertThat(slow).isNotDone();
    assertThat(other.statusCode()).describedAs(other.asString()).isEqualTo(200);
    assertThat(same.statusCode()).describedAs(same.asString()).isEqualTo(200);
    assertThat(same.<List<String>>path("articles[0].facts.quote")).containsExactly("快");
    RELEASED.get().countDown();
    assertThat(slow.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(412);
    assertThat(LIN.page(page).<String>path("articles[0].blocks[0].text")).isEqualTo("快春耕开始");
  }

  @Test
  void aPageThatIsOpenedFirstIsNotLocked() throws Exception {
    // Given
    UUID page = takenIn(SLOW + "车道开通");
    CompletableFuture<Response> opening =
        CompletableFuture.supplyAsync(() -> LIN.page(page), EDITORS);
    assertThat(ASKED.get().await(60, TimeUnit.SECONDS)).isTrue();

    // When
    boolean free = isFree(page);

    // Then
    assertThat(free).isTrue();
    RELEASED.get().countDown();
    Response opened = opening.get(60, TimeUnit.SECONDS);
    assertThat(opened.<List<String>>path("articles[0].facts.quote")).containsExactly(SLOW);
  }

  private static Response typed(UUID page, String article, String block, String text) {
    return LIN.edit(page, Map.of(article, 1), List.of(DeskClient.replace(block, 0, 0, text)));
  }

  /** A page that nobody has opened. */
  private static UUID takenIn(String text) throws Exception {
    UUID page = UUID.randomUUID();
    Scanner.read("ytrb", page, 1, text, "");
    for (int i = 0; i < 400 && !isFree(page); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return page;
  }

  /** Whether the page is there and nobody has it locked. */
  private static boolean isFree(UUID page) throws SQLException {
    try (Connection connection = Db.connect("annotate_app");
        var query =
            connection.prepareStatement(
                "select id from annotate.page where id = ? for update skip locked")) {
      query.setObject(1, page);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
