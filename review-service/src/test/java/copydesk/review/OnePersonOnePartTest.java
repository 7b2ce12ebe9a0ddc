package copydesk.review;

import static copydesk.review.Reviewing.approve;
import static copydesk.review.Reviewing.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.testhouse.Db;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
    assertRefused(NO_SUCH_PART, part("song", 1) + decision("song", 2));
    assertThatCode(() -> run(part("song", 1) + decision("song", 1))).doesNotThrowAnyException();
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

  private static void run(String sql) throws SQLException {
    try (Connection connection = Db.connect("review_app");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertRefused(String state, String sql) {
    assertThatThrownBy(() -> run(sql))
        .describedAs(sql)
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo(state));
  }
}
