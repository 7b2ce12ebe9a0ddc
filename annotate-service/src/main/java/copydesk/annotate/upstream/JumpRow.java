package copydesk.annotate.upstream;

import copydesk.annotate.jump.Jump;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One row of {@code ingest_v1.jump}.
 *
 * @param linked whether the two places belong together, or do so no longer
 * @param outReading the place in the stream of readings of the one that the story leaves; 0 while
 *     that is not known
 * @param inReading the same of the one where it goes on
 */
record JumpRow(long seq, boolean linked, Jump jump, long outReading, long inReading) {

  /** Rows above a place in the stream, in its order. */
  static List<JumpRow> after(Connection connection, long seq, int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select j.seq, j.kind, j.publication_id, j.id, j.out_page_id, j.out_source_id,
                   j.out_start, j.in_page_id, j.in_source_id, j.in_start, j.evidence,
                   (select r.seq from ingest_v1.reading r
                     where r.publication_id = j.publication_id and r.reading_id = j.out_reading_id),
                   (select r.seq from ingest_v1.reading r
                     where r.publication_id = j.publication_id and r.reading_id = j.in_reading_id)
              from ingest_v1.jump j where j.seq > ? order by j.seq limit ?
            """)) {
      query.setLong(1, seq);
      query.setInt(2, limit);
      List<JumpRow> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(of(row));
        }
      }
      return rows;
    }
  }

  private static JumpRow of(ResultSet row) throws SQLException {
    Jump jump = new Jump();
    jump.publicationId = row.getObject(3, UUID.class);
    jump.id = row.getObject(4, UUID.class);
    jump.outPageId = row.getObject(5, UUID.class);
    jump.outSourceId = row.getObject(6, UUID.class);
    jump.outStart = row.getInt(7);
    jump.inPageId = row.getObject(8, UUID.class);
    jump.inSourceId = row.getObject(9, UUID.class);
    jump.inStart = row.getInt(10);
    jump.evidence = row.getString(11);
    jump.takenInAt = Instant.now();
    return new JumpRow(
        row.getLong(1), row.getString(2).equals("linked"), jump, row.getLong(12), row.getLong(13));
  }

  /** Whether both readings have been taken in by who has come to that place in their stream. */
  boolean isReady(long readings) {
    return outReading > 0 && inReading > 0 && Math.max(outReading, inReading) <= readings;
  }
}
