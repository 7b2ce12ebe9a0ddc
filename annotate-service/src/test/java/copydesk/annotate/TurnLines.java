package copydesk.annotate;

import copydesk.stream.Stamper;
import copydesk.testhouse.Db;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Stands where ingest would when it links pages: its published view, with a test's rows. */
final class TurnLines {

  private TurnLines() {}

  /** Makes the view, as ingest's migrations do. */
  static void open() throws SQLException {
    Scanner.open();
    try (Connection owner = Db.connect("ingest_owner");
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          create table if not exists ingest.jump (
            id uuid primary key default uuidv7(), seq bigint, kind text, publication_id uuid,
            out_page_id uuid, out_reading_id uuid, out_source_id uuid, out_start integer,
            in_page_id uuid, in_reading_id uuid, in_source_id uuid, in_start integer,
            evidence jsonb)
          """);
      statement.execute("create sequence if not exists ingest.jump_seq");
      statement.execute(
          """
          create or replace view ingest_v1.jump as
            select seq, publication_id, id, kind, out_page_id, out_reading_id, out_source_id,
                   out_start, in_page_id, in_reading_id, in_source_id, in_start, evidence
              from ingest.jump where seq is not null
          """);
    }
  }

  /** Says that the text at one place goes on at the other: the latest readings of two pages. */
  static void link(UUID out, int outStart, UUID in, int inStart) throws SQLException {
    add("linked", out, outStart, in, inStart);
  }

  /** Says that it does not any more. */
  static void part(UUID out, int outStart, UUID in, int inStart) throws SQLException {
    add("parted", out, outStart, in, inStart);
  }

  private static void add(String kind, UUID out, int outStart, UUID in, int inStart)
      throws SQLException {
    open();
    try (Connection owner = Db.connect("ingest_owner");
        PreparedStatement insert =
            owner.prepareStatement(
                """
                with o as (select * from ingest.reading where page_id = ?
                            order by reading_number desc limit 1),
                     i as (select * from ingest.reading where page_id = ?
                            order by reading_number desc limit 1)
                insert into ingest.jump (kind, publication_id, out_page_id, out_reading_id,
                  out_source_id, out_start, in_page_id, in_reading_id, in_source_id, in_start,
                  evidence)
                select ?, o.publication_id, o.page_id, o.id, o.source_id, ?, i.page_id, i.id,
                       i.source_id, ?, '[{"zh":"互相指明","en":"they name each other"}]' from o, i
                """)) {
      insert.setObject(1, out);
      insert.setObject(2, in);
      insert.setString(3, kind);
      insert.setInt(4, outStart);
      insert.setInt(5, inStart);
      insert.executeUpdate();
    }
    new Stamper(new Scanner.OneLogin("ingest_owner"), List.of("ingest.jump")).stamp();
  }
}
