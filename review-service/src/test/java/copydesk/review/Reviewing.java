package copydesk.review;

import static io.restassured.RestAssured.given;

import copydesk.review.stage.StagePlan;
import copydesk.testhouse.Credential;
import copydesk.testhouse.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What reviewers do, over HTTP. */
final class Reviewing {

  private Reviewing() {}

  static RequestSpecification as(String who) {
    String token = who.equals("publishing-system") ? Tokens.client(who) : Tokens.of(who);
    return given().auth().oauth2(token).contentType("application/json");
  }

  static ValidatableResponse claim(String who, Desk.Sent sent) {
    return as(who).body(Map.of("submission", sent.id())).post("/api/claims").then();
  }

  static ValidatableResponse decide(
      String who, Desk.Sent sent, String claim, String verdict, String... remarks) {
    return decideOn(who, sent, claim, sent.hash(), verdict, remarks);
  }

  static ValidatableResponse decideOn(
      String who, Desk.Sent sent, String claim, String hash, String verdict, String... remarks) {
    Map<String, Object> body = new HashMap<>();
    body.put("claim", claim);
    body.put("hash", hash);
    body.put("verdict", verdict);
    body.put("remarks", List.of(remarks).stream().map(text -> Map.of("text", text)).toList());
    return as(who).body(body).post("/api/submissions/{id}/decision", sent.id()).then();
  }

  /** Claims and approves. */
  static ValidatableResponse approve(String who, Desk.Sent sent) {
    String claim = claim(who, sent).statusCode(201).extract().path("id");
    return decide(who, sent, claim, "approve").statusCode(200);
  }

  /** Gives a paper so many stages, as an administrator. */
  static ValidatableResponse setStages(String paper, int count) {
    List<Map<String, String>> names =
        StagePlan.usual(count).stages().stream()
            .map(stage -> Map.of("zh", stage.zh(), "en", stage.en()))
            .toList();
    return as("admin")
        .body(Map.of("stages", names))
        .put("/api/publications/{code}/stages", paper)
        .then();
  }

  /** A page as it reaches a person's browser. */
  static ValidatableResponse page(String who, String language, String path) {
    return Credential.cookie(who)
        .on(given())
        .accept("text/html")
        .header("Accept-Language", language)
        .get(path)
        .then();
  }

  /** Passes all three stages; gives the record's id. */
  static String publish(Desk.Sent sent) {
    approve("he", sent);
    approve("song", sent);
    return approve("gu", sent).extract().path("record.id");
  }
}
