package copydesk.ingest;

import static copydesk.testhouse.Asker.ADMIN;
import static copydesk.testhouse.Asker.CHIEF;
import static copydesk.testhouse.Asker.EDITOR;
import static copydesk.testhouse.Asker.ELSEWHERE;
import static copydesk.testhouse.Asker.GUEST;
import static copydesk.testhouse.Asker.INGESTOR;
import static copydesk.testhouse.Asker.PUBLISHER;
import static copydesk.testhouse.Asker.REVIEWER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import copydesk.ingest.format.Scans;
import copydesk.testhouse.AccessTable;
import copydesk.testhouse.Asker;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole matrix: every role, of this publication, of others and of none, at every endpoint. A
 * refusal for another reason than who asks (409, 422) counts as allowed.
 */
@QuarkusTest
@WithTestResource(House.class)
class AccessTest {

  private static final String PAPER = "harbour";
  private static final String ISSUE = "/harbour/2031-05-01/1";
  private static final Asker[] SIGNED_IN = {
    GUEST, ELSEWHERE, INGESTOR, EDITOR, REVIEWER, CHIEF, PUBLISHER, ADMIN
  };
  private static final Asker[] OUTSIDERS = {GUEST, ELSEWHERE, ADMIN};
  private static final Asker[] INSIDERS = {INGESTOR, EDITOR, REVIEWER, CHIEF, PUBLISHER};
  private static final Asker[] SENDING = {INGESTOR, EDITOR};

  private static byte[] printed;
  private static String page;
  private static String batch;

  @BeforeEach
  void a_page_with_a_sheet_and_a_batch_that_is_over() throws Exception {
    if (batch == null) {
      SamplePublications.create();
      printed = pdf();
      page = post(as(Tokens.client("scanner"))).then().statusCode(201).extract().path("id");
      byte[] text = printed;
      printed = Scans.of("png", 90, 120, false);
      post(as(Tokens.client("scanner"))).then().statusCode(201);
      printed = text;
      batch = over(zip());
    }
  }

  static AccessTable table() {
    AccessTable table = new AccessTable();
    pages(table);
    issues(table);
    batches(table);
    screens(table);
    table.api("GET /api/publications", r -> r.get("/api/publications")).allows(200, SIGNED_IN);
    Map<String, String> details =
        Map.of("name", "Harbour Post", "language", "en", "timeZone", "Europe/London");
    table
        .api(
            "PUT /api/publications/{code}",
            r ->
                r.contentType("application/json")
                    .body(details)
                    .put("/api/publications/{code}", PAPER))
        .allows(200, ADMIN);
    // For the tests only.
    table.api("GET /api/broken", r -> r.get("/api/broken")).allows(500, SIGNED_IN);
    return table;
  }

  private static void pages(AccessTable table) {
    table.api("POST /api/pages", AccessTest::post).allows(200, SENDING);
    table
        .api("GET /api/pages", r -> r.get("/api/pages?publication=" + PAPER))
        .allows(200, INSIDERS);
    String one = "/api/pages/{id}";
    for (String part :
        new String[] {"", "/source", "/original", "/reading", "/layout", "/picture"}) {
      table
          .api("GET " + one + part, r -> r.get(one + part, page))
          .hides(OUTSIDERS)
          .allows(200, INSIDERS);
    }
    table
        .api("GET " + one + "/sheets/{number}", r -> r.get(one + "/sheets/1", page))
        .hides(OUTSIDERS)
        .allows(200, INSIDERS);
    table
        .api("GET " + one + "/readings/preview", r -> r.get(one + "/readings/preview", page))
        .hides(OUTSIDERS)
        .allows(200, EDITOR);
    table
        .api("POST " + one + "/readings", r -> r.post(one + "/readings", page))
        .hides(OUTSIDERS)
        .allows(200, EDITOR);
    table
        .api(
            "GET /api/readings/outdated", r -> r.get("/api/readings/outdated?publication=" + PAPER))
        .allows(200, EDITOR);
    table
        .api("POST /api/readings", r -> r.post("/api/readings?publication=" + PAPER))
        .allows(200, EDITOR);
  }

