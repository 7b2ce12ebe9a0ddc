package copydesk.ingest;

import static io.restassured.RestAssured.given;

import copydesk.testhouse.Tokens;
import java.util.List;
import java.util.Map;

/** The publications that the tests send pages for. */
public final class SamplePublications {

  private SamplePublications() {}

  public static void create() {
    for (List<String> paper :
        List.of(
            List.of("ytrb", "云汀日报", "zh-Hans", "Asia/Shanghai"),
            List.of("ytwb", "云汀晚报", "zh-Hans", "Asia/Shanghai"),
            List.of("ytsb", "雲汀時報", "zh-Hant", "Asia/Shanghai"),
            List.of("harbour", "Harbour Post", "en", "Europe/London"),
            List.of("hafen", "Hafenbote", "de", "Europe/Berlin"))) {
      given()
          .auth()
          .oauth2(Tokens.of("admin"))
          .contentType("application/json")
          .body(Map.of("name", paper.get(1), "language", paper.get(2), "timeZone", paper.get(3)))
          .put("/api/publications/{code}", paper.get(0))
          .then()
          .statusCode(200);
    }
  }
}
