package copydesk.review;

import static copydesk.review.Reviewing.approve;
import static copydesk.review.Reviewing.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import copydesk.review.seal.Seal;
import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fault in the service could try through its own login, and the database refuses. */
@QuarkusTest
@WithTestResource(House.class)
class OnePersonOnePartTest {

  private static final String REFUSED = "42501";
  private static final String NO_SUCH_PART = "23503";
  private static final String ONE_PART_ONLY = "23505";
  private static final String AGAINST_THE_RULE = "23514";

  private Desk.Sent sent;
  private String claim;

  @BeforeEach
  void a_submission_that_somebody_holds() {
    sent = Desk.submit("ytrb", "lin");
    claim = claim("he", sent).extract().path("id");
  }

  @Test
  void a_contributor_decides_nothing() {
    assertRefused(NO_SUCH_PART, decision("lin", 1));
  }

  @Test
  void a_contributor_does_not_become_a_reviewer() {
    assertRefused(ONE_PART_ONLY, part("lin", 1));
  }

  @Test
  void nobody_decides_without_a_part() {
    assertRefused(NO_SUCH_PART, decision("song", 1));
  }

  @Test
  void with_a_part_one_decides_that_stage_and_no_other() {
    assertRefused(NO_SUCH_PART, part("he", 1) + decision("he", 2));
    assertThatCode(() -> run(part("he", 1) + decision("he", 1))).doesNotThrowAnyException();
  }

  @Test
  void nobody_decides_by_anothers_claim() {
    assertRefused(AGAINST_THE_RULE, part("song", 1) + decision("song", 1));
  }

  @Test
  void nobody_decides_a_stage_before_its_turn() {
    assertRefused(AGAINST_THE_RULE, part("he", 2) + decision("he", 2));
  }

  @Test
  void a_submission_does_not_go_on_without_its_decision() {
    String where = " where id = '%s'".formatted(sent.id());
    for (String step :
        List.of(
            "stage = 2",
            "stage = 3",
            "state = 'approved'",
            "state = 'returned'",
            "state = 'approved', stage = 3")) {
      assertRefused(AGAINST_THE_RULE, "update review.submission set " + step + where);
    }
  }

  @Test
  void a_submission_does_not_come_in_half_reviewed() {
    assertRefused(
        AGAINST_THE_RULE,
        """
        insert into review.submission
          select publication_id, gen_random_uuid(), article_id, page_id, revision,
                 repeat('e', 64), submitted_by, submitted_by_name, submitted_at, headline, issue,
                 edition, label, characters, waivers, document, plan, stages, taken_in_at, state, 2,
                 role, entered_at
            from review.submission where id = '%s'
        """
            .formatted(sent.id()));
  }

  @Test
  void who_worked_on_an_earlier_version_of_the_record_does_not_review_the_next() {
    // Given: a record that tang worked on, and a later revision whose list leaves tang out
    Desk.Sent first = Desk.submit("ytrb", "lin", "tang");
    Reviewing.publish(first);

    // When
    sent = Desk.submit("ytrb", first.article(), "lin");

    // Then
    claim = claim("he", sent).statusCode(201).extract().path("id");
    assertRefused(ONE_PART_ONLY, part("tang", 1));
    assertRefused(NO_SUCH_PART, decision("tang", 1));
    claim("tang", sent).statusCode(403).body("type", equalTo("/problems/contributor"));
  }

  @Test
  void who_only_tagged_or_waived_is_a_contributor_too() throws Exception {
    // Given: a document that names them, and a list that does not
    ObjectNode document = Desk.document("ytrb", UUID.randomUUID());
    ((ObjectNode) document.at("/facts/0")).put("by", Desk.subject("song"));
    ((ObjectNode) document.at("/waivers/0")).put("by", Desk.subject("tang"));
    ((ObjectNode) document.at("/boundaries/0")).put("by", Desk.subject("bian"));

    // When
    sent = Desk.insert("ytrb", document, Seal.of(document).hex());
    Desk.stamp();
    Desk.awaitTakenIn(sent);

    // Then
    for (String who : List.of("song", "tang", "bian")) {
      assertRefused(ONE_PART_ONLY, part(who, 1));
      claim(who, sent).statusCode(403).body("type", equalTo("/problems/contributor"));
    }
    claim("he", sent).statusCode(201);
  }

  @Test
  void nobody_takes_two_stages() {
    approve("song", released());
    assertRefused(ONE_PART_ONLY, part("song", 2));
  }

  @Test
  void no_stage_is_decided_by_two() {
    approve("song", released());
    assertRefused(ONE_PART_ONLY, part("tang", 1));
  }

  @Test
  void a_decision_is_about_the_text_that_was_submitted() {
    assertRefused(
        NO_SUCH_PART, part("song", 1) + decision("song", 1).replace(sent.hash(), "0".repeat(64)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update review.submission_person set part = 'stage:1'",
        "delete from review.submission_person",
        "truncate review.submission_person",
        "delete from review.article_contributor",
        "update review.article_contributor set subject = 'x'",
        "insert into review.article_contributor select publication_id, id, 'x' from review.submission",
        "alter table review.decision disable trigger all",
        "drop trigger decision_is_at_its_stage on review.decision",
        "drop function review.check_decision()",
        "update review.stage_plan set stages = '[]'",
        "delete from review.stage_plan",
        "update review.submission set stages = 1",
        "update review.submission set article_id = gen_random_uuid()",
        "update review.decision_examination set looked = '[]'",
        "delete from review.decision_examination",
        "update review.decision set subject = 'x'",
        "delete from review.decision",
        "update review.submission set document = '{}'",
        "update review.submission set hash = ''",
        "delete from review.submission",
        "update review.seal set seal = ''",
        "delete from review.seal",
        "update review.audit_entry set subject = ''",
        "delete from review.audit_entry",
        "update review.record_version set item = ''",
        "delete from review.record_version",
        "update review.remark set text = 'x'",
        "update review.outcome set outcome = 'approved'",
        "delete from review.record_chain",
        "alter table review.submission_person disable trigger all",
        "update review.flyway_schema_history set success = false"
      })
  void what_was_signed_is_neither_changed_nor_taken_away(String sql) {
    assertRefused(REFUSED, sql);
  }

  private Desk.Sent released() {
    Reviewing.as("he").delete("/api/claims/{id}", claim).then().statusCode(204);
    return sent;
  }

  private String part(String who, int stage) {
    return """
        insert into review.submission_person (publication_id, submission_id, subject, part)
        values ('%s', '%s', '%s', 'stage:%d');
        """
        .formatted(sent.publicationId(), sent.id(), Desk.subject(who), stage);
  }

  private String decision(String who, int stage) {
    return """
        insert into review.decision
          (publication_id, submission_id, submission_hash, stage, claim_id, subject, name, verdict,
           decided_at)
        values ('%s', '%s', '%s', %d, '%s', '%s', '', 'approved', now());
        """
        .formatted(sent.publicationId(), sent.id(), sent.hash(), stage, claim, Desk.subject(who));
  }

  // What is allowed is taken back too: it leaves a decision that has no seal.
  private static void run(String sql) throws SQLException {
    try (Connection connection = Db.connect("review_app");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.rollback();
    }
  }

  private static void assertRefused(String state, String sql) {
    assertThatThrownBy(() -> run(sql))
        .describedAs(sql)
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo(state));
  }
}
