package copydesk.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Files as large as are taken, though no page can be read out of them, come all at once to a
 * service of the memory that it has.
 */
class LargeBodiesTest {

  private static final int LARGE = 23 << 20;

  private static final String OF_THIS_STORY = "large";

  @Test
  void sixAtOnceAreAllAnsweredAndTheServiceGoesOn() throws Exception {
    // Given
    Map<String, String> settings = new House().start();
    byte[] noise = new byte[LARGE];
    new Random(7).nextBytes(noise);
    byte[] text = filled("码头今日向市民开放，这是本市的一件大事，大家都来看。\n");
    byte[] html = filled("<p>The quay is open to all.</p>");
    try (ServiceProcess ingest = ServiceProcess.start("ingest", settings);
        var senders = Executors.newFixedThreadPool(6)) {
      createPublication(ingest);

      // When
      List<Future<Integer>> answers = new ArrayList<>();
      for (int round = 0; round < 2; round++) {
        String label = "L" + round;
        answers.add(
            senders.submit(() -> send(ingest, "scanner", noise, "text/plain", label + "a")));
        answers.add(senders.submit(() -> send(ingest, "scanner", text, "text/plain", label + "b")));
        answers.add(senders.submit(() -> send(ingest, "scanner", html, "text/html", label + "c")));
      }

      // Then
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(413, 415, 422);
      }
      byte[] small = "码头今日开放\n本报讯 码头今日向市民开放。\n".getBytes(StandardCharsets.UTF_8);
      assertThat(send(ingest, "scanner", small, "text/plain", "after")).isEqualTo(201);
    }
  }

  @Test
  void whoMayNotSendIsRefusedHoweverMuchComesAtOnce() throws Exception {
    // Given
    Map<String, String> settings = new House().start();
    byte[] text = filled("码头今日向市民开放。\n");
    try (ServiceProcess ingest = ServiceProcess.start("ingest", settings);
        var senders = Executors.newFixedThreadPool(4)) {
      createPublication(ingest);

      // When
      List<Future<Integer>> answers = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        answers.add(
            senders.submit(() -> send(ingest, "publishing-system", text, "text/plain", "x")));
      }

      // Then
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(403);
      }
    }
  }

  private static byte[] filled(String with) {
    byte[] one = with.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[LARGE / one.length * one.length];
    for (int at = 0; at < all.length; at += one.length) {
      System.arraycopy(one, 0, all, at, one.length);
    }
    return all;
  }

  private static int send(
      ServiceProcess ingest, String client, byte[] body, String mediaType, String label) {
    return given()
        .auth()
        .oauth2(Tokens.client(client))
        .contentType(mediaType)
        .body(body)
        .queryParam("publication", "ytrb")
        .queryParam("date", "2026-03-26")
        .queryParam("edition", OF_THIS_STORY)
        .queryParam("label", label)
        .post(ingest.address() + "/api/pages")
        .statusCode();
  }

  private static void createPublication(ServiceProcess ingest) {
    given()
        .auth()
        .oauth2(Tokens.of("admin"))
        .contentType("application/json")
        .body(Map.of("name", "云汀日报", "language", "zh-Hans", "timeZone", "Asia/Shanghai"))
        .put(ingest.address() + "/api/publications/ytrb")
        .then()
        .statusCode(200);
  }
}
