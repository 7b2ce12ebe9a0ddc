package copydesk.annotate.search;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.FactType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "湿地 | '湿地'",
        "湿 | '湿':*",
        "鸬鹚滩 | '鸬鹚' & '鹚滩'",
        "二〇二六 | '二〇' & '〇二' & '二六'",
        "burger | 'burger':*",
        "24-jahrige | '24' & 'jahrige':*",
        "a4纸 | 'a4' & '纸':*",
        "𠮷野 | '𠮷野'",
      })
  void aWordBecomesAQueryOfPairsAndBeginnings(String word, String query) {
    assertThat(Terms.query("", word)).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource({"《湿地》, 湿地", "第一，湿地。, '第一，湿地'", "100%, 100", "!?, ''", "湿, 湿"})
  void signsAroundAWordAreLeftOut(String word, String trimmed) {
    // When
    String found = Terms.trimmed(word);

    // Then
    assertThat(found).isEqualTo(trimmed);
  }

  @Test
  void everyWordOfATextIsFoundByItsQuerysTerms() {
    // When
    var terms = Terms.of("二〇二六年\n湿地", List.of(new FoundFact(FactType.PERSON, "林汀", "")));

    // Then
    assertThat(terms)
        .containsExactlyInAnyOrder(
            "二〇", "〇二", "二六", "六年", "年", "湿地", "地", "@p", "@p林汀", "@p汀", "林汀", "汀");
  }

  @ParameterizedTest
  @CsvSource({"Straße, strasse", "ＡＢ１, ab1", "Bürger, burger", "co\u00adop, coop", "が, が"})
  void whatIsComparedHasNoCaseAccentOrWidth(String text, String folded) {
    assertThat(Folded.of(text).text()).isEqualTo(folded);
  }
}
