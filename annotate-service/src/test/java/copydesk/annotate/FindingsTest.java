package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The stories of a page are checked against each other, and who has it open hears of it. */
@QuarkusTest
@WithTestResource(House.class)
class FindingsTest {

  private static final String TEXT = "春耕开始\n今年共有12500名志愿者参加春耕。\n志愿者出发\n今年共有12500名志愿者参加春耕。";
  private static final DeskClient LIN = new DeskClient("lin");

  /** Another number in the second story than in the first. */
  private static Map<String, Object> slip(UUID page) {
    return DeskClient.replace(LIN.page(page).path("articles[1].blocks[1].id"), 6, 7, "8");
  }

  private static List<String> failing(UUID page, int article) {
    return LIN.request()
        .get("/api/pages/" + page + "/findings")
        .path("articles[" + article + "].findings.findAll { it.verdict == 'fail' }.formula");
  }

  @Test
  void anEditOfOneStoryMakesAFindingInTheOther() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");
    List<String> before = failing(page, 0);

    // When
    LIN.edit(page, slip(page)).then().statusCode(200);

    // Then
    assertThat(before).isEmpty();
    assertThat(failing(page, 0)).containsExactly("12500名 ≠ 12800名");
    assertThat(failing(page, 1)).containsExactly("12800名 ≠ 12500名");
  }

  @Test
  void whatAnotherStoryContradictsIsSubmittedOnlyWithAReason() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");
    LIN.edit(page, slip(page));
    String untouched = LIN.articles(page).getFirst();

    // When
    Response blocked = LIN.post("/api/articles/" + untouched + "/submit", 1, null);
    String finding = blocked.path("findings[0].id");
    LIN.edit(
        page,
        Map.of("op", "waive", "article", untouched, "finding", finding, "reason", "以市文明办的数为准"));
    Response let = LIN.post("/api/articles/" + untouched + "/submit", 2, null);

    // Then
    assertThat(blocked.statusCode()).isEqualTo(422);
    assertThat(blocked.<String>path("findings[0].formula")).isEqualTo("12500名 ≠ 12800名");
    assertThat(let.statusCode()).describedAs(let.asString()).isEqualTo(201);
  }

  @Test
  void whatIsPutAsideContradictsNobody() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");
    LIN.edit(page, slip(page));
    String second = LIN.articles(page).get(1);

    // When
    LIN.post("/api/articles/" + second + "/spike", 2, Map.of("reason", "重复"))
        .then()
        .statusCode(200);

    // Then
    assertThat(failing(page, 0)).isEmpty();
  }

  @Test
  void whoHasThePageOpenHearsOfItWithoutAsking() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");
    HttpResponse<java.io.InputStream> stream = listen("lin", page);
    BufferedReader events =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
    await(events, checked -> checked.at("/articles/1/version").asInt() == 1);

    // When
    LIN.edit(page, slip(page)).then().statusCode(200);

    // Then
    JsonNode heard = await(events, checked -> checked.at("/articles/1/version").asInt() == 2);
    assertThat(stream.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(heard.findValuesAsText("formula")).contains("12500名 ≠ 12800名");
    assertThat(heard.at("/articles/0/version").asInt()).isEqualTo(1);
    events.close();
  }

  @Test
  void aSubmissionIsHeardOfTooThoughNobodyEdited() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");
    HttpResponse<java.io.InputStream> stream = listen("lin", page);
    BufferedReader events =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));

    // When
    LIN.post("/api/articles/" + LIN.articles(page).getFirst() + "/submit", 1, null)
        .then()
        .statusCode(201);

    // Then
    assertThat(await(events, checked -> checked.at("/articles/0/version").asInt() == 2))
        .isNotNull();
    events.close();
  }

  @Test
  void whoDoesNotEditForThePaperHearsNothing() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", TEXT, "pap");

    // Then
    for (String path : List.of("/findings", "/findings/live")) {
      String address = "/api/pages/" + page + path;
      assertThat(new DeskClient("he").request().get(address).statusCode()).isEqualTo(403);
      assertThat(new DeskClient("guest").request().get(address).statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<java.io.InputStream> listen(String user, UUID page)
      throws IOException, InterruptedException {
    URI address =
        URI.create(
            "http://localhost:"
                + RestAssured.port
                + "/"
                + RestAssured.basePath.replaceAll("^/|/$", "")
                + "/api/pages/"
                + page
                + "/findings/live");
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    Credential.bearer(user).headers().forEach(request::header);
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
  }

  /** The first event that is as wanted. */
  private static JsonNode await(BufferedReader events, Predicate<JsonNode> wanted)
      throws IOException {
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      if (line.startsWith("data:")) {
        JsonNode checked = new ObjectMapper().readTree(line.substring(5));
        if (wanted.test(checked)) {
          return checked;
        }
      }
    }
    throw new AssertionError("the stream ended");
  }
}
