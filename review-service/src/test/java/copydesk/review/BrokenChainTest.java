package copydesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.review.verify.Verifying;
import copydesk.testhouse.House;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever gets at the tables with the owner's login leaves a trace that the check finds. */
@QuarkusTest
@WithTestResource(House.class)
class BrokenChainTest {

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

  private String filled(String sql) {
    return sql.replace(":submission", sent.id().toString())
        .replace(":article", sent.article().toString())
        .replace(":record", record);
  }

  /** What the check says of the tables after a change, which is then taken back. */
  private static String whileChanged(String sql) {
    return Verifying.whileChanged(sql);
  }
}
