package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The neighbour sees how far a page is. */
@QuarkusTest
@WithTestResource(House.class)
class PageWorkTest {

  private static final String TEXT = "头条\n\n正文一段。\n\n另一条";
  private static final DeskClient LIN = new DeskClient("lin");

  @Test
  void aPageThatNobodyTouchedIsWaiting() throws Exception {
    UUID page = Scanner.page("ytwb", TEXT, "pa");

    assertThat(work(page)).isEqualTo("waiting 2, in work 0, spiked 0, touched f");
  }

  @Test
  void aPageIsTouchedByTheFirstEdit() throws Exception {
    UUID page = Scanner.page("ytwb", TEXT, "pa");
    String block = LIN.page(page).path("articles[0].blocks[0].id");

    LIN.edit(page, DeskClient.replace(block, 0, 1, "最")).then().statusCode(200);

    assertThat(work(page)).isEqualTo("waiting 1, in work 1, spiked 0, touched t");
  }

  @Test
  void whatIsSpikedIsCountedAsSpiked() throws Exception {
    UUID page = Scanner.page("ytwb", TEXT, "pa");
    String article = LIN.articles(page).getFirst();

    LIN.post("/api/articles/" + article + "/spike", 1, Map.of("reason", "重复"))
        .then()
        .statusCode(200);

    assertThat(work(page)).isEqualTo("waiting 1, in work 0, spiked 1, touched t");
  }

  private static String work(UUID page) throws SQLException {
    try (Connection connection = Db.connect("ingest_app");
        var query =
            connection.prepareStatement(
                """
                select format('waiting %s, in work %s, spiked %s, touched %s',
                              waiting, in_work, spiked, touched)
                  from annotate_v1.page_work where page_id = ?
                """)) {
      query.setObject(1, page);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
