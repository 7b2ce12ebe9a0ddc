package copydesk.bench.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.bench.SeedPages;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;

/** Fills review's room by SQL with records whose items have the shape of real ones. */
final class Filling {

  private static final int CHARACTERS = 2_000;
  private static final int MODELS = 200;

  private final Connection owner;
  private final ObjectMapper json = new ObjectMapper();

  /** By the owner of the schema. */
  Filling(Connection owner) {
    this.owner = owner;
  }

  /**
   * So many records of 2,000 characters in one version each. One submission stands for all of them;
   * the feed does not look at it.
   */
  void records(String code, int count) throws SQLException {
    UUID publication = UUID.randomUUID();
    run(
        """
        insert into review.publication values ('%1$s', '%2$s', 'Bench', 'zh-Hans', 'Asia/Shanghai');
        insert into review.stage_plan values ('%1$s', 1, '[]', 'bench');
        -- The house lets no submission begin at its end; this one stands for what went through.
        alter table review.submission disable trigger user;
        insert into review.submission (publication_id, id, article_id, page_id, revision, hash,
               submitted_by, submitted_by_name, submitted_at, headline, issue, edition, label,
               characters, waivers, document, plan, stages, state, stage, role, entered_at)
        values ('%1$s', '%1$s', '%1$s', '%1$s', 1, repeat('0', 64), 'bench', 'bench', now(), 'Bench',
               '2026-03-24', '1', 'A01', 2000, 0, '{}', 1, 1, 'approved', 1, 'chief', now());
        alter table review.submission enable trigger user;
        insert into review.record (publication_id, article_id, state, version, first_sealed_at)
        select '%1$s', uuidv7(), 'usable', 1, now() from generate_series(1, %3$d);
        create table review.bench_model (n bigint primary key, item text not null);
        """
            .formatted(publication, code, count));
    models(code);
    run(
        """
        insert into review.record_version (publication_id, record_id, version, submission_id,
               pub_status, headline, seal, item, item_sha256, facts, sealed_at, cause, changes,
               embargoed)
        select r.publication_id, r.id, 1, r.publication_id, 'usable', 'Bench', repeat('0', 64), m.item,
               repeat('0', 64), '[]', now(), 'approved', '[]', false
          from (select *, row_number() over (order by id) as n from review.record
                 where publication_id = '%s') r
          join review.bench_model m on m.n = r.n %% %d
        """
            .formatted(publication, MODELS));
    run("drop table review.bench_model");
    run("vacuum analyze review.record_version");
  }

  /** How many versions have their place in the feed. */
  long stamped() throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from review.record_version where seq is not null")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void models(String code) throws SQLException {
    String text = SeedPages.page("ytrb", MODELS * 50 + CHARACTERS).replaceAll("\\s+", "");
    try (PreparedStatement insert =
        owner.prepareStatement("insert into review.bench_model values (?, ?)")) {
      for (int i = 0; i < MODELS; i++) {
        int from = text.offsetByCodePoints(0, i * 50);
        insert.setLong(1, i);
        insert.setString(
            2, item(code, text.substring(from, text.offsetByCodePoints(from, CHARACTERS))));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  // As ninjs' ItemWriter writes them: the text twice, plain and as HTML, and five links.
  private String item(String code, String text) {
    UUID id = UUID.nameUUIDFromBytes(HexFormat.of().parseHex("00"));
    ObjectNode item = json.createObjectNode();
    ArrayNode ids = item.putArray("altIds");
    ids.addObject().put("role", "article").put("value", id.toString());
    ids.addObject().put("role", "seal").put("value", "0".repeat(64));
    ids.addObject().put("role", "source-sha256").put("value", "0".repeat(64));
    ArrayNode links = item.putArray("associations");
    for (String rel : new String[] {"facts", "chain", "source", "text", "signature"}) {
      String href = "http://localhost:8080/review/api/records/%s/v/1/%s".formatted(id, rel);
      ObjectNode link = links.addObject().put("name", rel).put("rel", rel);
      link.putArray("renditions")
          .addObject()
          .put("contentType", "application/json")
          .put("href", href)
          .put("name", rel);
      link.put("type", "component").put("uri", href);
    }
    ArrayNode bodies = item.putArray("bodies");
    body(bodies, "text/plain", text);
    body(bodies, "text/html", "<p>" + text + "</p>");
    item.put("copyrightHolder", code).put("language", "zh-Hans").put("pubStatus", "usable");
    item.put("uri", "urn:uuid:" + id).put("version", "1");
    return item.toString();
  }

  private static void body(ArrayNode bodies, String type, String text) {
    bodies
        .addObject()
        .put("charCount", CHARACTERS)
        .put("contentType", type)
        .put("role", "main")
        .put("value", text);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
