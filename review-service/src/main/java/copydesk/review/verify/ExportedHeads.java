package copydesk.review.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.review.seal.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Heads of audit chains that were exported earlier. A chain may have grown since; what it ended
 * with then must still stand at its place.
 */
final class ExportedHeads {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection database;

  ExportedHeads(Connection database) {
    this.database = database;
  }

  /**
   * Checks a file of heads, or all such files of a folder.
   *
   * @throws IOException if it cannot be read or is not one
   */
  void checkFiles(Path path, Consumer<String> taker) throws IOException, SQLException {
    List<Path> files = List.of(path);
    if (Files.isDirectory(path)) {
      try (Stream<Path> inside = Files.list(path)) {
        files = inside.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList();
      }
      if (files.isEmpty()) {
        throw new IOException("no exported heads in " + path);
      }
    }
    for (Path file : files) {
      check(file.getFileName().toString(), Files.readString(file), taker);
    }
  }

  /** Checks the exports that the database itself holds. */
  void checkTable(Consumer<String> taker) throws SQLException {
    List<String[]> exports = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select exported_at, heads, sha256 from review.head_export order by exported_at")) {
      while (row.next()) {
        exports.add(new String[] {row.getString(1), row.getString(2), row.getString(3)});
      }
    }
    for (String[] export : exports) {
      String name = "the export of " + export[0];
      if (!Seal.ofBytes(export[1].getBytes(StandardCharsets.UTF_8)).hex().equals(export[2])) {
        taker.accept(name + ": its heads are not what was exported");
      }
      try {
        check(name, export[1], taker);
      } catch (IOException e) {
        taker.accept(name + ": " + e.getMessage());
      }
    }
  }

  private void check(String name, String lines, Consumer<String> taker)
      throws IOException, SQLException {
    for (String line : lines.lines().toList()) {
      JsonNode head = JSON.readTree(line);
      if (!head.path("number").canConvertToLong() || !head.path("seal").isTextual()) {
        throw new IOException("this is no exported head: " + line);
      }
      String publication = head.path("publication").asText();
      String month = head.path("month").asText();
      long number = head.path("number").longValue();
      String stands = seal(publication, month, number);
      if (!head.path("seal").textValue().equals(stands)) {
        taker.accept(
            "audit chain of %s, month %s, link %d: %s"
                .formatted(
                    publication,
                    month,
                    number,
                    stands == null
                        ? "the link is gone, but " + name + " has it"
                        : "it is another than in " + name));
      }
    }
  }

  private String seal(String publication, String month, long number) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement(
            """
            select e.seal from review.audit_entry e
              join review.publication p on p.id = e.publication_id
             where p.code = ? and e.month = ? and e.number = ?
            """)) {
      query.setString(1, publication);
      query.setString(2, month);
      query.setLong(3, number);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }
}
