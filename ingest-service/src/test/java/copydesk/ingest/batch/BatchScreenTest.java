package copydesk.ingest.batch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import copydesk.ingest.SamplePublications;
import copydesk.testhouse.Credential;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches on the screen, as a browser with a session gets them. */
@QuarkusTest
@WithTestResource(House.class)
class BatchScreenTest {

  private String id;

  @BeforeEach
  void aBatchThatIsDone() {
    SamplePublications.create();
    byte[] zip =
        new Zips()
            .with("1.txt", "云汀市春耕备耕全面展开\n本报讯 全市春耕备耕工作全面展开。\n")
            .with("<b>scan</b>.txt", "云汀\n")
            .done();
    Map<String, String> issue =
        Map.of(
            "publication",
            "ytrb",
            "date",
            "2026-04-04",
            "edition",
            "s" + UUID.randomUUID().toString().substring(0, 8),
            "name",
            "night.zip");
    id = BatchClient.accepted("scanner", zip, issue);
    BatchClient.awaitOver(id);
  }

  @Test
  void aBatchShowsItsFilesAndWhatToDo() {
    browser("lin")
        .get("/batches/{id}", id)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("night.zip"),
                containsString("已完成"),
                containsString("/ingest/pages/"),
                containsString("无法判断是哪一版"),
                containsString("&lt;b&gt;scan&lt;"),
                not(containsString("<b>scan"))));
  }

  @Test
  void filesAreShownByOutcome() {
    browser("lin")
        .header("Accept-Language", "en")
        .get("/batches/{id}?outcome=refused", id)
        .then()
        .statusCode(200)
        .body(allOf(containsString("It cannot be told which page"), not(containsString("1.txt"))));
  }

  @Test
  void theListLeadsToTheBatch() {
    browser("lin").get("/batches").then().statusCode(200).body(containsString("/batches/" + id));
  }

  @Test
  void whoMayNotSendForThePaperSeesNothingOfIt() {
    browser("bian").get("/batches/{id}", id).then().statusCode(404);
    browser("bian").get("/batches").then().body(not(containsString(id)));
  }

  @Test
  void sendingManyIsOfferedToWhoMaySend() {
    browser("zhou").get("/send").then().statusCode(200).body(containsString("id=\"batch-send\""));
  }

  @Test
  void sendingManyIsNotOfferedToWhoMayNot() {
    browser("he").get("/send").then().statusCode(200).body(not(containsString("batch-send\"")));
  }

  private static RequestSpecification browser(String who) {
    return Credential.cookie(who).on(given()).header("Accept", "text/html");
  }
}
