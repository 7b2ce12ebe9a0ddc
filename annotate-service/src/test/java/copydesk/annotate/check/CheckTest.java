package copydesk.annotate.check;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.Place;
import copydesk.annotate.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

  private static List<Finding> check(String text) {
    return Check.all(
        new Story(List.of(new Story.Paragraph("b1", Text.of(text))), LocalDate.of(2026, 3, 25)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "应出席代表355人，实出席333人，符合法定人数。 | attendance | PASS",
        "应到代表300人，实到代表310人。 | attendance | FAIL",
        "收回选票407张，其中赞成377票、反对20票、弃权10票。 | votes | PASS",
        "收回选票407张，其中赞成377票、反对20票、弃权11票。 | votes | FAIL",
        "赞成377票，反对20票。 | votes | CANNOT_TELL",
        "共收到提案456件，立案386件，占84.6%。 | share | PASS",
        "共收到提案456件，立案386件，占86.4%。 | share | FAIL",
        "共收到来信120件，其中投诉70件、建议50件。 | sum | PASS",
        "共收到来信120件，其中投诉80件、建议50件。 | sum | FAIL",
        "共收到来信120件，其中投诉30件、建议50件。 | sum | CANNOT_TELL",
        "议案4件，建议304件，共计310件。 | sum | FAIL",
        "3月24日（星期二）召开。 | weekday | PASS",
        "3月24日（星期三）召开。 | weekday | FAIL",
        "The council met on Tuesday, 24 March 2026. | weekday | PASS",
        "Am Mittwoch, 24. März 2026, tagte der Rat. | weekday | FAIL",
      })
  void aStatementIsCheckedAgainstItself(String text, String check, Verdict verdict) {
    // When
    List<Finding> findings = check(text.strip());

    // Then
    assertThat(findings)
        .filteredOn(finding -> finding.check().equals(check.strip()))
        .extracting(Finding::verdict)
        .containsExactly(verdict);
  }

  @Test
  void aFindingHasItsFormulaAndPlaces() {
    Finding finding = check("应到代表300人，实到代表310人。").getFirst();

    assertThat(finding.formula()).isEqualTo("310 > 300");
    assertThat(finding.at()).containsExactly(new Place("b1", 4, 7), new Place("b1", 13, 16));
  }

  @Test
  void theIdChangesWithTheStatementOnly() {
    String before = check("应到代表300人，实到代表310人。").getFirst().id();
    String moved = check("会议开始。应到代表300人，实到代表310人。").getFirst().id();
    String changed = check("应到代表300人，实到代表311人。").getFirst().id();

    assertThat(moved).isEqualTo(before);
    assertThat(changed).isNotEqualTo(before);
  }

  @Test
  void plainProseHasNoFindings() {
    assertThat(check("三月的云汀，江水渐暖，渔船出港。")).isEmpty();
  }
}
