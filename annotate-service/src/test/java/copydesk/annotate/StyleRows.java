package copydesk.annotate;

import static copydesk.testhouse.Asker.ADMIN;
import static copydesk.testhouse.Asker.CHIEF;
import static copydesk.testhouse.Asker.EDITOR;
import static copydesk.testhouse.Asker.ELSEWHERE;
import static copydesk.testhouse.Asker.GUEST;
import static copydesk.testhouse.Asker.INGESTOR;
import static copydesk.testhouse.Asker.PUBLISHER;
import static copydesk.testhouse.Asker.REVIEWER;

import copydesk.testhouse.AccessTable;
import copydesk.testhouse.Asker;
import java.util.Map;

/** The rows of house style of the {@link AccessTest}: chiefs and administrators change it. */
final class StyleRows {

  private static final Asker[] SIGNED_IN = {
    GUEST, ELSEWHERE, INGESTOR, EDITOR, REVIEWER, CHIEF, PUBLISHER, ADMIN
  };
  private static final String ROOT = "/api/house-style";
  private static final String WORDS = ROOT + "/words";
  private static final String PAPER = "?publication=ytrb";

  private static String word;

  private StyleRows() {}

  /** Makes the word that the rows are about. */
  static void make() {
    word = HouseStyleTest.add(RegisterDesk.fresh("登"), "登录", "error").path("id");
  }

  static void addTo(AccessTable table) {
    table.api("GET " + ROOT, r -> r.get(ROOT)).allows(200, SIGNED_IN);
    table
        .api("GET " + WORDS, r -> r.get(WORDS + PAPER))
        .allows(200, EDITOR, REVIEWER, CHIEF, ADMIN);
    table
        .api(
            "POST " + WORDS,
            r ->
                r.contentType("application/json")
                    .body(HouseStyleTest.wanted("ytrb", RegisterDesk.fresh("登"), "登录", "error"))
                    .post(WORDS))
        .allows(201, CHIEF, ADMIN);
    String one = WORDS + "/{id}";
    Map<String, Object> content = HouseStyleTest.content(RegisterDesk.fresh("登"), "登录", "error");
    // None says which version it means, so nothing changes.
    table
        .api("PUT " + one, r -> r.contentType("application/json").body(content).put(one, word))
        .hides(GUEST, ELSEWHERE)
        .allows(428, CHIEF, ADMIN);
    table
        .api("DELETE " + one, r -> r.delete(one, word))
        .hides(GUEST, ELSEWHERE)
        .allows(428, CHIEF, ADMIN);
    String export = ROOT + "/export";
    table
        .api("GET " + export, r -> r.get(export + PAPER))
        .allows(200, EDITOR, REVIEWER, CHIEF, ADMIN);
    String take = ROOT + "/import";
    table
        .api(
            "POST " + take,
            r -> r.contentType("text/csv").body("wrong,preferred\n").post(take + PAPER))
        .allows(200, CHIEF, ADMIN);
    table
        .page("GET /house-style", r -> r.get("/house-style"))
        .allows(200, EDITOR, REVIEWER, CHIEF, ADMIN, ELSEWHERE); // whose, the interface says
  }
}
