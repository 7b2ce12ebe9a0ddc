package copydesk.ingest.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import copydesk.ingest.SamplePublications;
import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import copydesk.testhouse.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every format over HTTP: kept, read, served, shown, refused. */
@QuarkusTest
@WithTestResource(House.class)
class FormatsTest {

  private static final PrintedPage PAGE =
      PrintedPage.of(Path.of("../seeds/expected/ytrb_2026-03-25_1_04.json"), 9);

  private static final String TEXT = "白蘆大橋今日建成通車，兩岸居民過江不再繞行，這是我們大家的心願。\n".repeat(6);

  private final String label = "f" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  static Stream<Map.Entry<String, byte[]>> files() {
    return PressMain.files(PAGE).entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isReadKeptAndServedAsItCame(Map.Entry<String, byte[]> file) {
    FileKind kind = ExtractorTest.extract(file.getValue()).kind();

    String id =
        send(file.getValue())
            .statusCode(201)
            .body("state", equalTo("read"))
            .body("source.format", equalTo(kind.slug()))
            .body("source.mediaType", equalTo(kind.mediaType()))
            .extract()
            .path("id");

    byte[] original =
        as("lin")
            .get("/api/pages/{id}/original", id)
            .then()
            .statusCode(200)
            .contentType(kind.mediaType())
            .header("X-Content-Type-Options", "nosniff")
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .extract()
            .asByteArray();
    assertThat(original).isEqualTo(file.getValue());
    as("lin")
        .get("/api/pages/{id}/reading", id)
        .then()
        .body("articles.size()", greaterThan(1))
        .body("articles[0].blocks[0].type", not(equalTo("body")));
  }

  @Test
  void theLayoutHasAPlaceForEachLine() {
    String id = send(alto()).extract().path("id");

    as("lin")
        .get("/api/pages/{id}/layout", id)
        .then()
        .statusCode(200)
        .body("sheets", hasSize(1))
        .body("lines", hasSize(PAGE.lines().size()))
        .body("lines[0].box", hasSize(4))
        .body("lines[0].size", greaterThan(9f));
  }

  @Test
  void textHasNoLayoutAndNoSheet() {
    String id = send(utf8(TEXT)).extract().path("id");

    as("lin").get("/api/pages/{id}/layout", id).then().statusCode(404);
    as("lin").get("/api/pages/{id}/sheets/1", id).then().statusCode(404);
  }

  @Test
  void aSheetOfAPdfIsDrawn() throws IOException {
    String id = send(new Press(PAGE).pdf()).extract().path("id");

    byte[] png =
        as("lin")
            .get("/api/pages/{id}/sheets/1", id)
            .then()
            .statusCode(200)
            .contentType("image/png")
            .extract()
            .asByteArray();

    var picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat((double) picture.getWidth() / picture.getHeight())
        .isBetween(0.98 * PAGE.width() / PAGE.height(), 1.02 * PAGE.width() / PAGE.height());
    as("lin").get("/api/pages/{id}/sheets/2", id).then().statusCode(404);
  }

  @Test
  void anotherPapersFileIsNotThere() {
    String id = send("hafen", alto(), null).extract().path("id");

    for (String part : new String[] {"original", "layout", "sheets/1"}) {
      as("bian").get("/api/pages/" + id + "/" + part).then().statusCode(404);
    }
  }

  @Test
  void thePageShowsTheBoxesOfItsLines() {
    String id = send(alto()).extract().path("id");

    Credential.cookie("lin")
        .on(given())
        .get("/pages/{id}", id)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("as-printed"),
                containsString("<rect "),
                containsString("/api/pages/" + id + "/original")));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefusedAsAProblemAndKept(String problem, HostileTest.Case file) {
    byte[] bytes = file.file().get();

    String id =
        send(bytes)
            .statusCode(422)
            .contentType("application/problem+json")
            .body("type", equalTo("/problems/" + problem))
            .body("reason", equalTo(file.reason().slug()))
            .body("page.state", equalTo("unreadable"))
            .extract()
            .path("page.id");

    byte[] kept = as("lin").get("/api/pages/{id}/source", id).then().extract().asByteArray();
    assertThat(kept).isEqualTo(bytes);
    Credential.cookie("lin").on(given()).get("/pages/{id}", id).then().statusCode(200);
  }

  static Stream<Arguments> refusals() {
    Map<Refusal, String> problems =
        Map.of(
            Refusal.XML_WITH_DOCTYPE, "unsafe-xml",
            Refusal.XML_UNKNOWN, "unknown-format",
            Refusal.PICTURE, "page-without-text",
            Refusal.ARCHIVE, "archive-as-page",
            Refusal.PDF_DAMAGED, "damaged-page",
            Refusal.PDF_ENCRYPTED, "encrypted-page",
            Refusal.PDF_BOMB, "page-too-large",
            Refusal.NULS, "unreadable-page");
    return HostileTest.cases()
        .filter(each -> problems.containsKey(each.reason()))
        .map(each -> Arguments.of(problems.get(each.reason()), each));
  }

  @Test
  void sendingAgainWithTheRightEncodingCorrectsItToo() {
    byte[] bytes = TEXT.getBytes(Charset.forName("Big5"));
    String id = send(bytes, "UTF-8").statusCode(422).extract().path("page.id");

    send(bytes, "Big5").statusCode(201).body("id", equalTo(id)).body("state", equalTo("read"));

    send(bytes).statusCode(200).body("source.encoding", equalTo("Big5"));
  }

  private static byte[] alto() {
    return utf8(new Press(PAGE).alto(4));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static RequestSpecification as(String who) {
    String token = who.equals("scanner") ? Tokens.client(who) : Tokens.of(who);
    return given().auth().oauth2(token);
  }

  private ValidatableResponse send(byte[] bytes) {
    return send("ytrb", bytes, null);
  }

  private ValidatableResponse send(byte[] bytes, String encoding) {
    return send("ytrb", bytes, encoding);
  }

  private ValidatableResponse send(String publication, byte[] bytes, String encoding) {
    RequestSpecification request =
        as("scanner")
            .contentType("application/octet-stream")
            .body(bytes)
            .queryParam("publication", publication)
            .queryParam("date", "2026-03-25")
            .queryParam("label", label);
    if (encoding != null) {
      request.queryParam("encoding", encoding);
    }
    return request.post("/api/pages").then();
  }
}
