package copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import copydesk.review.audit.HeadKeeping;
import copydesk.review.verify.Verifying;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever gets at the tables with the owner's login leaves a trace that the check finds. */
@QuarkusTest
@WithTestResource(House.class)
class BrokenChainTest {

  @Inject HeadKeeping exports;

  private Desk.Sent sent;
  private String record;

  @BeforeEach
  void a_record_that_three_people_signed() {
    Desk.open();
    Reviewing.setStages("ytwb", 3);
    sent = Desk.submit("ytwb", "lin");
    record = Reviewing.publish(sent);
  }

  @Test
  void whole_chains_pass() {
    // When
    Verifying.Result result = Verifying.run();

    // Then
    assertThat(result.status()).as(result.out()).isZero();
    assertThat(result.out()).endsWith(" chains, 0 faults\n");
  }

  @Test
  void arguments_are_refused() {
    assertThat(Verifying.run(List.of("everything")).status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "submission | set document = jsonb_set(document, '{revision}', '7') where id = ':submission'"
            + " | link 1: its content is not what was sealed",
        "decision | set decided_at = decided_at + interval '1 second' where submission_id = ':submission' and stage = 2"
            + " | link 2: its content is not what was sealed",
        "seal | set seal = repeat('0', 64) where article_id = ':article' and number = 2"
            + " | link 2: its content is not what was sealed",
        "record_chain | set seal = repeat('0', 64) where article_id = ':article'"
            + " | link 3: it is not the last that was written",
        "record_version | set item = replace(item, '333', '355') where record_id = ':record'"
            + " | version 1: the item is not what was published",
        "audit_entry | set subject = 'nobody' where details ->> 'submission' = ':submission' and kind = 'published'"
            + " | its content is not what was sealed"
      })
  void an_altered_row_is_named(String table, String change, String expected) {
    // When
    String out = whileChanged("update review." + table + " " + filled(change));

    // Then
    assertThat(out).contains(expected);
  }

  @Test
  void a_link_taken_away_is_named() {
    String out =
        whileChanged(
            filled("delete from review.seal where article_id = ':article' and number = 2"));
    assertThat(out)
        .contains("article " + sent.article() + ", link 2: the link is gone")
        .contains("stage 2: the approval has no seal");
  }

  @Test
  void a_chain_cut_short_is_named() {
    String out =
        whileChanged(
            filled("delete from review.seal where article_id = ':article' and number = 3"));
    assertThat(out).contains("article " + sent.article() + ", link 3: the link is gone");
  }

  @Test
  void a_chain_cut_short_with_its_head_is_named() {
    String out =
        whileChanged(
            filled(
                """
                delete from review.seal where article_id = ':article' and number = 3;
                update review.record_chain c set number = 2, seal = (
                  select seal from review.seal s where s.article_id = ':article' and s.number = 2)
                 where article_id = ':article';
                """));
    assertThat(out)
        .contains("the approval that it names is gone")
        .contains("stage 3: the approval has no seal");
  }

  @Test
  void a_record_taken_away_is_named() {
    String out =
        whileChanged(filled("delete from review.record_version where record_id = ':record'"));
    assertThat(out).contains("the record that it names is gone");
  }

  @Test
  void everything_of_an_approval_cut_off_is_named_by_the_exported_heads(@TempDir Path folder)
      throws Exception {
    // Given: a last approval, gone with its seal, its record and all that tells of it, heads moved
    // back
    Path file = exports.export(Duration.ZERO).orElseThrow();
    String[] first = lastApproval();
    String tail =
        filled(
                """
                delete from review.record_version where record_id = ':record';
                delete from review.outcome where submission_id = ':submission';
                delete from review.seal where article_id = ':article' and number = 3;
                delete from review.decision_examination where decision_id in (
                  select id from review.decision where submission_id = ':submission' and stage = 3);
                delete from review.decision where submission_id = ':submission' and stage = 3;
                update review.record_chain c set number = 2, seal = (
                  select seal from review.seal s where s.article_id = ':article' and s.number = 2)
                 where article_id = ':article';
                delete from review.audit_entry
                 where publication_id = ':paper' and month = ':month' and number >= :first;
                update review.audit_chain c set number = :first - 1, seal = (
                  select seal from review.audit_entry e
                   where e.publication_id = ':paper' and e.month = ':month'
                     and e.number = :first - 1)
                 where c.publication_id = ':paper' and c.month = ':month';
                """)
            .replace(":month", first[0])
            .replace(":first", first[1]);

    // When
    String withTable = Verifying.whileChanged(tail);
    String withFile = Verifying.whileChanged(tail + "delete from review.head_export;", file);
    String withNeither = Verifying.whileChanged(tail + "delete from review.head_export;");

    // Then
    assertThat(withTable).contains("the link is gone, but the export of");
    assertThat(withFile).contains("the link is gone, but heads-");
    assertThat(withNeither).endsWith(" 0 faults\n");
    assertThat(Verifying.run(List.of("--heads", file.toString())).status()).isZero();
    Files.copy(file, folder.resolve(file.getFileName()));
    assertThat(Verifying.run(List.of("--heads", folder.toString())).status()).isZero();
    assertThat(Verifying.run(List.of("--heads", "/nowhere")).status()).isEqualTo(2);
  }

  /** Month and number of the audit link of the record's last approval. */
  private String[] lastApproval() throws SQLException {
    try (Connection connection = Db.connect("review_app");
        var query =
            connection.prepareStatement(
                """
                select e.month, e.number from review.audit_entry e
                 where e.kind = 'approved' and e.details ->> 'submission' = ?
                 order by e.month desc, e.number desc limit 1
                """)) {
      query.setString(1, sent.id().toString());
      try (var row = query.executeQuery()) {
        row.next();
        return new String[] {row.getString(1), row.getString(2)};
      }
    }
  }

  @Test
  void heads_are_exported_once_a_day() throws Exception {
    exports.export(Duration.ZERO);
    assertThat(exports.export(Duration.ofDays(1))).isEmpty();
  }

  @Test
  void an_altered_export_is_named() throws Exception {
    exports.export(Duration.ZERO);
    assertThat(whileChanged("update review.head_export set heads = replace(heads, '1', '2')"))
        .contains("its heads are not what was exported");
  }

  @Test
  void heads_are_for_administrators() {
    Reviewing.as("admin")
        .get("/api/heads")
        .then()
        .statusCode(200)
        .body("publication", hasItem("ytwb"));
    for (String who : List.of("lin", "he", "gu", "guest")) {
      Reviewing.as(who).get("/api/heads").then().statusCode(403);
    }
  }

  private String filled(String sql) {
    return sql.replace(":submission", sent.id().toString())
        .replace(":article", sent.article().toString())
        .replace(":record", record)
        .replace(":paper", sent.publicationId().toString());
  }

  /** What the check says of the tables after a change, which is then taken back. */
  private static String whileChanged(String sql) {
    return Verifying.whileChanged(sql);
  }
}
