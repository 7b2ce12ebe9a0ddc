package copydesk.annotate;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.draft.Samples;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.Packed;
import copydesk.annotate.wire.WireJson;
import copydesk.stream.Stamper;
import copydesk.testhouse.Credential;
import copydesk.testhouse.Db;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Stands where ingest would: its published view, with rows that a test puts there. */
public final class Scanner {

  /** The day of every sample page. */
  public static final LocalDate ISSUE = LocalDate.of(2026, 3, 25);

  private static final AtomicInteger LABELS = new AtomicInteger();
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new WireJson());
  private static final Map<String, List<String>> PAPERS =
      Map.of(
          "ytrb", List.of("00000000-0000-7000-8000-0000000000a1", "云汀日报", "zh-Hans"),
          "ytwb", List.of("00000000-0000-7000-8000-0000000000a2", "云汀晚报", "zh-Hans"));

  private Scanner() {}

  /** Makes the view, as ingest's migrations do. */
  public static void open() throws SQLException {
    try (Connection owner = Db.connect("ingest_owner");
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          create table if not exists ingest.reading (
            seq bigint, publication_id uuid, publication_code text, publication_name text,
            language text, time_zone text, page_id uuid, issue_date date, edition text, label text,
            source_id uuid, source_sha256 text, encoding text, source_text text,
            id uuid primary key, reading_number integer, document json, packed bytea)
          """);
      statement.execute("create sequence if not exists ingest.reading_seq");
      statement.execute(
          """
          create or replace view ingest_v1.reading as
            select seq, publication_id, publication_code, publication_name, language, time_zone,
                   page_id, issue_date, edition, label, source_id, source_sha256, encoding,
                   source_text, id as reading_id, reading_number, document, packed
              from ingest.reading where seq is not null
          """);
    }
  }

  /** Adds a reading without committing. */
  public static void insert(
      Connection connection, String paper, UUID page, int number, String text, String decisions)
      throws SQLException {
    List<String> known = PAPERS.get(paper);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into ingest.reading values (null, ?::uuid, ?, ?, ?, 'Asia/Shanghai', ?, ?, '1',
              ?, ?, ?, 'UTF-8', ?, ?, ?, null, ?)
            """)) {
      UUID source = UUID.nameUUIDFromBytes((page + text).getBytes(StandardCharsets.UTF_8));
      insert.setString(1, known.get(0));
      insert.setString(2, paper);
      insert.setString(3, known.get(1));
      insert.setString(4, known.get(2));
      insert.setObject(5, page);
      insert.setObject(6, ISSUE);
      insert.setString(7, page.toString().substring(24));
      insert.setObject(8, source);
      insert.setString(9, "%064x".formatted(source.getLeastSignificantBits() >>> 1));
      insert.setString(10, text);
      insert.setObject(11, UUID.randomUUID());
      insert.setInt(12, number);
      insert.setBytes(
          13, Packed.gzip(JSON.writeValueAsBytes(Samples.reading(Text.of(text), decisions))));
      insert.executeUpdate();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stamps what is committed, as ingest's stamper does. */
  public static void stamp() throws SQLException {
    new Stamper(new OneLogin("ingest_owner"), List.of("ingest.reading")).stamp();
  }

  /** A fresh page of a paper, taken in by the service; its id. */
  public static UUID page(String paper, String text, String decisions) throws Exception {
    UUID page = new UUID(0x0198000000007000L, 0x8000000000000000L + freshLabel());
    read(paper, page, 1, text, decisions);
    await(page);
    return page;
  }

  private static long freshLabel() {
    return (System.nanoTime() << 8 & 0xffffffffff00L) + LABELS.incrementAndGet();
  }

  /** One more reading of a page. */
  public static void read(String paper, UUID page, int number, String text, String decisions)
      throws SQLException {
    open();
    try (Connection owner = Db.connect("ingest_owner")) {
      insert(owner, paper, page, number, text, decisions);
    }
    stamp();
  }

  /** Waits until the service has taken the page in. */
  public static void await(UUID page) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      int status = Credential.bearer("lin").on(given()).get("/api/pages/" + page).statusCode();
      if (status == 200) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("the page was not taken in");
  }

  /** Connections of one login. */
  public record OneLogin(String login) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return Db.connect(login);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
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
      throw new SQLException("not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
