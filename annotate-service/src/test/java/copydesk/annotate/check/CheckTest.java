package copydesk.annotate.check;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.Place;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
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
        "共收到提案456件，立案986件，占84.6%。 | share | FAIL",
        "今年办理提案556件，立案386件，占84.6%。 | share | FAIL",
        "今年走访村庄512个，新建水窖137个，占31.5%。 | share | CANNOT_TELL",
        "共收到来信120件，其中投诉70件、建议50件。 | sum | PASS",
        "共收到来信120件，其中投诉80件、建议50件。 | sum | FAIL",
        "共收到来信120件，其中投诉30件、建议50件。 | sum | CANNOT_TELL",
        "议案4件，建议304件，共计310件。 | sum | FAIL",
        "进出口总额49亿元，其中出口31亿元、进口18亿元，顺差13亿元。 | sum | PASS",
        "进出口总额49亿元，其中出口31亿元、进口19亿元，顺差12亿元。 | sum | FAIL",
        "项目共100个，其中新增30个、续建80个。 | sum | FAIL",
        "3月24日（星期二）召开。 | weekday | PASS",
        "3月24日（星期三）召开。 | weekday | FAIL",
        "The council met on Tuesday, 24 March 2026. | weekday | PASS",
        "Am Mittwoch, 24. März 2026, tagte der Rat. | weekday | FAIL",
        "应到代表300人，实到代表148人，符合法定人数。 | quorum | FAIL",
        "会议明确三项任务：修路、治水、护林。 | list | PASS",
        "会议明确三项任务：修路、治水、护林、植树。 | list | FAIL",
        "落实好发现、登记、整改、销号“五项机制”。 | list | FAIL",
        "甲村、乙村等3个村参加试点。 | list-open | CANNOT_TELL",
        "一是抓进度。二是抓质量。四是抓安全。 | ordinals | FAIL",
        "上午16时，会议开始。 | clock | FAIL",
        "昨日（3月24日），全市普降小雨。 | relative-date | PASS",
        "昨日（3月23日），全市普降小雨。 | relative-date | FAIL",
        "3月3日元宵节，老街张灯结彩。 | festival | PASS",
        "3月4日元宵节，老街张灯结彩。 | festival | FAIL",
        "2024年是新中国成立74周年。 | anniversary | FAIL",
        "今年是“十五五”规划收官之年。 | plan-year | FAIL",
        "办结的案件占192%。 | outlier | FAIL",
        "参加的有陈立新、李国安、王秀英、陈立新、刘海涛。 | list-names | FAIL",
        "他说：“路修好了。 | brackets | FAIL",
        "大家一如继往。 | style | FAIL",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "；水产品3.1亿元，占15.7%。 | PASS",
        "；水产品4.1亿元，占15.7%。 | FAIL",
        "；水产品3.1亿元，占15.8%。 | FAIL",
        "；水产品2.2亿元，占全市的93.2%。 | CANNOT_TELL",
        "。水产品4.1亿元，占15.7%。 | CANNOT_TELL",
      })
  void aShareOfNothingNamedIsOneOfTheWholeBefore(String further, Verdict verdict) {
    // When
    List<Finding> findings =
        Check.all(
            new Story(
                List.of(
                    new Story.Paragraph("b1", Text.of("外贸出口值为19.8亿元。")),
                    new Story.Paragraph("b2", Text.of("机电产品11.2亿元，占出口值的56.6%" + further))),
                LocalDate.of(2026, 3, 25)));

    // Then
    assertThat(findings.stream().filter(finding -> finding.check().equals("share")))
        .last()
        .extracting(Finding::verdict)
        .isEqualTo(verdict);
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

  private static List<Finding> story(Register register, String... paragraphs) {
    List<Story.Paragraph> blocks = new ArrayList<>();
    for (String paragraph : paragraphs) {
      boolean head = paragraph.startsWith("#");
      blocks.add(
          new Story.Paragraph(
              "b" + blocks.size(),
              head ? "headline" : "body",
              Text.of(head ? paragraph.substring(1) : paragraph)));
    }
    return Check.all(
        new Story(blocks, List.of(), LocalDate.of(2026, 3, 25), register, HouseStyle.COMMON));
  }

  private static List<String> failed(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.verdict() == Verdict.FAIL)
        .map(Finding::check)
        .distinct()
        .toList();
  }

  @Test
  void sharesOfOneWholeAreCheckedOverParagraphs() {
    List<Finding> findings =
        story(
            Register.EMPTY,
            "共收到提案407件，立案377件，立案率92.6%。",
            "经济建设提案113件，占30%。",
            "政治建设提案23件，占6.1%。",
            "文化建设提案90件，占23.9%。",
            "社会建设提案134件，占35.5%。",
            "生态建设提案17件，占4.5%。");

    assertThat(failed(findings)).isEmpty();
    assertThat(findings)
        .extracting(Finding::formula)
        .contains("113 + 23 + 90 + 134 + 17 = 377 = 377");
  }

  @Test
  void whatOnlyLooksLikeAFaultDoesNotFail() {
    assertThat(failed(check("收取初装费的政策（占我国通信投资的1／3）使邮电发展最快。"))).isEmpty();
    assertThat(failed(check("（1＋2）论文手稿，广义货币（M2）余额增长。"))).isEmpty();
    assertThat(failed(check("他写了四句歌谣：“一针一穴，善用治病”，“百药千方，达变疗疾”。"))).isEmpty();
    assertThat(failed(check("共有40多个国家的1.3万人参加，游人800多万，创汇650多万美元。"))).isEmpty();
    assertThat(failed(check("1∶5万比例尺地形图十年更新，1∶1万比例尺地形图五年更新。"))).isEmpty();
    assertThat(failed(check("她获得200米个人混合泳冠军，又获得400米个人混合泳冠军。"))).isEmpty();
    assertThat(failed(check("共分两步（先1）登记，再2）发证），当日办结。"))).isEmpty();
    assertThat(failed(check("共分两步：1）登记；2）发证（当日办结。"))).containsExactly("brackets");
  }

  @Test
  void partsOfAPartAndDatesAreNoParts() {
    assertThat(check("进出口总额48亿元，其中出口31亿元，对东盟、欧盟分别出口29亿元和16亿元。")).isEmpty();
    assertThat(check("到2030年，覆盖率稳定在45%左右。")).extracting(Finding::check).containsExactly("outlier");
  }

  @Test
  void aRoleThatTheRegisterGivesToAnotherFails() {
    // Given
    Register register =
        new Register(
            List.of(
                new Register.Entry(
                    FactType.PERSON,
                    "沈一帆",
                    List.of(),
                    List.of(new Register.Held("市长", LocalDate.of(2025, 1, 1), null)))));

    // When
    List<Finding> right = story(register, "市长沈一帆出席会议。");
    List<Finding> wrong = story(register, "市长何静怡出席会议。");

    // Then
    assertThat(failed(right)).isEmpty();
    assertThat(failed(wrong)).containsExactly("role");
  }

  @Test
  void aMisspelledNameAndASessionWithAnotherNumberFail() {
    List<Finding> findings =
        story(
            Register.EMPTY,
            "市七届人大五次会议开幕，市长沈一帆作报告。",
            "市七届人大五次会议将于周五闭幕。沈一帆指出，要抓紧。",
            "市七届人大六次会议期间，市长沈一凡会见记者。");

    assertThat(failed(findings)).containsExactlyInAnyOrder("near-name", "meeting");
  }

  @Test
  void aQuotationMayGoOnOverParagraphs() {
    List<Finding> findings = story(Register.EMPTY, "“坚持一心向前；", "“坚持一心为公；", "“坚持一生清廉。”");

    assertThat(failed(findings)).isEmpty();
  }

  @Test
  void aPublicationHasItsOwnWords() {
    HouseStyle style = HouseStyle.parse("# ours\n截止目前 ~> 截至目前\n");

    List<Finding> findings =
        Check.all(
            new Story(
                List.of(new Story.Paragraph("b1", Text.of("截止目前，已完成三成。"))),
                List.of(),
                null,
                Register.EMPTY,
                style));

    assertThat(findings).extracting(Finding::formula).contains("截止目前 → 截至目前");
  }

  @Test
  void aWordInsideWhatIsPreferredIsRight() {
    // Given
    HouseStyle style =
        new HouseStyle(List.of(new HouseStyle.Pair("云汀", "云汀市", false))).withCommon();
    List<Story.Paragraph> text = List.of(new Story.Paragraph("b1", Text.of("云汀市与云汀日报")));

    // When
    List<Finding> findings =
        Check.all(new Story(text, List.of(), LocalDate.of(2026, 3, 25), Register.EMPTY, style));

    // Then
    assertThat(findings)
        .filteredOn(finding -> finding.check().equals("style"))
        .extracting(Finding::at)
        .containsExactly(List.of(new Place("b1", 4, 6)));
  }

  @Test
  void aPaperMayCorrectACommonErrorInAnotherWay() {
    // Given
    HouseStyle style =
        new HouseStyle(List.of(new HouseStyle.Pair("一如继往", "始终如一", false))).withCommon();
    List<Story.Paragraph> text = List.of(new Story.Paragraph("b1", Text.of("大家一如继往。")));

    // When
    List<Finding> findings =
        Check.all(new Story(text, List.of(), LocalDate.of(2026, 3, 25), Register.EMPTY, style));

    // Then
    assertThat(findings).extracting(Finding::formula).containsExactly("一如继往 → 始终如一");
  }
}
