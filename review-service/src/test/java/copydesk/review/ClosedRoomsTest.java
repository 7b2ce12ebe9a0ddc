package copydesk.review;

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
  @ValueSource(strings = {"annotate_app", "ingest_app", "annotate_owner", "keycloak"})
  void othersAreRefusedTheTables(String login) {
    for (String table :
        List.of("submission", "submission_person", "claim", "decision", "seal", "record_version")) {
      assertRefused(login, "select 1 from review." + table);
      assertRefused(login, "delete from review." + table);
    }
  }

  @Test
  void theAppMakesNoTablesAndTouchesNoHistoryOfFlyway() {
    assertRefused("review_app", "create table review.mine (x int)");
    assertRefused("review_app", "drop table review.submission");
    assertRefused("review_app", "create schema mine");
  }

  @Test
  void theAppReadsItsOwnTables() throws SQLException {
    try (Connection connection = Db.connect("review_app");
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select 1 from review.submission limit 1")).isTrue();
    }
  }

  @Test
  void theNeighbourReadsTheViewAndWritesNothing() throws SQLException {
    try (Connection connection = Db.connect("annotate_app");
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select 1 from review_v1.outcome limit 1")).isTrue();
    }
    assertRefused("annotate_app", "delete from review_v1.outcome");
  }

  /** Readers depend on these names and types; a change needs a second version of the view. */
  @Test
  void theViewsArePinned() throws SQLException {
    assertThat(columns("outcome"))
        .containsExactly(
            "seq bigint",
            "publication_id uuid",
            "submission_id uuid",
            "article_id uuid",
            "outcome text",
            "stage integer",
            "remarks jsonb",
            "decided_at timestamp with time zone");
  }

  private static List<String> columns(String view) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = Db.connect("annotate_app");
        var query =
            connection.prepareStatement(
                """
                select column_name || ' ' || data_type from information_schema.columns
                 where table_schema = 'review_v1' and table_name = ? order by ordinal_position
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
