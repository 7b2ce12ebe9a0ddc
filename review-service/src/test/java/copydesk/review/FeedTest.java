package copydesk.review;

import static copydesk.review.Reviewing.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.ninjs.ItemSchema;
import copydesk.review.seal.Seal;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What publishing systems read. */
@QuarkusTest
@WithTestResource(House.class)
class FeedTest {

  private static final String READER = "publishing-system";
  private static Desk.Sent first;
  private static String record;

  // Once, but not before all: only then is it known where the service is.
  @BeforeEach
  void three_records_one_of_them_corrected() {
    if (record == null) {
      first = Desk.submit("ytrb", "lin");
      record = Reviewing.publish(first);
      Reviewing.publish(Desk.submit("ytrb", "lin"));
      Reviewing.publish(Desk.submit("ytrb", first.article(), "lin"));
      Reviewing.publish(Desk.submit("ytwb", "lin"));
      Desk.await("the corrected version in the feed", () -> all("ytrb").size() >= 3);
      Desk.await("the other paper's record in the feed", () -> !all("ytwb").isEmpty());
    }
  }

  private static Response feed(String query) {
    return as(READER).get("/api/records" + query);
  }

  /** The whole feed of a paper, page by page. */
  private static List<JsonNode> all(String paper) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = json(feed("?limit=1&publication=" + paper + "&cursor=" + cursor));
      page.path("items").forEach(items::add);
      cursor = page.path("next").textValue();
    }
    return items;
  }

  private static JsonNode json(Response response) {
    try {
      return Samples.JSON.readTree(response.then().statusCode(200).extract().asString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void every_version_comes_once_in_the_order_of_publication() throws Exception {
    // When
    List<JsonNode> items = all("ytrb");

    // Then
    List<String> versions =
        items.stream().map(i -> i.path("uri").asText() + " " + i.path("version").asText()).toList();
    assertThat(versions).doesNotHaveDuplicates();
    assertThat(versions.indexOf("urn:uuid:" + record + " 1"))
        .isNotNegative()
        .isLessThan(versions.indexOf("urn:uuid:" + record + " 2"));
    try (InputStream file = ItemSchema.class.getResourceAsStream(ItemSchema.OWN)) {
      ItemSchema schema = new ItemSchema(Samples.JSON.readTree(file));
      assertThat(items).allSatisfy(item -> assertThat(schema.faults(item)).isEmpty());
    }
  }

  @Test
  void one_goes_on_from_where_one_was() {
    // Given
    String cursor = json(feed("?limit=1000")).path("cursor").textValue();

    // When
    JsonNode nothing = json(feed("?cursor=" + cursor));

    // Then
    assertThat(nothing.path("items")).isEmpty();
    assertThat(nothing.path("next").isNull()).isTrue();
    assertThat(nothing.path("cursor").textValue()).isEqualTo(cursor);
  }

  @Test
  void a_paper_or_a_time_may_be_asked_for() {
    // Given
    String sealed = all("ytwb").getLast().path("versionCreated").asText();

    // When / Then
    feed("?publication=ytwb&since=" + sealed).then().body("items", hasSize(1));
    feed("?publication=ytwb&since=2999-01-01T00:00:00Z").then().body("items", hasSize(0));
    feed("?since=yesterday").then().statusCode(400);
    feed("?cursor=nonsense").then().statusCode(400);
    feed("?include=everything").then().statusCode(400);
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    // Given
    String tag = feed("?publication=ytwb").header("ETag");

    // When / Then
    as(READER)
        .header("If-None-Match", tag)
        .get("/api/records?publication=ytwb")
        .then()
        .statusCode(304);
  }

  @Test
  void the_feed_is_compressed_for_who_takes_it() {
    as(READER)
        .header("Accept-Encoding", "gzip")
        .get("/api/records")
        .then()
        .statusCode(200)
        .header("Content-Encoding", "gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lin", "he", "gu", "admin", "guest", "scanner"})
  void the_feed_is_for_publishing_systems(String who) {
    if (who.equals("scanner")) {
      io.restassured.RestAssured.given()
          .auth()
          .oauth2(copydesk.testhouse.Tokens.client("scanner"))
          .get("/api/records")
          .then()
          .statusCode(403);
    } else {
      as(who).get("/api/records").then().statusCode(403);
    }
  }

  @Test
  void a_record_gives_its_latest_version_and_every_one_before() {
    as(READER).get("/api/records/{id}", record).then().body("version", equalTo("2"));
    as(READER).get("/api/records/{id}/v/1", record).then().body("version", equalTo("1"));
    as(READER).get("/api/records/{id}/v/3", record).then().statusCode(404);
    as("gu").get("/api/records/{id}", record).then().statusCode(200);
    as("lin").get("/api/records/{id}", record).then().statusCode(403);
    as("guest").get("/api/records/{id}", record).then().statusCode(404);
    as(READER).get("/api/records/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void the_links_of_an_item_lead_to_what_they_name() {
    // Given
    JsonNode item = json(as(READER).get("/api/records/{id}/v/1", record));

    for (String href : item.path("associations").findValuesAsText("href")) {
      // When
      Response answer = as(READER).get(href.substring(href.indexOf("/review") + 7));

      // Then
      assertThat(answer.statusCode()).as(href).isEqualTo(200);
    }
    as(READER)
        .get("/api/records/{id}/v/1/facts", record)
        .then()
        .contentType("application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"")
        .body("items", hasSize(4));
    as(READER)
        .get("/api/records/{id}/v/1/source", record)
        .then()
        .body("sources[0].sha256", equalTo(Samples.submission().sources().getFirst().sha256()));
  }

  @Test
  void what_belongs_to_an_item_can_come_along() {
    String version = "/review/api/records/%s/v/1".formatted(record);
    as(READER)
        .get("/api/records/{id}/v/1?include=facts,chain,source,text", record)
        .then()
        .body("item.version", equalTo("1"))
        .body("included", hasKey("facts"))
        .body("included.chain.approvals.by.size()", equalTo(3));
    feed("?publication=ytrb&limit=1000&include=text")
        .then()
        .body("included.'%s'.text".formatted(version), equalTo(Samples.submission().text()));
  }

  @Test
  void anybody_can_compute_the_seals_again() throws Exception {
    // Given
    JsonNode chain = json(as(READER).get("/api/records/{id}/v/2/chain", record));

    for (JsonNode approval : chain.path("approvals")) {
      // When
      ObjectNode sealed = chain.path("sealed").deepCopy();
      for (String member : List.of("stage", "subject", "at", "previous")) {
        sealed.set(member, approval.get(member));
      }

      // Then
      assertThat(Seal.of(sealed).hex()).isEqualTo(approval.path("seal").asText());
    }
    as(READER)
        .get("/api/records/{id}/v/2/chain", record)
        .then()
        .body("approvals.name.zh", contains("初审", "复审", "终审"))
        .body("links.number", contains(1, 2, 3, 4, 5, 6));
  }

  @Test
  void an_atom_feed_names_each_record_once() {
    // Given
    Desk.await(
        "the paper's records in the feed",
        () -> as(READER).get("/api/publications/ytrb/records.atom").asString().contains(record));

    // When
    Response atom = as(READER).get("/api/publications/ytrb/records.atom");

    // Then
    atom.then().statusCode(200).contentType("application/atom+xml;charset=utf-8");
    io.restassured.path.xml.XmlPath feed = atom.xmlPath();
    assertThat(feed.getList("feed.entry.id"))
        .doesNotHaveDuplicates()
        .contains("urn:uuid:" + record);
    assertThat(
            feed.getString("feed.entry.find { it.id == 'urn:uuid:" + record + "' }.content.@src"))
        .endsWith("/v/2");
    as(READER)
        .header("If-None-Match", atom.header("ETag"))
        .get("/api/publications/ytrb/records.atom")
        .then()
        .statusCode(304);
    as("lin").get("/api/publications/ytrb/records.atom").then().statusCode(403);
    as(READER).get("/api/publications/ytrb/records.atom?cursor=x").then().statusCode(400);
  }

  @Test
  void an_issue_is_one_file_of_lines() throws Exception {
    // When
    Response lines = as(READER).get("/api/publications/ytrb/issues/2026-03-24/records.ndjson");

    // Then
    lines.then().statusCode(200).contentType("application/x-ndjson");
    List<String> versions = new ArrayList<>();
    for (String line : lines.asString().split("\n", -1)) {
      if (!line.isEmpty()) {
        JsonNode item = Samples.JSON.readTree(line);
        versions.add(item.path("uri").asText() + " " + item.path("version").asText());
      }
    }
    assertThat(versions).contains("urn:uuid:" + record + " 2").doesNotHaveDuplicates();
    as(READER)
        .get("/api/publications/ytrb/issues/1999-01-01/records.ndjson")
        .then()
        .statusCode(404);
    as("lin").get("/api/publications/ytrb/issues/2026-03-24/records.zip").then().statusCode(403);
    as("guest").get("/api/publications/ytrb/issues/2026-03-24/records.zip").then().statusCode(403);
  }

  @Test
  void an_issue_is_a_zip_with_all_that_belongs_to_its_records() throws Exception {
    // When
    byte[] zip =
        as(READER)
            .get("/api/publications/ytrb/issues/2026-03-24/records.zip")
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    // Then
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(files)
        .containsEntry("text/" + record + ".txt", Samples.submission().text())
        .containsKeys(
            "facts/" + record + ".jsonld",
            "chain/" + record + ".json",
            "signature/" + record + ".jws");
    assertThat(files.get("item/" + record + ".json"))
        .isEqualTo(as(READER).get("/api/records/{id}/v/2", record).asString());
  }
}
