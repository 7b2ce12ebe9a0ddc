package copydesk.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Fills annotate's room by SQL: some articles whose terms the service itself writes, and then as
 * many as are wanted, each of two of those, with the terms of both.
 */
final class Filling {

  private static final String FACTS =
      "[{\"type\":\"person\",\"quote\":\"%s\",\"value\":\"%s\"},"
          + "{\"type\":\"date\",\"quote\":\"3月24日\",\"value\":\"2026-03-24\"}]";

  /**
   * The years from which on the models and their copies are of; older ones had another calendar.
   */
  private static final int MODELS = 2000;

  private static final int COPIES = 1700;

  private final Connection owner;

  /** By the owner of the schema. */
  Filling(Connection owner) {
    this.owner = owner;
  }

  /** Puts the models in, and waits until the service has written their terms. */
  void models(Models models, String code) throws SQLException, InterruptedException {
    run(
        "insert into annotate.publication values (uuidv7(), '%s', 'Bench', 'zh-Hans', 'Asia/Shanghai')"
            .formatted(code));
    articles(models.texts().size(), MODELS);
    try (PreparedStatement change =
        owner.prepareStatement(
            """
            insert into annotate.search_change
              select publication_id, id, issue_date, ?, jsonb_build_array('b1'), ?::jsonb, false, now()
                from annotate.article where headline = ?
            """)) {
      List<String> texts = models.texts();
      for (int i = 0; i < texts.size(); i++) {
        String name = models.names().get(i);
        change.setString(1, texts.get(i));
        change.setString(2, FACTS.formatted(name, name));
        change.setString(3, MODELS + "-" + (i + 1));
        change.addBatch();
      }
      change.executeBatch();
    }
    while (count("annotate.search_change") > 0) {
      Thread.sleep(500);
    }
  }

  /** Adds articles up to a number. */
  void upTo(int articles) throws SQLException {
    run(
        """
        create table annotate.bench_model as
          select row_number() over (order by article_id) as n, e.* from annotate.search_entry e
        """);
    run("create unique index on annotate.bench_model (n)");
    long models = count("annotate.bench_model");
    articles((int) (articles - models), COPIES);
    // An index is made faster of rows that are there than row by row.
    run("drop index annotate.search_entry_terms");
    run(
        """
        insert into annotate.search_entry
          select t.publication_id, t.id, t.issue_date, a.text || E'\\n' || b.text,
                 jsonb_build_array('b1', 'b2'), a.facts || b.facts, a.terms || b.terms
            from (select *, substring(headline from 6)::bigint as n from annotate.article
                   where headline like '%d-%%') t
            join annotate.bench_model a on a.n = 1 + t.n %% %d
            join annotate.bench_model b on b.n = 1 + (t.n / %d * 379 + t.n * 31) %% %d
        """
            .formatted(COPIES, models, models, models));
    run("drop table annotate.bench_model");
    run("create index search_entry_terms on annotate.search_entry using gin (terms)");
    for (String table : List.of("article", "page", "search_entry", "search_change")) {
      run("vacuum analyze annotate." + table);
    }
  }

  /** Rows of articles, ten a page and sixteen pages an issue, without any text. */
  private void articles(int count, int kind) throws SQLException {
    run(
        """
        insert into annotate.page (publication_id, id, issue_date, edition, label, suggested)
          select p.id, uuidv7(), date '%d-01-01' + (n / 16), '1', 'A' || n %% 16, true
            from annotate.publication p, generate_series(0, %d) n
        """
            .formatted(kind, count / 10));
    run(
        """
        insert into annotate.article (publication_id, id, page_id, version, state, document,
               headline, furniture, characters, issue_date)
          select g.publication_id, uuidv7(), g.id, 1, 'waiting', '{}', '%d-' || n, false, 1800,
                 g.issue_date
            from generate_series(1, %d) n
            join (select *, row_number() over (order by id) as r from annotate.page
                   where extract(year from issue_date) between %d and %d + 99) g on g.r = 1 + n / 10
        """
            .formatted(kind, count, kind, kind));
  }

  /** The bytes of a relation with all that belongs to it. */
  long bytes(String relation) throws SQLException {
    return number("select pg_total_relation_size('annotate." + relation + "')");
  }

  long count(String table) throws SQLException {
    return number("select count(*) from " + table);
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute("set maintenance_work_mem = '256MB'");
      statement.execute(sql);
    }
  }
}
