package copydesk.testhouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  @Test
  void aPersonsTokenNamesTheGroupsWithTheirFullPaths() throws IOException {
    // When
    JsonNode claims = claims(Tokens.of("bian"));

    // Then
    assertEquals(
        List.of("/publications/ytrb/reviewer", "/publications/ytwb/editor"), groups(claims));
    assertEquals("bian", claims.get("preferred_username").asText());
    assertEquals("copydesk", claims.get("aud").asText());
    assertTrue(claims.get("iss").asText().endsWith("/auth/realms/copydesk"));
  }

  @Test
  void whoMayDoNothingHasNoGroups() throws IOException {
    // When
    JsonNode claims = claims(Tokens.of("guest"));

    // Then
    assertEquals(List.of(), groups(claims));
  }

  @Test
  void aSystemHoldsItsRoleForEveryPublication() throws IOException {
    // When
    JsonNode claims = claims(Tokens.client("scanner"));

    // Then
    assertEquals(5, groups(claims).size());
    assertTrue(groups(claims).contains("/publications/hafen/ingestor"));
  }

  @Test
  void anAppLoginUsesWhatItsOwnerMade() throws SQLException {
    // Given
    execute("ingest_owner", "CREATE TABLE ingest.sheet (id int PRIMARY KEY, name text)");
    execute("ingest_owner", "CREATE VIEW ingest_v1.sheet AS SELECT id, name FROM ingest.sheet");

    // When
    execute("ingest_app", "INSERT INTO sheet VALUES (1, '版')");

    // Then
    assertEquals("版", read("ingest_app", "SELECT name FROM sheet"));
    assertEquals("版", read("annotate_app", "SELECT name FROM ingest_v1.sheet"));
    assertRefused("annotate_app", "SELECT name FROM ingest.sheet");
    assertRefused("annotate_app", "INSERT INTO ingest_v1.sheet VALUES (2, '页')");
    assertRefused("ingest_app", "CREATE TABLE ingest.another (id int)");
    assertRefused("ingest_app", "DROP TABLE ingest.sheet");
    assertRefused("ingest_app", "CREATE TABLE public.another (id int)");
    assertRefused("annotate_owner", "SELECT name FROM ingest.sheet");
  }

  private static JsonNode claims(String token) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }

  private static List<String> groups(JsonNode claims) {
    List<String> groups = new ArrayList<>();
    claims.path("groups").forEach(group -> groups.add(group.asText()));
    groups.sort(null);
    return groups;
  }

  private static void execute(String role, String sql) throws SQLException {
    try (Connection connection = Db.connect(role);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(String role, String sql) throws SQLException {
    try (Connection connection = Db.connect(role);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void assertRefused(String role, String sql) {
    SQLException refusal = assertThrows(SQLException.class, () -> execute(role, sql));
    assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), refusal.getMessage());
  }
}
