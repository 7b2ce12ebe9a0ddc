package copydesk.review.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a chain alone cannot tell: whether whole chains are gone, and whether what is published is
 * what was sealed. Each check is a query that gives one line for each fault.
 */
final class CrossChecks {

  private static final List<String> QUERIES =
      List.of(
          """
          select p.code || ', submission ' || d.submission_id || ', stage ' || d.stage
                 || ': the approval has no seal'
            from review.decision d join review.publication p on p.id = d.publication_id
           where d.verdict = 'approved' and not exists (
             select from review.seal s
              where s.publication_id = d.publication_id and s.decision_id = d.id)
           order by d.decided_at
          """,
          """
          select p.code || ', article ' || s.article_id || ', link ' || s.number
                 || ': the audit chain knows nothing of this seal'
            from review.seal s join review.publication p on p.id = s.publication_id
           where not exists (
             select from review.audit_entry e
              where e.publication_id = s.publication_id and e.kind = 'approved'
                and e.details ->> 'seal' = s.seal)
           order by s.publication_id, s.article_id, s.number
          """,
          """
          select p.code || ', month ' || e.month || ', entry ' || e.number
                 || ': the approval that it names is gone'
            from review.audit_entry e join review.publication p on p.id = e.publication_id
           where e.kind = 'approved' and not exists (
             select from review.seal s
              where s.publication_id = e.publication_id and s.seal = e.details ->> 'seal')
           order by e.publication_id, e.month, e.number
          """,
          """
          select p.code || ', month ' || e.month || ', entry ' || e.number
                 || ': the record that it names is gone'
            from review.audit_entry e join review.publication p on p.id = e.publication_id
           where e.kind = 'published' and not exists (
             select from review.record_version v
              where v.publication_id = e.publication_id
                and v.record_id::text = e.details ->> 'record'
                and v.version = (e.details ->> 'version')::int)
           order by e.publication_id, e.month, e.number
          """,
          """
          select p.code || ', submission ' || d.submission_id || ', stage ' || d.stage
                 || ': what was looked at is not what was written down'
            from review.decision_examination x
            join review.decision d
              on d.publication_id = x.publication_id and d.id = x.decision_id
            join review.publication p on p.id = x.publication_id
           where not exists (
             select from review.audit_entry e
              where e.publication_id = x.publication_id
                and e.details ->> 'decision' = x.decision_id::text
                and e.details #>> '{looked,sha256}'
                    = encode(sha256(convert_to(x.looked, 'UTF8')), 'hex'))
           order by d.decided_at
          """,
          """
          select p.code || ', record ' || v.record_id || ', version ' || v.version
                 || ': the item is not what was published'
            from review.record_version v join review.publication p on p.id = v.publication_id
           where v.item_sha256 <> encode(sha256(convert_to(v.item, 'UTF8')), 'hex')
              or not exists (
                select from review.audit_entry e
                 where e.publication_id = v.publication_id and e.kind = 'published'
                   and e.details ->> 'record' = v.record_id::text
                   and e.details ->> 'version' = v.version::text
                   and e.details ->> 'item' = v.item_sha256)
           order by v.publication_id, v.record_id, v.version
          """);

  private final Connection database;

  CrossChecks(Connection database) {
    this.database = database;
  }

  /** Gives a sentence for every fault. */
  void run(Consumer<String> taker) throws SQLException {
    for (String query : QUERIES) {
      try (Statement statement = database.createStatement();
          ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          taker.accept(row.getString(1));
        }
      }
    }
  }
}
