package copydesk.ingest;

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
  @ValueSource(strings = {"annotate_app", "review_app", "annotate_owner", "keycloak"})
  void othersAreRefusedTheTables(String login) {
    for (String table : List.of("publication", "page", "source", "reading", "jump_end", "jump")) {
      assertRefused(login, "select 1 from ingest." + table);
      assertRefused(login, "delete from ingest." + table);
    }
  }

  @Test
  void theAppMakesNoTablesAndTouchesNoHistoryOfFlyway() {
    assertRefused("ingest_app", "create table ingest.mine (x int)");
    assertRefused("ingest_app", "drop table ingest.page");
    assertRefused("ingest_app", "create schema mine");
  }

  @Test
  void theAppChangesNothingOfWhatItToldOthers() {
    assertRefused("ingest_app", "update ingest.jump set kind = 'parted'");
    assertRefused("ingest_app", "delete from ingest.jump");
  }

  @Test
  void theAppReadsItsOwnTables() throws SQLException {
    try (Connection connection = Db.connect("ingest_app");
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select 1 from ingest.page limit 1")).isTrue();
    }
  }

  @Test
  void theNeighbourReadsTheViewAndWritesNothing() throws SQLException {
    try (Connection connection = Db.connect("annotate_app");
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select 1 from ingest_v1.reading limit 1")).isTrue();
    }
    assertRefused("annotate_app", "delete from ingest_v1.publication");
  }

  /** Readers depend on these names and types; a change needs a second version of the view. */
  @Test
  void theViewsArePinned() throws SQLException {
    assertThat(columns("publication"))
        .containsExactly("id uuid", "code text", "name text", "language text", "time_zone text");
    assertThat(columns("reading"))
        .containsExactly(
            "seq bigint",
            "publication_id uuid",
            "publication_code text",
            "publication_name text",
            "language text",
            "time_zone text",
            "page_id uuid",
            "issue_date date",
            "edition text",
            "label text",
            "source_id uuid",
            "source_sha256 text",
            "encoding text",
            "source_text text",
            "reading_id uuid",
            "reading_number integer",
            "document json",
            "media_type text",
            "packed bytea");
    assertThat(columns("jump"))
        .containsExactly(
            "seq bigint",
            "publication_id uuid",
            "id uuid",
            "kind text",
            "issue_date date",
            "edition text",
            "out_page_id uuid",
            "out_reading_id uuid",
            "out_source_id uuid",
            "out_article text",
            "out_start integer",
            "out_end integer",
            "in_page_id uuid",
            "in_reading_id uuid",
            "in_source_id uuid",
            "in_article text",
            "in_start integer",
            "in_end integer",
            "evidence jsonb");
  }

  private static List<String> columns(String view) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = Db.connect("annotate_app");
        var query =
            connection.prepareStatement(
                """
                select column_name || ' ' || data_type from information_schema.columns
                 where table_schema = 'ingest_v1' and table_name = ? order by ordinal_position
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
