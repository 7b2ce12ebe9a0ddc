package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A reader that polls while eight people publish meets every version once, and in order. */
@QuarkusTest
@WithTestResource(House.class)
class PublishRaceTest {

  private static final int WRITERS = 8;
  private static final int EACH = 5;

  @Test
  void a_poll_with_the_cursor_gives_every_version_once() throws Exception {
    // Given
    Desk.open();
    Reviewing.setStages("harbour", 1).statusCode(200);
    List<List<Desk.Sent>> work = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      List<Desk.Sent> own = new ArrayList<>();
      for (int i = 0; i < EACH; i++) {
        own.add(Desk.insert("harbour", java.util.UUID.randomUUID(), "lin"));
      }
      work.add(own);
    }
    Desk.stamp();
    for (List<Desk.Sent> own : work) {
      Desk.awaitTakenIn(own.getLast());
    }
    List<String> published = new ArrayList<>();
    AtomicBoolean done = new AtomicBoolean();

    // When
    List<String> met;
    try (ExecutorService people = Executors.newFixedThreadPool(WRITERS + 1)) {
      Future<List<String>> reader = people.submit(() -> follow(done));
      ConcurrentLinkedQueue<String> records = new ConcurrentLinkedQueue<>();
      List<Future<?>> writers = new ArrayList<>();
      for (List<Desk.Sent> own : work) {
        writers.add(
            people.submit(() -> own.forEach(sent -> records.addAll(publishAndWithdraw(sent)))));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      published.addAll(records);
      Desk.await("the last version in the feed", () -> count(published) == published.size());
      done.set(true);
      met = reader.get();
    }

    // Then
    assertThat(met).doesNotHaveDuplicates().containsAll(published);
    for (String version : published) {
      if (version.endsWith(" 2")) {
        String first = version.substring(0, version.length() - 1) + "1";
        assertThat(met.indexOf(first)).isLessThan(met.indexOf(version));
      }
    }
  }

  private static List<String> publishAndWithdraw(Desk.Sent sent) {
    String record = Reviewing.approve("gu", sent).extract().path("record.id");
    as("gu")
        .body(java.util.Map.of("reason", "撤回"))
        .post("/api/records/{id}/withdrawal", record)
        .then()
        .statusCode(201);
    return List.of("urn:uuid:" + record + " 1", "urn:uuid:" + record + " 2");
  }

  /** Polls until it is told to stop, and then once more to the end. */
  private static List<String> follow(AtomicBoolean done) throws Exception {
    List<String> met = new ArrayList<>();
    String cursor = "";
    boolean last;
    do {
      last = done.get();
      String next = cursor;
      while (next != null) {
        JsonNode page = page(next);
        page.path("items").forEach(item -> met.add(name(item)));
        next = page.path("next").textValue();
        cursor = page.path("cursor").asText("");
      }
    } while (!last);
    return met;
  }

  private static int count(List<String> published) throws Exception {
    int count = 0;
    String next = "";
    while (next != null) {
      JsonNode page = page(next);
      for (JsonNode item : page.path("items")) {
        count += published.contains(name(item)) ? 1 : 0;
      }
      next = page.path("next").textValue();
    }
    return count;
  }

  private static JsonNode page(String cursor) throws Exception {
    return Samples.JSON.readTree(
        as("publishing-system")
            .get("/api/records?publication=harbour&limit=7&cursor=" + cursor)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  private static String name(JsonNode item) {
    return item.path("uri").asText() + " " + item.path("version").asText();
  }
}
