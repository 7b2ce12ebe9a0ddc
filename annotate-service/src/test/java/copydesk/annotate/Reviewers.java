package copydesk.annotate;

import copydesk.testhouse.Db;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Stands where review would: its published view, with rows that a test puts there. */
final class Reviewers {

  private Reviewers() {}

  /** Makes the view, as review's migrations do. */
  static void open() throws SQLException {
    run(
        """
        create table if not exists review.outcome (
          seq bigserial, publication_id uuid, submission_id uuid, article_id uuid, outcome text,
          stage integer, remarks jsonb, decided_at timestamptz default now())
        """);
    run(
        """
        create or replace view review_v1.outcome as
          select seq, publication_id, submission_id, article_id, outcome, stage, remarks,
                 decided_at from review.outcome
        """);
  }

  /** Takes the view away, as if review had never been up. */
  static void close() throws SQLException {
    run("drop view if exists review_v1.outcome");
  }

  /** Waits until review can see a submission. */
  static void await(UUID submission) throws Exception {
    for (int i = 0; i < 200; i++) {
      try (Connection reviewer = Db.connect("review_app");
          PreparedStatement query =
              reviewer.prepareStatement("select from annotate_v1.submission where id = ?")) {
        query.setObject(1, submission);
        try (var row = query.executeQuery()) {
          if (row.next()) {
            return;
          }
        }
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the submission was not stamped");
  }

  static void decide(UUID submission, String outcome, String remarks) throws SQLException {
    open();
    UUID publication;
    UUID article;
    try (Connection reviewer = Db.connect("review_app");
        PreparedStatement query =
            reviewer.prepareStatement(
                "select publication_id, article_id from annotate_v1.submission where id = ?")) {
      query.setObject(1, submission);
      try (var row = query.executeQuery()) {
        row.next();
        publication = row.getObject(1, UUID.class);
        article = row.getObject(2, UUID.class);
      }
    }
    try (Connection owner = Db.connect("review_owner");
        PreparedStatement insert =
            owner.prepareStatement(
                "insert into review.outcome"
                    + " (publication_id, submission_id, article_id, outcome, stage, remarks)"
                    + " values (?, ?, ?, ?, 1, ?::jsonb)")) {
      insert.setObject(1, publication);
      insert.setObject(2, submission);
      insert.setObject(3, article);
      insert.setString(4, outcome);
      insert.setString(5, remarks);
      insert.executeUpdate();
    }
  }

  private static void run(String sql) throws SQLException {
    try (Connection owner = Db.connect("review_owner");
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
