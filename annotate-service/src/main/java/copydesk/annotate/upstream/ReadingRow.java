package copydesk.annotate.upstream;

import copydesk.annotate.page.StoredReading;
import copydesk.annotate.wire.Packed;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One row of {@code ingest_v1.reading}.
 *
 * @param reading not stored yet, without hash and fate
 */
record ReadingRow(
    long seq,
    UUID publicationId,
    String publicationCode,
    String publicationName,
    String language,
    String timeZone,
    UUID pageId,
    LocalDate issueDate,
    String edition,
    String label,
    UUID sourceId,
    String sourceSha256,
    String encoding,
    String sourceText,
    StoredReading reading) {

  /** Rows above a place in the stream, in its order. */
  static List<ReadingRow> after(Connection connection, long seq, int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select seq, publication_id, publication_code, publication_name, language, time_zone,
                   page_id, issue_date, edition, label, source_id, source_sha256, encoding,
                   source_text, reading_id, reading_number, document, packed
              from ingest_v1.reading where seq > ? order by seq limit ?
            """)) {
      query.setLong(1, seq);
      query.setInt(2, limit);
      List<ReadingRow> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(of(row));
        }
      }
      return rows;
    }
  }

  /** Ingest packs its readings; the older ones came plain. */
  private static byte[] packed(String plain, byte[] packed) {
    return packed == null ? Packed.gzip(plain.getBytes(StandardCharsets.UTF_8)) : packed;
  }

  private static StoredReading reading(ResultSet row) throws SQLException {
    StoredReading reading = new StoredReading();
    reading.publicationId = row.getObject(2, UUID.class);
    reading.id = row.getObject(15, UUID.class);
    reading.pageId = row.getObject(7, UUID.class);
    reading.sourceId = row.getObject(11, UUID.class);
    reading.number = row.getInt(16);
    reading.keep(packed(row.getString(17), row.getBytes(18)));
    return reading;
  }

  private static ReadingRow of(ResultSet row) throws SQLException {
    return new ReadingRow(
        row.getLong(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getObject(7, UUID.class),
        row.getObject(8, LocalDate.class),
        row.getString(9),
        row.getString(10),
        row.getObject(11, UUID.class),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        reading(row));
  }
}
