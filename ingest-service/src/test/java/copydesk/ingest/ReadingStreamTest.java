package copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings reach whoever follows them once each, in whatever order their writers commit. */
@QuarkusTest
@WithTestResource(House.class)
class ReadingStreamTest {

  private static final int WRITERS = 8;
  private static final int EACH = 25;

  @BeforeEach
  void publications() {
    SamplePublications.create();
  }

  @Test
  void eightWritersThatCommitOutOfOrderAreFollowedWithoutGapOrDouble() throws Exception {
    Set<UUID> written = new HashSet<>();
    List<UUID> followed = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(WRITERS);
        Connection reader = Db.connect("annotate_app")) {
      Callable<List<UUID>> writer = ReadingStreamTest::write;
      List<Future<List<UUID>>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(pool.submit(writer));
      }

      long cursor = 0;
      boolean done = false;
      while (!done || followed.size() < WRITERS * EACH) {
        done = writers.stream().allMatch(Future::isDone);
        cursor = follow(reader, cursor, followed);
        TimeUnit.MILLISECONDS.sleep(5);
      }
      for (Future<List<UUID>> each : writers) {
        written.addAll(each.get());
      }
    }

    assertThat(followed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
  }

  /** Reads what lies above the cursor; only rows of this test count. */
  private static long follow(Connection reader, long cursor, List<UUID> followed)
      throws SQLException {
    long last = cursor;
    try (var query =
        reader.prepareStatement(
            "select seq, reading_id, label from ingest_v1.reading where seq > ? order by seq")) {
      query.setLong(1, cursor);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          last = rows.getLong(1);
          if (rows.getString(3).startsWith("stream-")) {
            followed.add(rows.getObject(2, UUID.class));
          }
        }
      }
    }
    return last;
  }

  /** Writes pages whose ids are made early and whose commits come late, in a random order. */
  private static List<UUID> write() throws SQLException, InterruptedException {
    List<UUID> readings = new ArrayList<>();
    try (Connection connection = Db.connect("ingest_app")) {
      connection.setAutoCommit(false);
      for (int i = 0; i < EACH; i++) {
        readings.add(insert(connection, "stream-" + UUID.randomUUID().toString().substring(0, 8)));
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(30));
        connection.commit();
      }
    }
    return readings;
  }

  private static UUID insert(Connection connection, String label) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            with paper as (select id from ingest.publication where code = 'ytrb'),
            g as (
              insert into ingest.page (publication_id, issue_date, edition, label, state, reading_number)
              select id, date '2026-03-25', '1', ?, 'read', 1 from paper
              returning publication_id, id),
            s as (
              insert into ingest.source
                (publication_id, page_id, version, sha256, bytes, encoding, text, received_by)
              select publication_id, id, 1, repeat('0', 64), ''::bytea, 'UTF-8', '', 'test' from g
              returning publication_id, id, page_id)
            insert into ingest.reading
              (publication_id, page_id, source_id, number, engine, document)
            select publication_id, page_id, id, 1, 'test', '{}' from s
            returning id
            """)) {
      insert.setString(1, label);
      try (var row = insert.executeQuery()) {
        row.next();
        return row.getObject(1, UUID.class);
      }
    }
  }
}
