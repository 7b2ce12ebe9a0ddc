package copydesk.review;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.document.CodePoints;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.seal.Seal;
import copydesk.stream.Stamper;
import copydesk.testhouse.Db;
import copydesk.testhouse.Tokens;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The neighbours as far as this service sees them: their published views, over tables that their
 * own logins write, stamped as they stamp them.
 */
final class Desk {

  /** A submission as the desk sent it. */
  record Sent(String paper, UUID publicationId, UUID id, UUID article, String hash) {}

  private static final Stamper STAMPER =
      new Stamper(new AnnotateDatabase(), List.of("annotate.submission", "annotate.recall"));

  private Desk() {}

  /** Publishes the views, once; as in the house, by the logins that own them. */
  static synchronized void open() {
    run(
        "ingest_owner",
        """
        create table if not exists ingest.publication
          (id uuid primary key, code text unique, name text, language text, time_zone text);
        create table if not exists ingest.reading
          (publication_id uuid, page_id uuid, source_id uuid, source_text text);
        create or replace view ingest_v1.publication as select * from ingest.publication;
        create or replace view ingest_v1.reading as select * from ingest.reading;
        """);
    run(
        "annotate_owner",
        """
        create table if not exists annotate.submission (
          publication_id uuid, publication_code text, id uuid primary key, article_id uuid,
          page_id uuid, revision int, hash text, submitted_by text,
          submitted_at timestamptz default now(), document jsonb, seq bigint unique);
        create sequence if not exists annotate.submission_seq;
        create table if not exists annotate.contributor
          (publication_id uuid, submission_id uuid, subject text);
        create table if not exists annotate.recall (
          id uuid primary key default uuidv7(), publication_id uuid, submission_id uuid,
          recalled_by text, recalled_at timestamptz default now(), seq bigint unique);
        create sequence if not exists annotate.recall_seq;
        create or replace view annotate_v1.submission as
          select seq, publication_id, publication_code, id, article_id, page_id, revision, hash,
                 submitted_by, submitted_at, document
            from annotate.submission where seq is not null;
        create or replace view annotate_v1.contributor as select * from annotate.contributor;
        create or replace view annotate_v1.recall as
          select seq, publication_id, submission_id, recalled_by, recalled_at
            from annotate.recall where seq is not null;
        """);
    for (String paper : List.of("ytrb", "ytwb", "ytsb", "hafen", "harbour")) {
      run(
          "ingest_app",
          "insert into ingest.publication values ('%s', '%s', '%s', 'zh-Hans', 'Asia/Shanghai')"
                  .formatted(publicationId(paper), paper, "报 " + paper)
              + " on conflict do nothing");
    }
  }

  /** Takes the views of submissions away again, as if annotate-service had never been up. */
  static void close() {
    run("annotate_owner", "drop view annotate_v1.submission, annotate_v1.recall");
  }

  /** Publishes the text that the pinned document was made from. */
  static void publishSource(String paper) {
    SubmissionDocument document = Samples.submission();
    String[] blocks =
        document.blocks().stream().map(SubmissionDocument.BlockPart::text).toArray(String[]::new);
    // As printed: a line broken in the sentence, and a letter that was read wrongly.
    blocks[2] =
        CodePoints.slice(blocks[2], 0, 9)
            + "\n"
            + blocks[2].substring(blocks[2].offsetByCodePoints(0, 9)).replace("实到", "实至");
    run(
        "ingest_app",
        "insert into ingest.reading values ('%s', '%s', '%s', '%s')"
            .formatted(
                publicationId(paper),
                document.pages().getFirst().id(),
                document.sources().getFirst().id(),
                String.join("\n", blocks) + "\n另一篇稿件\n"));
  }

  static UUID publicationId(String paper) {
    return UUID.nameUUIDFromBytes(paper.getBytes(StandardCharsets.UTF_8));
  }

