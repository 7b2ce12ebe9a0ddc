package copydesk.review.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.review.seal.Approval;
import copydesk.review.seal.AuditEntry;
import copydesk.review.seal.Chain;
import copydesk.review.seal.Chain.Head;
import copydesk.review.seal.Chain.Link;
import copydesk.review.seal.Seal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Reads chains out of the database, one after the other, and computes their seals anew. */
final class ChainReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROWS_AT_A_TIME = 200;

  // Every chain that has a head or a link; a link's row is empty where the chain has a head only.
  private static final String RECORD_CHAINS =
      """
      with link as (
        select publication_id, article_id, h.number as head_number, h.seal as head_seal,
               s.number, s.previous, s.seal, s.decision_id, s.submission_id
          from review.record_chain h full join review.seal s using (publication_id, article_id))
      select p.code || ', article ' || l.article_id, l.head_number, l.head_seal,
             l.number, l.previous, l.seal,
             u.id, u.document, d.stage, u.stages, d.subject, d.decided_at
        from link l
        join review.publication p on p.id = l.publication_id
        left join review.decision d
          on d.publication_id = l.publication_id and d.id = l.decision_id
        left join review.submission u
          on u.publication_id = l.publication_id and u.id = l.submission_id
       order by l.publication_id, l.article_id, l.number
      """;

  private static final String AUDIT_CHAINS =
      """
      with link as (
        select publication_id, month, h.number as head_number, h.seal as head_seal,
               e.number, e.previous, e.seal, e.kind, e.subject, e.at, e.details
          from review.audit_chain h full join review.audit_entry e using (publication_id, month))
      select p.code || ', month ' || l.month, l.head_number, l.head_seal,
             l.number, l.previous, l.seal,
             l.publication_id, l.month, l.kind, l.subject, l.at, l.details
        from link l join review.publication p on p.id = l.publication_id
       order by l.publication_id, l.month, l.number
      """;

  /** Computes a link's seal from the present row. */
  @FunctionalInterface
  private interface Recomputation {
    Seal of(ResultSet row) throws SQLException, JsonProcessingException;
  }

  private final Connection database;

  /**
   * @param database in a transaction, so that large results are read piece by piece
   */
  ChainReader(Connection database) {
    this.database = database;
  }

  /** Gives the name and the chain of every article's approvals. */
  void recordChains(BiConsumer<String, Chain> taker) throws SQLException {
    read(RECORD_CHAINS, ChainReader::approval, taker);
  }

  /** Gives the name and the audit chain of every publication and month. */
  void auditChains(BiConsumer<String, Chain> taker) throws SQLException {
    read(AUDIT_CHAINS, ChainReader::auditEntry, taker);
  }

  private void read(String query, Recomputation recomputation, BiConsumer<String, Chain> taker)
      throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (ResultSet row = statement.executeQuery(query)) {
        String name = null;
        Head head = null;
        List<Link> links = new ArrayList<>();
        while (row.next()) {
          if (!row.getString(1).equals(name)) {
            if (name != null) {
              taker.accept(name, new Chain(links, head));
            }
            name = row.getString(1);
            head = new Head(row.getLong(2), seal(row.getString(3)));
            links = new ArrayList<>();
          }
          if (row.getObject(4) != null) {
            links.add(
                new Link(
                    row.getLong(4),
                    seal(row.getString(5)),
                    seal(row.getString(6)),
                    recompute(recomputation, row)));
          }
        }
        if (name != null) {
          taker.accept(name, new Chain(links, head));
        }
      }
    }
  }

  private static Seal recompute(Recomputation recomputation, ResultSet row) throws SQLException {
    try {
      return recomputation.of(row);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // What cannot be sealed at all was not what was sealed.
      return Seal.ofBytes(new byte[0]);
    }
  }

  private static Seal approval(ResultSet row) throws SQLException, JsonProcessingException {
    return new Approval(
            row.getObject(7, UUID.class),
            JSON.readTree(row.getString(8)),
            row.getInt(9),
            row.getInt(10),
            row.getString(11),
            row.getObject(12, OffsetDateTime.class).toInstant(),
            seal(row.getString(5)))
        .seal();
  }

  private static Seal auditEntry(ResultSet row) throws SQLException, JsonProcessingException {
    return new AuditEntry(
            row.getObject(7, UUID.class),
            YearMonth.parse(row.getString(8)),
            row.getLong(4),
            row.getString(9),
            row.getString(10),
            row.getObject(11, OffsetDateTime.class).toInstant(),
            JSON.readTree(row.getString(12)),
            seal(row.getString(5)))
        .seal();
  }

  private static Seal seal(String hex) {
    return hex == null ? null : new Seal(hex);
  }
}
