package copydesk.bench.claim;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fills review's room by SQL, with rows that only the queue looks at: they carry no text. Ids and
 * hashes ascend, as ids by time do, so that the keys' indexes grow at their ends; all other indexes
 * are made afterwards, of rows that are there.
 */
final class QueueFilling {

  private static final String TABLES =
      "('review.submission'::regclass, 'review.submission_person'::regclass)";

  private static final String SUBMISSIONS =
      """
      insert into review.submission
        (publication_id, id, article_id, page_id, revision, hash, submitted_by, submitted_by_name,
         submitted_at, headline, issue, edition, label, characters, waivers, document, plan, stages,
         state, stage, role, entered_at, priority, due_at)
      select p.id, uuidv7(), gen_random_uuid(), md5('%1$s' || n / 20)::uuid, 1,
             left('%1$s', 1) || lpad(to_hex(n), 63, '0'), 'lin', '林禾', now(),
             '%1$s ' || n, '2026-03-24', '1', 'A' || n %% 16, 900, 0, '{}', 1, 3, '%2$s', %3$d,
             '%4$s', now() - interval '2 days' + n * interval '10 ms',
             case when n %% 50 = 7 then 1 when n %% 10 = 0 then 3 else 2 end,
             case when n %% 3 > 0 then now() + n / 20 * interval '1 second' end
        from generate_series(%5$d, %6$d) n, review.publication p where p.code = '%7$s'
      """;

  private final Connection owner;
  private final String code;

  /** By the owner of the schema, for a publication. */
  QueueFilling(Connection owner, String code) throws SQLException {
    this.owner = owner;
    this.code = code;
    run("set synchronous_commit = off");
    run("set maintenance_work_mem = '1GB'");
    run(
        """
        insert into review.publication (id, code, name, language, time_zone)
          values (uuidv7(), '%s', 'Bench', 'zh-Hans', 'Asia/Shanghai') on conflict do nothing
        """
            .formatted(code));
    run(
        """
        insert into review.stage_plan (publication_id, number, stages, set_by)
          select id, 1, '[{"order":1,"zh":"初审","en":"First","role":"REVIEWER"},
                          {"order":2,"zh":"复审","en":"Second","role":"REVIEWER"},
                          {"order":3,"zh":"终审","en":"Final","role":"CHIEF"}]', ''
            from review.publication where code = '%s' on conflict do nothing
        """
            .formatted(code));
  }

  /** Adds what waits at the first stage, from one number to another. */
  void pending(int from, int to) throws SQLException {
    fill(List.of(SUBMISSIONS.formatted("awaits", "in-review", 1, "reviewer", from, to, code)));
  }

  /** Adds what was decided long ago, each with one person who took part. */
  void decided(int count) throws SQLException {
    fill(
        List.of(
            SUBMISSIONS.formatted("decided", "approved", 3, "chief", 1, count, code),
            """
            insert into review.submission_person (publication_id, submission_id, subject, part)
              select publication_id, id, 'subject-' || right(id::text, 2), 'stage:1'
                from review.submission where state = 'approved'
            """));
  }

  // The rules of the tables are for what comes in by the service; these rows come as they are.
  // What was here before obeys them, so they are put back as they were for what comes next.
  private void fill(List<String> inserts) throws SQLException {
    List<String> drops = new ArrayList<>();
    List<String> again = new ArrayList<>();
    rules(drops, again);
    run("alter table review.submission disable trigger user");
    run("alter table review.submission_person disable trigger user");
    drops.forEach(this::run);
    for (String insert : inserts) {
      timed("rows", insert);
    }
    for (String rule : again) {
      timed(rule.replaceFirst("(?s)^(.{60}).*", "$1"), rule);
    }
    run("alter table review.submission_person enable trigger user");
    run("alter table review.submission enable trigger user");
    timed("statistics", "vacuum analyze review.submission");
    timed("statistics", "vacuum analyze review.submission_person");
  }

  /** The foreign keys, and the indexes that no constraint stands on: how they go and come back. */
  private void rules(List<String> drops, List<String> again) throws SQLException {
    read(
        """
        select conrelid::regclass || ' drop constraint ' || conname,
               conrelid::regclass || ' add constraint ' || conname || ' '
                 || pg_get_constraintdef(oid) || ' not valid'
          from pg_constraint where contype = 'f' and conrelid in"""
            + TABLES,
        row -> {
          drops.add("alter table " + row.getString(1));
          again.add("alter table " + row.getString(2));
        });
    read(
        """
        select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index i
         where not exists (select from pg_constraint c where c.conindid = i.indexrelid)
           and indrelid in"""
            + TABLES,
        row -> {
          drops.add("drop index " + row.getString(1));
          again.add(row.getString(2));
        });
  }

  /** How many rows stand in a state. */
  long count(String state) throws SQLException {
    List<Long> found = new ArrayList<>();
    read(
        "select count(*) from review.submission where state = '" + state + "'",
        row -> found.add(row.getLong(1)));
    return found.getFirst();
  }

  /** Does something with a row. */
  @FunctionalInterface
  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void read(String sql, Row each) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        each.take(row);
      }
    }
  }

  private void timed(String what, String sql) {
    long from = System.nanoTime();
    run(sql);
    System.err.printf(Locale.ROOT, "    %6.1f s  %s%n", (System.nanoTime() - from) / 1e9, what);
  }

  private void run(String sql) {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql.lines().findFirst().orElse(sql), e);
    }
  }
}
