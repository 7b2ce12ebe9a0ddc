package copydesk.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each login can do in this service's room, and what the room shows to the others. */
@QuarkusTest
@WithTestResource(House.class)
class ClosedRoomsTest {

  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @ParameterizedTest
  @ValueSource(strings = {"ingest_app", "review_app", "review_owner", "keycloak"})
  void othersAreRefusedTheTables(String login) {
    for (String table :
        List.of("publication", "page", "source", "article", "added", "submission", "jump")) {
      assertRefused(login, "select 1 from annotate." + table);
      assertRefused(login, "delete from annotate." + table);
    }
  }

  @Test
  void theAppMakesNoTablesAndTouchesNoHistoryOfFlyway() {
    assertRefused("annotate_app", "create table annotate.mine (x int)");
    assertRefused("annotate_app", "drop table annotate.page");
    assertRefused("annotate_app", "create schema mine");
    assertRefused("annotate_app", "delete from annotate.flyway_schema_history");
  }

  @Test
  void whatWasTypedRevisedAndSubmittedIsNeverChanged() {
    for (String table :
        List.of("added", "revision", "submission", "submission_contributor", "recall", "outcome")) {
      assertRefused("annotate_app", "delete from annotate." + table);
    }
    assertRefused("annotate_app", "update annotate.added set text = ''");
    assertRefused("annotate_app", "update annotate.submission set document = '{}'");
    assertRefused("annotate_app", "update annotate.revision set hash = ''");
  }

  @Test
  void theNeighbourReadsTheViewsAndWritesNothing() throws SQLException {
    try (Connection connection = Db.connect("review_app");
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select 1 from annotate_v1.submission limit 1")).isTrue();
      assertThat(statement.execute("select 1 from annotate_v1.contributor limit 1")).isTrue();
      assertThat(statement.execute("select 1 from annotate_v1.recall limit 1")).isTrue();
    }
    assertRefused("review_app", "delete from annotate_v1.contributor");
  }

  /** Readers depend on these names and types; a change needs a second version of the view. */
  @Test
  void theViewsArePinned() throws SQLException {
    assertThat(columns("submission"))
        .containsExactly(
            "seq bigint",
            "publication_id uuid",
            "publication_code text",
            "id uuid",
            "article_id uuid",
            "page_id uuid",
            "revision integer",
            "hash text",
            "submitted_by text",
            "submitted_at timestamp with time zone",
            "document jsonb");
    assertThat(columns("contributor"))
        .containsExactly("publication_id uuid", "submission_id uuid", "subject text");
    assertThat(columns("page_work"))
        .containsExactly(
            "publication_id uuid",
            "page_id uuid",
            "waiting integer",
            "in_work integer",
            "submitted integer",
            "approved integer",
            "spiked integer",
            "touched boolean");
    assertThat(columns("recall"))
        .containsExactly(
            "seq bigint",
            "publication_id uuid",
            "submission_id uuid",
            "recalled_by text",
            "recalled_at timestamp with time zone");
  }

  private static List<String> columns(String view) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = Db.connect("review_app");
        var query =
            connection.prepareStatement(
                """
                select column_name || ' ' || data_type from information_schema.columns
                 where table_schema = 'annotate_v1' and table_name = ? order by ordinal_position
                """)) {
      query.setString(1, view);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          columns.add(rows.getString(1));
        }
      }
    }
    return columns;
  }

  private static void assertRefused(String login, String sql) {
    assertThatThrownBy(
            () -> {
              try (Connection connection = Db.connect(login);
                  Statement statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .describedAs("%s as %s", sql, login)
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal -> assertThat(refusal.getSQLState()).isIn(INSUFFICIENT_PRIVILEGE, "28000"));
  }
}
