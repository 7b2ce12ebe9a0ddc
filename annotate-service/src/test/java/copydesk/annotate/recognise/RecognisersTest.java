package copydesk.annotate.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue.Amount;
import copydesk.annotate.draft.FactValue.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognisersTest {

  private static final Passage.Context ISSUE =
      new Passage.Context(LocalDate.of(2026, 1, 20), "云汀日报");

  private static List<Suggestion> suggest(String text) {
    return Recognisers.standard().suggest(Passage.of(text, ISSUE));
  }

  private static String quote(String text, Suggestion suggestion) {
    int[] points = text.codePoints().toArray();
    return new String(points, suggestion.start(), suggestion.end() - suggestion.start());
  }

  private static Suggestion only(String text, FactType type) {
    List<Suggestion> found = suggest(text).stream().filter(s -> s.type() == type).toList();
    assertThat(found).describedAs("%s in %s", type, text).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "1月15日上午，会议召开。, 1月15日上午, 2026-01-15",
    "12月28日会议召开。, 12月28日, 2025-12-28",
    "2026年3月5日开幕, 2026年3月5日, 2026-03-05",
    "去年完成改造, 去年, 2025",
    "今年2月启动, 今年2月, 2026-02",
    "3月19日至21日举行, 3月19日至21日, 2026-03-19/2026-03-21",
    "1月18日下午3时30分开始, 1月18日下午3时30分, 2026-01-18T15:30",
    "一季度增长, 一季度, 2026-01-01/2026-03-31",
    "The vote of 12 March 2026 stands., 12 March 2026, 2026-03-12",
    "Am 3. Februar tagt der Rat., 3. Februar, 2026-02-03",
  })
  void datesAreResolvedAgainstTheIssue(String text, String quote, String iso) {
    Suggestion date = only(text, FactType.DATE);

    assertThat(quote(text, date)).isEqualTo(quote);
    assertThat(date.value()).isEqualTo(new Words(iso));
  }

  @ParameterizedTest
  @CsvSource({
    "近日，2月30日不存在",
    "晚报和晚会都不是时间",
  })
  void whatNoCalendarHasIsNoDate(String text) {
    assertThat(suggest(text)).noneMatch(s -> s.type() == FactType.DATE);
  }

  @Test
  void withoutAnIssueTheYearStaysOpen() {
    Suggestion date =
        Recognisers.standard().suggest(Passage.of("3月24日召开", Passage.Context.UNKNOWN)).getFirst();

    assertThat(date.value()).isEqualTo(new Words("XXXX-03-24"));
  }

  @ParameterizedTest
  @CsvSource({
    "共有355人到会, 355人, 355, 人, false",
    "投资25.8亿元, 25.8亿元, 2580000000, 元, false",
    "占地730余亩, 730余亩, 730, 亩, true",
    "近50名志愿者, 近50名, 50, 名, true",
    "提出四项要求, 四项, 4, 项, false",
    "增长百分之十二, 百分之十二, 12, %, false",
    "Turnout was 61.5 percent., 61.5 percent, 61.5, %, false",
  })
  void quantitiesHaveNumberUnitAndApproximation(
      String text, String quote, String number, String unit, boolean approx) {
    Suggestion quantity = only(text, FactType.QUANTITY);

    assertThat(quote(text, quantity)).isEqualTo(quote);
    assertThat(quantity.value()).isEqualTo(new Amount(new BigDecimal(number), null, unit, approx));
  }

  @Test
  void aNameIsFoundBesideATitleAndThenEverywhereInTheStory() {
    // Given
    String lead = "市长林禾出席会议。";
    String later = "会后，林禾走访了社区。";

    // When
    List<Suggestion> found =
        Recognisers.standard()
            .suggest(
                new Passage(
                    copydesk.annotate.text.Text.of(later), Around.of(List.of(lead, later)), ISSUE));

    // Then
    assertThat(found)
        .filteredOn(s -> s.type() == FactType.PERSON)
        .extracting(s -> quote(later, s))
        .containsExactly("林禾");
  }

  @ParameterizedTest
  @CsvSource({
    "根据《云汀市供水条例》的规定, DOCUMENT, 《云汀市供水条例》",
    "市五届人大三次会议开幕, EVENT, 市五届人大三次会议",
    "市政府召开会议, ORGANIZATION, 市政府",
    "本报讯（记者 陈溪）, PERSON, 陈溪",
    "市委书记何穗出席, ROLE, 市委书记",
    "走进云汀的街巷, PLACE, 云汀",
  })
  void eachTypeIsSuggested(String text, FactType type, String quote) {
    assertThat(quote(text, only(text, type))).isEqualTo(quote);
  }

  @Test
  void offsetsAreCodePoints() {
    Suggestion person = only("𠮷𠮷，市长林禾。", FactType.PERSON);

    assertThat(person.start()).isEqualTo(5);
  }
}
