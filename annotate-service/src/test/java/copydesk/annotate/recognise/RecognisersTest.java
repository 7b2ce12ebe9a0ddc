package copydesk.annotate.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.Approximation;
import copydesk.annotate.draft.DateRule;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue.Amount;
import copydesk.annotate.draft.FactValue.Dated;
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
    "1月15日上午，会议召开。, 1月15日上午, 2026-01-15, NEAREST",
    "12月28日会议召开。, 12月28日, 2025-12-28, NEAREST",
    "2026年3月5日开幕, 2026年3月5日, 2026-03-05, PRINTED",
    "去年完成改造, 去年, 2025, ISSUE_YEAR",
    "今年2月启动, 今年2月, 2026-02, ISSUE_YEAR",
    "3月19日至21日举行, 3月19日至21日, 2026-03-19/2026-03-21, NEAREST",
    "1月18日下午3时30分开始, 1月18日下午3时30分, 2026-01-18T15:30, NEAREST",
    "一季度增长, 一季度, 2026-01-01/2026-03-31, ISSUE_YEAR",
    "昨日举行, 昨日, 2026-01-19, ISSUE_DAY",
    "上月底完工, 上月, 2025-12, ISSUE_MONTH",
    "元宵节举行灯会, 元宵节, 2026-03-03, FESTIVAL",
    "党的二十大以来，变化很大, 党的二十大以来, 2022-10/.., EVENT",
    "The vote of 12 March 2026 stands., 12 March 2026, 2026-03-12, PRINTED",
    "Am 3. Februar tagt der Rat., 3. Februar, 2026-02-03, NEAREST",
  })
  void datesAreResolvedAgainstTheIssueByARuleThatIsTold(
      String text, String quote, String iso, DateRule rule) {
    Suggestion date = only(text, FactType.DATE);

    assertThat(quote(text, date)).isEqualTo(quote);
    assertThat(date.value()).isEqualTo(new Dated(iso, rule, ISSUE.issue()));
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

    assertThat(date.value()).isEqualTo(new Dated("XXXX-03-24", DateRule.NEAREST, null));
  }

  @ParameterizedTest
  @CsvSource({
    "共有355人到会, 355人, 355, 人, count,",
    "投资25.8亿元, 25.8亿元, 2580000000, 元, money,",
    "占地730余亩, 730余亩, 730, 亩, area, OVER",
    "近50名志愿者, 近50名, 50, 名, count, NEARLY",
    "约3.5公里, 约3.5公里, 3.5, 公里, length, ABOUT",
    "年满18岁以上, 18岁以上, 18, 岁, age, AT_LEAST",
    "不超过20吨, 不超过20吨, 20, 吨, mass, AT_MOST",
    "提出四项要求, 四项, 4, 项, count,",
    "增长百分之十二, 百分之十二, 12, %, percent,",
    "Turnout was 61.5 percent., 61.5 percent, 61.5, %, percent,",
  })
  void quantitiesHaveNumberUnitKindAndApproximation(
      String text,
      String quote,
      String number,
      String unit,
      String kind,
      Approximation approximation) {
    Suggestion quantity = only(text, FactType.QUANTITY);

    assertThat(quote(text, quantity)).isEqualTo(quote);
    assertThat(quantity.value())
        .isEqualTo(new Amount(new BigDecimal(number), null, unit, kind, approximation));
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

  private static List<String> quotes(String text, FactType type) {
    return suggest(text).stream().filter(s -> s.type() == type).map(s -> quote(text, s)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "出席的有林远山、古月明、欧阳若兰、郑小川等 | 林远山,古月明,欧阳若兰,郑小川",
        "武春来　柏三妹　郗云起　栾水生　沙里青 | 武春来,柏三妹,郗云起,栾水生,沙里青",
        "美国总统克林顿会见了古斯塔夫·哈格隆德将军 | 克林顿,古斯塔夫·哈格隆德",
        "市长沈一帆主持会议，副市长何静怡作说明 | 沈一帆,何静怡",
        "（记者 沈一帆 通讯员 何静怡） | 沈一帆,何静怡",
        "習近平總書記強調 | 習近平",
      })
  void namesAreFoundByHowTheyStand(String text, String names) {
    assertThat(quotes(text.strip(), FactType.PERSON)).containsExactly(names.strip().split(",", -1));
  }

  @ParameterizedTest
  @CsvSource({
    "马克思主义民族理论中国化",
    "高质量发展是首要任务",
    "和全市人民一道，时刻保持清醒",
    "339万晋中人民",
    "代表们齐聚一堂，共商大计",
    "全市房企、车企和商超一天复工",
  })
  void whatOnlyBeginsLikeANameIsNone(String text) {
    assertThat(quotes(text, FactType.PERSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "在山西戴德测控技术股份有限公司调研 | ORGANIZATION | 山西戴德测控技术股份有限公司",
        "省委、省政府和晋中市委作出部署 | ORGANIZATION | 省委,省政府,晋中市委",
        "会议由市卫健委和市人大常委会召集 | ORGANIZATION | 市卫健委,市人大常委会",
        "位于灵石县经济技术开发区两渡产业园 | PLACE | 灵石县经济技术开发区两渡产业园",
        "来自太谷区、祁县、平遥县的代表 | PLACE | 太谷区,祁县,平遥县",
        "中国特色社会主义和中国式现代化 | PLACE | ",
        "省委蓝佛安书记提出要求 | ROLE | 书记",
        "市委副书记、代市长刘星出席 | ROLE | 市委副书记、代市长",
        "刘星当选晋中市人民政府市长 | ROLE | 晋中市人民政府市长",
        "近日召开一季度经济运行和重点工作调度会，分析形势 | EVENT | 一季度经济运行和重点工作调度会",
        "贯彻党的二十大和全国两会精神 | EVENT | 党的二十大,全国两会",
        "会议和大会上，大家发言 | EVENT | ",
        "通过了关于提案工作情况报告的决议 | DOCUMENT | 关于提案工作情况报告的决议",
        "深刻领悟‘两个确立’的意义 | QUANTITY | ",
        "项目投资25.8亿元，占地730余亩 | QUANTITY | 25.8亿元,730余亩",
      })
  void theLongestMentionIsSuggested(String text, FactType type, String quotes) {
    List<String> expected = quotes == null ? List.of() : List.of(quotes.strip().split(",", -1));

    assertThat(quotes(text.strip(), type)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "今年元宵节, 2026-03-03",
    "大年初七, 2026-02-23",
    "中秋节, 2025-10-06",
    "今年国庆节, 2026-10-01",
    "春节前, ../2026-02-16",
    "下周, 2026-01-26/2026-02-01",
    "上世纪九十年代, 1990/1999",
    "2024年2月底, 2024-02-29",
    "前三季度, 2026-01-01/2026-09-30",
    "党的十八大以来, 2012-11/..",
    "1月15日22时至16日6时, 2026-01-15T22:00/2026-01-16T06:00",
  })
  void festivalsSpansAndOpenIntervalsAreResolved(String text, String iso) {
    assertThat(only(text, FactType.DATE).value())
        .isInstanceOfSatisfying(Dated.class, dated -> assertThat(dated.date()).isEqualTo(iso));
  }

  @Test
  void whatTheDeskConfirmedIsFoundByNameAndAlias() {
    // Given
    Register register =
        new Register(
            List.of(
                new Register.Entry(FactType.ORGANIZATION, "云汀渔歌剧团", List.of("渔歌团"), List.of()),
                Register.Entry.of(FactType.PLACE, "蓼花浜")));
    String text = "渔歌团昨天到蓼花浜演出";

    // When
    List<Suggestion> found =
        Recognisers.standard()
            .suggest(
                new Passage(
                    copydesk.annotate.text.Text.of(text),
                    Around.of(List.of(text), "", register),
                    ISSUE));

    // Then
    assertThat(found).extracting(Suggestion::value).contains(new Words("云汀渔歌剧团"), new Words("蓼花浜"));
  }

  @Test
  void aRoleEndsWithItsLastDay() {
    Register.Held held =
        new Register.Held("市长", LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31));

    assertThat(held.on(LocalDate.of(2025, 12, 31))).isTrue();
    assertThat(held.on(LocalDate.of(2026, 1, 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "三百二十, 320",
    "一万零十二, 10012",
    "两万五, 25000",
    "一百二, 120",
    "5万4千6百, 54600",
    "三点五万, 35000",
    "十余万, 100000",
    "百分之十二点五, 12.5",
    "三成半, 35",
    "五分之一, 0.2",
    "50元6角三分, 50.63",
    "壹仟玖佰, 1900",
  })
  void expressionsHaveTheirNumbers(String expression, BigDecimal number) {
    assertThat(Normal.number(expression).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource({"亿元, count", "元, money", "亩, area", "公里, length", "%, percent", "人, count"})
  void unitsHaveTheirKinds(String unit, String kind) {
    assertThat(Units.kind(unit)).isEqualTo(kind);
  }
}
