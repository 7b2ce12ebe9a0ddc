package copydesk.bench.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes a house full without sending everything: copies of the pages that are stored, with their
 * sources and readings at full size, under new ids and in issues of their own. What followers have
 * already passed is where the copies stand in the stream, so nobody works on them.
 */
final class Filling {

  private static final int AT_ONCE = 2_000;

  private final Connection owner;

  /** By the owner of the schema. */
  Filling(Connection owner) {
    this.owner = owner;
  }

  /** How many pages are stored. */
  long stored() throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from ingest.page")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Fills up to so many pages, and lets the database look at them as it does in quiet hours. */
  void upTo(int pages) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute(
          """
          create table ingest.bench_model as
            select row_number() over (order by p.id) as number, p.publication_id, p.id as page_id,
                   s.id as source_id, r.id as reading_id
              from ingest.page p
              join ingest.source s on s.publication_id = p.publication_id and s.page_id = p.id
              join ingest.reading r
                on r.publication_id = p.publication_id and r.source_id = s.id
             where s.version = 1 and r.number = 1
             order by p.id limit 1000
          """);
      long missing = pages - stored();
      for (long first = 0; first < missing; first += AT_ONCE) {
        copy(statement, first, Math.min(AT_ONCE, missing - first));
      }
      statement.execute("set synchronous_commit = on");
      statement.execute("drop table if exists ingest.bench_model, ingest.bench_copy");
      for (String table : new String[] {"page", "source", "reading"}) {
        statement.execute("vacuum analyze ingest." + table);
      }
    }
  }

  private static void copy(Statement statement, long first, long count) throws SQLException {
    statement.execute("drop table if exists ingest.bench_copy");
    statement.execute(
        """
        create table ingest.bench_copy as
          select m.*, n, uuidv7() as new_page, uuidv7() as new_source, uuidv7() as new_reading
            from generate_series(%d, %d) n
            join ingest.bench_model m on m.number = 1 + n %% (select count(*) from ingest.bench_model)
        """
            .formatted(first, first + count - 1));
    statement.execute(
        """
        insert into ingest.page
            (publication_id, id, issue_date, edition, label, state, reading_number)
          select publication_id, new_page, date '1500-01-01' + (n / 16)::int, '1', 'A' || 1 + n % 16,
                 'read', 1
            from ingest.bench_copy
        """);
    statement.execute(
        """
        insert into ingest.source
            (publication_id, id, page_id, version, sha256, bytes, encoding, text, received_by,
             format, media_type, layout, encoding_origin, attempt)
          select c.publication_id, c.new_source, c.new_page, 1,
                 encode(sha256(c.new_source::text::bytea), 'hex'), s.bytes, s.encoding, s.text,
                 s.received_by, s.format, s.media_type, s.layout, s.encoding_origin, 1
            from ingest.bench_copy c
            join ingest.source s on s.publication_id = c.publication_id and s.id = c.source_id
        """);
    statement.execute(
        """
        insert into ingest.reading
            (publication_id, id, page_id, source_id, number, engine, document, packed,
             headline, articles, unsure, seq)
          select c.publication_id, c.new_reading, c.new_page, c.new_source, 1, r.engine, r.document,
                 r.packed, r.headline, r.articles, r.unsure, -1 - c.n
            from ingest.bench_copy c
            join ingest.reading r on r.publication_id = c.publication_id and r.id = c.reading_id
        """);
  }
}
