package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The database's connections are cut in the middle of edits: each is whole or was not. */
@QuarkusTest
@WithTestResource(House.class)
class CutOffTest {

  private static final int EDITS = 60;
  private static final DeskClient LIN = new DeskClient("lin");

  @Test
  void nothingIsHalfDone() throws Exception {
    // Given
    UUID page = Scanner.page("ytrb", "头条\n\n正文一段。", "p");
    String block = LIN.page(page).path("articles[0].blocks[0].id");
    AtomicBoolean done = new AtomicBoolean();

    // When
    try (var pool = Executors.newSingleThreadExecutor()) {
      Future<?> cutter = pool.submit(() -> cut(done));
      for (int i = 0; i < EDITS; i++) {
        edit(page, block);
      }
      done.set(true);
      cutter.get();
    }
    TimeUnit.MILLISECONDS.sleep(200);

    // Then
    int version = LIN.page(page).path("articles[0].version");
    String text = LIN.page(page).path("articles[0].blocks[0].text");
    String article = LIN.articles(page).getFirst();
    assertThat(text).hasSize(version - 1 + 2);
    assertThat(count("operation_article", article)).isEqualTo(version - 1);
    assertThat(count("added", article)).isEqualTo(version - 1);
  }

  private static void edit(UUID page, String block) {
    // While connections are cut, reading may fail too; then there is nothing to edit from.
    if (LIN.page(page).statusCode() == 200) {
      try {
        LIN.edit(page, DeskClient.replace(block, 0, 0, "字"));
      } catch (RuntimeException e) {
        assertThat(LIN.request()).isNotNull();
      }
    }
  }

  private static Void cut(AtomicBoolean done) throws Exception {
    try (Connection app = Db.connect("annotate_app");
        Statement statement = app.createStatement()) {
      while (!done.get()) {
        statement.execute(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
             where usename = 'annotate_app' and pid <> pg_backend_pid() and state <> 'idle'
            """);
        TimeUnit.MILLISECONDS.sleep(40);
      }
    }
    return null;
  }

  private static long count(String table, String article) throws Exception {
    try (Connection connection = Db.connect("annotate_app");
        var query =
            connection.prepareStatement(
                "select count(*) from annotate." + table + " where article_id = ?::uuid")) {
      query.setString(1, article);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