  private static void issues(AccessTable table) {
    String one = "/api/issues/{publication}/{date}/{edition}";
    table
        .api("GET " + one + "/jumps", r -> r.get("/api/issues" + ISSUE + "/jumps"))
        .hides(OUTSIDERS)
        .allows(200, INSIDERS);
    table
        .api(
            "GET " + one + "/readings/preview",
            r -> r.get("/api/issues" + ISSUE + "/readings/preview"))
        .hides(OUTSIDERS)
        .allows(200, EDITOR);
    table
        .api("POST " + one + "/readings", r -> r.post("/api/issues" + ISSUE + "/readings"))
        .hides(OUTSIDERS)
        .allows(200, EDITOR);
  }

  private static void batches(AccessTable table) {
    table
        .api(
            "POST /api/batches",
            r ->
                r.contentType("application/zip")
                    .body("no archive".getBytes(StandardCharsets.UTF_8))
                    .post("/api/batches?publication=" + PAPER))
        .allows(422, SENDING);
    table.api("GET /api/batches", r -> r.get("/api/batches")).allows(200, SIGNED_IN);
    String one = "/api/batches/{id}";
    table.api("GET " + one, r -> r.get(one, batch)).hides(SIGNED_IN).allows(200, SENDING);
    table
        .api(
            "GET " + one + "/events",
            r -> r.accept("text/event-stream").get(one + "/events", batch))
        .hides(SIGNED_IN)
        .allows(200, SENDING);
    // It is over, so nothing changes.
    for (String act : new String[] {"/pause", "/resume", "/cancel"}) {
      table
          .api("POST " + one + act, r -> r.post(one + act, batch))
          .hides(SIGNED_IN)
          .allows(409, SENDING);
    }
  }

  private static void screens(AccessTable table) {
    table.page("GET /", r -> r.get("/?publication=" + PAPER)).allows(200, INSIDERS);
    table.page("GET /send", r -> r.get("/send")).allows(200, SIGNED_IN);
    table.page("GET /again", r -> r.get("/again")).allows(200, SIGNED_IN);
    table.page("GET /batches", r -> r.get("/batches")).allows(200, SIGNED_IN);
    table
        .page("GET /batches/{id}", r -> r.get("/batches/{id}", batch))
        .hides(SIGNED_IN)
        .allows(200, SENDING);
    table
        .page("GET /pages/{id}", r -> r.get("/pages/{id}", page))
        .hides(OUTSIDERS)
        .allows(200, INSIDERS);
    table
        .page("GET /pages/{id}/again", r -> r.get("/pages/{id}/again", page))
        .hides(OUTSIDERS)
        .allows(200, EDITOR);
    String issue = "/issues/{publication}/{date}/{edition}";
    table
        .page("GET " + issue, r -> r.get("/issues" + ISSUE))
        .hides(OUTSIDERS)
        .allows(200, INSIDERS);
    table
        .page("GET " + issue + "/again", r -> r.get("/issues" + ISSUE + "/again"))
        .hides(OUTSIDERS)
        .allows(200, EDITOR);
  }

  static Stream<AccessTable.Cell> cells() {
    return table().cells();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cells")
  void everybody_may_what_the_table_says_and_nothing_else(AccessTable.Cell cell) {
    assertThat(cell.answer()).isEqualTo(cell.status());
  }

  @Test
  void every_endpoint_is_in_the_table() {
    assertThat(AccessTable.described(given().get("/q/openapi?format=json").jsonPath(), "/ingest"))
        .isEqualTo(table().endpoints());
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  private static Response post(RequestSpecification request) {
    return request
        .contentType("application/pdf")
        .body(printed)
        .post("/api/pages?publication=" + PAPER + "&date=2031-05-01&edition=1&label=A1");
  }

  /** A page whose lines have places and whose sheet can be drawn. */
  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage sheet = new PDPage();
      document.addPage(sheet);
      try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
        content.setLeading(15);
        content.newLineAtOffset(72, 700);
        content.showText("Harbour wall is to be raised");
        content.newLine();
        content.showText("The council decided on Monday to raise the wall of the old harbour.");
        content.endText();
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("A2.txt"));
      zip.write("Ferry fares stay as they are\n".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String over(byte[] zip) throws InterruptedException {
    String id =
        as(Tokens.client("scanner"))
            .contentType("application/zip")
            .body(zip)
            .post("/api/batches?publication=" + PAPER + "&date=2031-05-02&edition=1&label=A2")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    String state = "";
    for (int i = 0; i < 300 && !"done".equals(state); i++) {
      Thread.sleep(100);
      state = as(Tokens.client("scanner")).get("/api/batches/{id}", id).path("state");
    }
    assertThat(state).isEqualTo("done");
    return id;
  }
}
