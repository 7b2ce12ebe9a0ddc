package copydesk.review.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import copydesk.review.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckNinjsMainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private HttpServer server;
  private String address;

  @BeforeEach
  void serve_a_feed_of_two_pages() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String good = ItemWriter.write(Samples.submission(), ItemWriterTest.publishing(null));
    server.createContext(
        "/feed",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          String answer =
              query == null || !query.contains("cursor=")
                  ? "{\"items\":[%s],\"next\":\"a+b\"}".formatted(good)
                  : "{\"items\":[%s],\"next\":null}"
                      .formatted(query.endsWith("bad&cursor=a+b") ? "{\"uri\":\"x\"}" : good);
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    address = "http://localhost:%d/feed".formatted(server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private int run(String... arguments) {
    return new CheckNinjsMain(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of())
        .run(List.of(arguments));
  }

  private static String ownSchema() {
    return Path.of(URI.create(ItemSchema.class.getResource(ItemSchema.OWN).toString())).toString();
  }

  @Test
  void valid_records_on_all_pages_pass() {
    // When
    int status = run(ownSchema(), address);

    // Then
    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("2 records, 0 not valid\n");
  }

  @Test
  void a_record_that_is_not_valid_is_named_with_its_faults() {
    // When
    int status = run(ownSchema(), address + "?kind=bad");

    // Then
    assertThat(status).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("x version")
        .contains("required property 'bodies'")
        .endsWith("2 records, 1 not valid\n");
  }

  @Test
  void a_feed_that_does_not_answer_is_named() {
    // When
    int status = run(ownSchema(), address.replace("/feed", "/nothing"));

    // Then
    assertThat(status).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("/nothing").contains("404");
  }

  @Test
  void without_arguments_the_usage_is_shown() {
    // When
    int status = run();

    // Then
    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("usage:");
  }

  @Test
  void a_schema_that_is_not_there_is_named() {
    // When
    int status = run("no-such-file.json", address);

    // Then
    assertThat(status).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no-such-file.json");
  }
}
