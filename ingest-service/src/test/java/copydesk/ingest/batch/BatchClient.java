package copydesk.ingest.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sends batches and waits for them, for tests. */
final class BatchClient {

  private BatchClient() {}

  static RequestSpecification as(String who) {
    return given().auth().oauth2(who.equals("scanner") ? Tokens.client(who) : Tokens.of(who));
  }

  static ValidatableResponse send(String who, byte[] zip, Map<String, ?> options) {
    return as(who)
        .contentType("application/zip")
        .queryParams(options)
        .body(zip)
        .post("/api/batches")
        .then();
  }

  static String accepted(String who, byte[] zip, Map<String, ?> options) {
    return send(who, zip, options).statusCode(202).extract().path("id");
  }

  /** The batch with all its files once it is over. */
  static JsonPath awaitOver(String id) {
    return await(id, "done", "canceled");
  }

  static JsonPath await(String id, String... states) {
    for (int i = 0; i < 600; i++) {
      JsonPath batch = get(id);
      if (java.util.List.of(states).contains(batch.getString("state"))) {
        return batch;
      }
      rest();
    }
    throw new AssertionError("The batch stays as it is: " + get(id).prettify());
  }

  static JsonPath get(String id) {
    return as("scanner")
        .queryParam("limit", 1000)
        .get("/api/batches/{id}", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A batch is told to be done before its bytes are removed. */
  static void awaitGone(Path file) {
    for (int i = 0; i < 300 && Files.exists(file); i++) {
      rest();
    }
    assertThat(file).doesNotExist();
  }

  static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