  /** A person's subject, as the tokens name it. */
  static String subject(String username) {
    String payload = Tokens.of(username).split("\\.", -1)[1];
    try {
      return Samples.JSON.readTree(Base64.getUrlDecoder().decode(payload)).path("sub").textValue();
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends an article to review and waits until it has been taken in. */
  static Sent submit(String paper, String... contributors) {
    return submit(paper, UUID.randomUUID(), contributors);
  }

  /** Sends a revision of an article to review and waits until it has been taken in. */
  static Sent submit(String paper, UUID article, String... contributors) {
    open();
    Sent sent = insert(paper, article, contributors);
    stamp();
    awaitTakenIn(sent);
    return sent;
  }

  /** Writes a submission in a transaction of its own, and does not stamp it. */
  static Sent insert(String paper, UUID article, String... contributors) {
    ObjectNode document = document(paper, article);
    String hash = Seal.of(document).hex();
    return insert(paper, document, hash, contributors);
  }

  static Sent insert(String paper, ObjectNode document, String hash, String... contributors) {
    UUID article = UUID.fromString(document.path("article").textValue());
    Sent sent = new Sent(paper, publicationId(paper), UUID.randomUUID(), article, hash);
    try (Connection connection = Db.connect("annotate_app")) {
      connection.setAutoCommit(false);
      insert(connection, sent, document, contributors);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return sent;
  }

  static void insert(Connection connection, Sent sent, ObjectNode document, String... contributors)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into annotate.submission
              (publication_id, publication_code, id, article_id, page_id, revision, hash,
               submitted_by, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """)) {
      insert.setObject(1, sent.publicationId());
      insert.setString(2, sent.paper());
      insert.setObject(3, sent.id());
      insert.setObject(4, sent.article());
      insert.setObject(5, UUID.fromString(document.at("/pages/0/id").textValue()));
      insert.setInt(6, document.path("revision").intValue());
      insert.setString(7, sent.hash());
      insert.setString(8, document.at("/submittedBy/subject").textValue());
      insert.setString(9, document.toString());
      insert.executeUpdate();
    }
    for (String contributor : contributors) {
      try (var insert =
          connection.prepareStatement("insert into annotate.contributor values (?, ?, ?)")) {
        insert.setObject(1, sent.publicationId());
        insert.setObject(2, sent.id());
        insert.setString(3, subject(contributor));
        insert.executeUpdate();
      }
    }
  }

  /** The pinned document as another article of another paper. */
  static ObjectNode document(String paper, UUID article) {
    ObjectNode document = Samples.document().deepCopy();
    ((ObjectNode) document.path("publication"))
        .put("id", publicationId(paper).toString())
        .put("code", paper);
    document.put("article", article.toString());
    document.put("revision", (int) (Math.random() * 1_000_000));
    return document;
  }

  static void recall(Sent sent) {
    run(
        "annotate_app",
        "insert into annotate.recall (publication_id, submission_id, recalled_by)"
            + " values ('%s', '%s', 'lin')".formatted(sent.publicationId(), sent.id()));
    stamp();
  }

  static void stamp() {
    try {
      STAMPER.stamp();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void awaitTakenIn(Sent sent) {
    await(
        "submission " + sent.id(),
        () ->
            given()
                    .auth()
                    .oauth2(Tokens.of("he"))
                    .get("/api/submissions/{id}", sent.id())
                    .statusCode()
                == 200);
  }

  /** Waits for what happens on another thread; gives up after half a minute. */
  static void await(String what, java.util.concurrent.Callable<Boolean> happened) {
    try {
      for (int i = 0; i < 600; i++) {
        if (happened.call()) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (Exception e) {
      throw new IllegalStateException(what, e);
    }
    throw new AssertionError("did not happen: " + what);
  }

  static void run(String login, String sql) {
    try (Connection connection = Db.connect(login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The app login of annotate-service, as the stamper wants it. */
  private static final class AnnotateDatabase implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return Db.connect("annotate_app");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
      return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("no wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
