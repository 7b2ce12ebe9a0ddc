package copydesk.bench.claim;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Fills review's room by SQL, with rows that only the queue looks at: they carry no text. */
final class QueueFilling {

  // The rules of the tables are for what comes in by the service; these rows come as they are.
  private static final String SUBMISSIONS =
      """
      insert into review.submission
        (publication_id, id, article_id, page_id, revision, hash, submitted_by, submitted_by_name,
         submitted_at, headline, issue, edition, label, characters, waivers, document, plan, stages,
         state, stage, role, entered_at, priority, due_at)
      select p.id, gen_random_uuid(), gen_random_uuid(), md5('%1$s' || n / 20)::uuid, 1,
             encode(sha256(convert_to('%1$s' || n, 'UTF8')), 'hex'), 'lin', '林禾', now(),
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
    run("set maintenance_work_mem = '512MB'");
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
    fill(SUBMISSIONS.formatted("pending", "in-review", 1, "reviewer", from, to, code));
  }

  /** Adds what was decided long ago, each with one person who took part. */
  void decided(int count) throws SQLException {
    fill(
        SUBMISSIONS.formatted("decided", "approved", 3, "chief", 1, count, code),
        """
        insert into review.submission_person (publication_id, submission_id, subject, part)
          select publication_id, id, 'subject-' || left(id::text, 2), 'stage:1'
            from review.submission where state = 'approved'
        """);
  }

  private void fill(String... statements) throws SQLException {
    run("alter table review.submission disable trigger user");
    run("alter table review.submission_person disable trigger user");
    // An index is made faster of rows that are there than row by row.
    List<String> indexes = indexes();
    for (String index : indexes) {
      run("drop index review." + index.replaceFirst("(?s)CREATE (UNIQUE )?INDEX (\\S+) .*", "$2"));
    }
    for (String statement : statements) {
      run(statement);
    }
    for (String index : indexes) {
      run(index);
    }
    run("alter table review.submission_person enable trigger user");
    run("alter table review.submission enable trigger user");
    run("vacuum analyze review.submission");
    run("vacuum analyze review.submission_person");
  }

  /** How the indexes are made that no constraint stands on. */
  private List<String> indexes() throws SQLException {
    List<String> definitions = new ArrayList<>();
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select pg_get_indexdef(i.indexrelid) from pg_index i
                 where i.indrelid in ('review.submission'::regclass,
                                      'review.submission_person'::regclass)
                   and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
                """)) {
      while (row.next()) {
        definitions.add(row.getString(1));
      }
    }
    return definitions;
  }

  /** How many rows stand in a state. */
  long count(String state) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from review.submission where state = '" + state + "'")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
