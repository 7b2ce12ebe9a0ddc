package copydesk.annotate.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of people, bodies and places by what stands around them and what the page says of them. */
class NamesTest {

  private static List<String> found(Recogniser recogniser, String text, FactType type) {
    int[] points = text.codePoints().toArray();
    return recogniser.suggest(Passage.of(text, Passage.Context.UNKNOWN)).stream()
        .filter(suggestion -> suggestion.type() == type)
        .map(s -> new String(points, s.start(), s.end() - s.start()))
        .toList();
  }

  private static List<String> found(String text, FactType type) {
    return found(Recognisers.standard(), text, type);
  }

  @ParameterizedTest
  @CsvSource({
    "据局长郁松年介绍，道路加宽。, 郁松年",
    "大会执行主席明叔和出席。, 明叔和",
    "会议明确了分工。（毕彧年）, 毕彧年",
    "秘书长李昱平等出席。, 李昱平",
    "国防部长谢尔盖耶夫抵达。, 谢尔盖耶夫",
    "队员罗马里奥在发布会上回答。, 罗马里奥",
    "副总理涅姆佐夫说，预算不变。, 涅姆佐夫",
  })
  void namesOfRareOrForeignCharactersAreFoundWhole(String text, String name) {
    assertThat(found(text, FactType.PERSON)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({
    "市长张华和副市长李明出席。, 张华",
    "教师白雪和学生们一起读书。, 白雪",
    "妻子刘丽种了三亩地。, 刘丽",
    "主任吴剑正在会诊。, 吴剑",
    "副局长雷鸣，昨天发言。, 雷鸣",
    "院长茶永平、检察长马力列席。, 茶永平",
    "记者王小明了解到情况。, 王小明",
    "市委书记王建和到村里调研。, 王建和",
    "党员张国和说，收成好。, 张国和",
  })
  void aNameEndsWhereAnotherPersonOrAVerbBegins(String text, String name) {
    // When
    List<String> names = found(text, FactType.PERSON);

    // Then
    assertThat(names).first().isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "宣传部部长阿依古丽·买买提出席会议。, 阿依古丽·买买提",
    "该会主任罗伯特·曼宁说，预算不变。, 罗伯特·曼宁",
    "宇航员吉恩·赛尔南曾三次到太空飞行。, 吉恩·赛尔南",
    "地质学家艾伯特·基特森就发现了铝土。, 艾伯特·基特森",
    "被告人程某某犯受贿罪。, 程某某",
    "嫌疑人王某甲被批准逮捕。, 王某甲",
  })
  void aNameWithADotOrNotToldInFullIsFoundWhole(String text, String name) {
    assertThat(found(text, FactType.PERSON)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({
    "石桥村党支部书记马占山说。, 石桥村党支部书记",
    "全村党员听书记马占山讲。, 书记",
    "著名主任医师陈凯之坐诊。, 主任医师",
  })
  void aPositionBeginsWithItsVillageAndNotWithPraise(String text, String role) {
    assertThat(found(text, FactType.ROLE)).containsExactly(role);
  }

  @ParameterizedTest
  @CsvSource({
    "光明乳业股份有限公司发布公告。, 光明乳业股份有限公司",
    "清华大学电机系毕业生。, 清华大学电机系",
    "据中央气象台预报，有大雨。, 中央气象台",
    "中铁十二局集团承建。, 中铁十二局集团",
    "向徽商银行池州分行贷款。, 徽商银行池州分行",
    "市自然资源和规划局不动产登记中心办理。, 市自然资源和规划局不动产登记中心",
    "武警池州支队官兵来了。, 武警池州支队",
    "听取市人大监察和司法委员会汇报。, 市人大监察和司法委员会",
  })
  void companiesOfOrdinaryWordsAndPartsOfBodiesAreBodies(String text, String body) {
    assertThat(found(text, FactType.ORGANIZATION)).containsExactly(body);
  }

  @ParameterizedTest
  @CsvSource({
    "清光绪三十四年，学堂建成。, 清光绪三十四年, 1908",
    "民国二十三年改称县立小学。, 民国二十三年, 1934",
    "明万历年间建祠。, 明万历年间, 1573/1620",
    "北宋开宝三年始建。, 北宋开宝三年, 0970",
  })
  void yearsOfReignsAreDates(String text, String printed, String iso) {
    // When
    List<Suggestion> dates =
        Recognisers.standard().suggest(Passage.of(text, Passage.Context.UNKNOWN)).stream()
            .filter(suggestion -> suggestion.type() == FactType.DATE)
            .toList();

    // Then
    assertThat(found(text, FactType.DATE)).containsExactly(printed);
    assertThat(((FactValue.Dated) dates.getFirst().value()).date()).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "较2020年末增长近5倍。, 2020年末",
    "上半年，全市增长较快。, 上半年",
    "预计2026年底前具备条件。, 2026年底",
  })
  void partsOfYearsAreDates(String text, String printed) {
    assertThat(found(text, FactType.DATE)).containsExactly(printed);
  }

  @ParameterizedTest
  @CsvSource({"批准了临沧市2025年国民经济和社会发展计划草案的报告。, 临沧市2025年国民经济和社会发展计划草案的报告", "讨论“两院”工作报告。, “两院”工作报告"})
  void plansAndReportsOfAssembliesAreDocuments(String text, String document) {
    assertThat(found(text, FactType.DOCUMENT)).containsExactly(document);
  }

  @ParameterizedTest
  @CsvSource({
    "7月1日上午，曲靖市庆祝建党105周年暨“七一”表彰大会隆重举行。, 曲靖市庆祝建党105周年暨“七一”表彰大会",
    "近日，“春到运河”采风活动启动。, “春到运河”采风活动",
    "出席第十届中国教育博览会。, 第十届中国教育博览会",
  })
  void meetingsAreNamedWithQuotesAndOrdinals(String text, String event) {
    assertThat(found(text, FactType.EVENT)).containsExactly(event);
  }

  @ParameterizedTest
  @CsvSource({"书记同志，您好。", "局长热线，天天开通。", "主任又问，谁来负责。"})
  void wordsBehindAPositionAreNoNames(String text) {
    assertThat(found(text, FactType.PERSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Davon trägt das Land 31 Millionen. | 31 Millionen",
        "Der Umschlag stieg auf 1,4 Millionen Tonnen. | 1,4 Millionen Tonnen",
        "The scheme will create 1,200 jobs. | 1,200 jobs",
      })
  void westernNumbersWithScaleOrUnitAreQuantities(String text, String quantity) {
    assertThat(found(text, FactType.QUANTITY)).containsExactly(quantity);
  }

  @ParameterizedTest
  @CsvSource({"她以11：8、9：11、11：6胜出。", "以4：2胜出。"})
  void pointsOfSetsAreNoTimes(String text) {
    assertThat(found(text, FactType.DATE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"绍兴三年行动计划启动。", "光绪四十年没有过。"})
  void aPlansYearsAndYearsThatNeverWereAreNoYearsOfReigns(String text) {
    assertThat(found(text, FactType.DATE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "网上有一张荷花照",
    "一段岸一段岸地修",
    "抢抓施工黄金期",
  })
  void whatIsCountedIsNoName(String text) {
    assertThat(found(text, FactType.PERSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "因青石路供水管道改造停水。, 青石路",
    "联赛在市体育中心开赛。, 市体育中心",
    "竞赛在云汀船厂启动。, 云汀船厂",
    "连接老城与北岸新区的通道。, 北岸新区",
    "新华社白桦屯3月17日电, 白桦屯",
    "途经青石湾两站。, 青石湾",
    "走进革命旧址和桐峪1941博物馆。, 桐峪1941博物馆",
  })
  void sitesOfOrdinaryWordsAreFoundByWhatStandsAround(String text, String place) {
    assertThat(found(text, FactType.PLACE)).contains(place);
  }

  @ParameterizedTest
  @CsvSource({
    "站在台中央，水袖一甩",
    "建成断头路以南的步行街",
    "打造绿色工业园区",
    "污水管在巷尾合龙",
  })
  void whatOnlyDescribesOrIsCutWrongIsNoPlace(String text) {
    assertThat(found(text, FactType.PLACE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "市渔业站监测显示水温偏高, 市渔业站",
    "向北门派出所报警, 北门派出所",
    "市七届人大五次会议主席团举行会议, 市七届人大五次会议主席团",
    "政协江州市第十四届委员会提案委员会作了汇报, 政协江州市第十四届委员会提案委员会",
    "近日由民族出版社出版, 民族出版社",
  })
  void officesAndWhatSessionsAppointAreBodies(String text, String body) {
    assertThat(found(text, FactType.ORGANIZATION)).contains(body);
  }

  @ParameterizedTest
  @CsvSource({
    "（2026年3月17日江州市第七届人民代表大会第五次会议通过）, 江州市第七届人民代表大会第五次会议",
    "审议通过了江州市第七届人民代表大会第五次会议议程, 江州市第七届人民代表大会第五次会议",
  })
  void sessionsBeginBehindTheDayAndTheVerb(String text, String session) {
    assertThat(found(text, FactType.EVENT)).containsExactly(session);
  }

  @ParameterizedTest
  @CsvSource({
    "推动中美关系发展, '中,美'",
    "展演在京举行, 京",
    "生产经营以市场为导向, ",
    "5月31日召开, ",
  })
  void placesByOneCharacterAreFoundForSetsThatMarkThem(String text, String places) {
    Recogniser apart = Recognisers.only(Set.of(FactType.PLACE), true);

    List<String> all = found(apart, text, FactType.PLACE);

    assertThat(all).isEqualTo(places == null ? List.of() : List.of(places.split(",", -1)));
  }

  @ParameterizedTest
  @CsvSource({"推动中美关系发展", "展演在京举行"})
  void aNewsroomDoesNotMarkThem(String text) {
    assertThat(found(text, FactType.PLACE)).isEmpty();
  }
}
