package copydesk.ingest.batch;

import static copydesk.ingest.batch.BatchClient.accepted;
import static copydesk.ingest.batch.BatchClient.as;
import static copydesk.ingest.batch.BatchClient.awaitOver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import copydesk.ingest.SamplePublications;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stopping batches and watching them. */
@QuarkusTest
@WithTestResource(House.class)
class BatchControlTest {

  private static final int MANY = 600;

  private final Map<String, String> issue =
      Map.of(
          "publication",
          "ytrb",
          "date",
          "2026-04-02",
          "edition",
          "c" + UUID.randomUUID().toString().substring(0, 8));

  @Inject IntakeConfig config;

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void aPausedBatchStandsStillUntilItIsResumed() {
    String id = accepted("scanner", pages(MANY), issue);
    act(id, "pause").statusCode(200).body("state", equalTo("paused"));
    BatchClient.rest();
    int before = settled(id);

    act(id, "resume").statusCode(200);

    assertThat(before).isLessThan(MANY);
    assertThat(awaitOver(id).getInt("counts.read")).isEqualTo(MANY);
  }

  /** What was ended once the files in hand are through. */
  private static int settled(String id) {
    int last = -1;
    int now = BatchClient.get(id).getInt("counts.read");
    while (now != last) {
      BatchClient.rest();
      BatchClient.rest();
      last = now;
      now = BatchClient.get(id).getInt("counts.read");
    }
    return now;
  }

  @Test
  void aCanceledBatchKeepsWhatWasReadAndReadsNoMore() {
    String id = accepted("scanner", pages(MANY), issue);
    BatchClient.await(id, "running");

    act(id, "cancel").statusCode(200).body("state", equalTo("canceled"));

    settled(id);
    JsonPath batch = BatchClient.get(id);
    assertThat(batch.getInt("counts.canceled")).as(batch.getString("counts")).isPositive();
    assertThat(batch.getInt("counts.read") + batch.getInt("counts.canceled")).isEqualTo(MANY);
    BatchClient.awaitGone(config.spool().resolve(id));
    act(id, "resume").statusCode(409).body("type", equalTo("/problems/batch-over"));
  }

  @Test
  void whatIsDoneCannotBePaused() {
    String id = accepted("scanner", pages(1), issue);
    awaitOver(id);

    act(id, "pause").statusCode(409);
    act(id, "cancel").statusCode(409);
  }

  @Test
  void theEventsTellEveryOutcomeOnceAndEnd() throws Exception {
    String id = accepted("scanner", pages(60), issue);

    List<String> lines = events(id, null);

    assertThat(ids(lines))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList());
    assertThat(lines.stream().filter(line -> line.contains("\"state\":\"done\""))).hasSize(1);
  }

  @Test
  void whoComesBackMissesNothingAndGetsNothingTwice() throws Exception {
    String id = accepted("scanner", pages(60), issue);
    awaitOver(id);

    assertThat(ids(events(id, "57"))).containsExactly("58", "59", "60");
  }

  private static List<String> events(String id, String last) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/ingest/api/batches/%s/events"
                        .formatted(RestAssured.port, id)))
            .header("Authorization", "Bearer " + Tokens.client("scanner"))
            .header("Accept", "text/event-stream");
    if (last != null) {
      request.header("Last-Event-ID", last);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofLines()).body().toList();
    }
  }

  /** The ids of the events that tell outcomes; an empty line ends an event. */
  private static List<String> ids(List<String> lines) {
    return Arrays.stream(String.join("\n", lines).split("\n\n"))
        .filter(event -> event.contains("event:file"))
        .flatMap(String::lines)
        .filter(line -> line.startsWith("id:"))
        .map(line -> line.substring("id:".length()))
        .toList();
  }

  private static io.restassured.response.ValidatableResponse act(String id, String action) {
    return as("scanner").post("/api/batches/{id}/{action}", id, action).then();
  }

  private static byte[] pages(int count) {
    Zips zip = new Zips();
    for (int i = 1; i <= count; i++) {
      zip.with(i + ".txt", "第%d号通知\n本报讯 今天是第%d个工作日。\n".formatted(i, i));
    }
    return zip.done();
  }
}
