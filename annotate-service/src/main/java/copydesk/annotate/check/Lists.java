package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import copydesk.annotate.recognise.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An announced number is that of the list beside it: 三项要求：甲、乙、丙; 甲、乙、丙“三项机制”; 甲圈、乙圈、丙圈“三圈联动”;
 * 甲、乙、丙等3个县 lists no more than three; 开展4期，分别以甲、乙、丙、丁为…; four aspects in four quotations.
 */
final class Lists implements Check {

  private static final String NUMBER = "(?<number>[0-9]{1,2}|[两二三四五六七八九十]{1,2})";
  private static final String ITEM = "[^、，。；：！？“”‘’（）\\s]{1,16}";
  private static final String KIND =
      "(?:个方面|方面|大|项|个|人|条|点|种|类|件|句|圈|链|家|名|位|地|处|届|期|场|支|座|所|股|张|把|招|道|化|新|进|区|城|镇|村|县|市|区县)";

  private static final List<Rule> RULES =
      List.of(
          // 五大机遇：甲、乙、丙、丁、戊
          new Rule(
              Pattern.compile(
                  NUMBER
                      + KIND
                      + "[^，。；：“”、0-9]{0,12}(?:：|:|——|，即|，分别是|，分别为|，包括)(?<list>"
                      + ITEM
                      + "(?:、"
                      + ITEM
                      + ")+(?:[和及与]"
                      + ITEM
                      + ")?)(?=[。；，！]|$)"),
              false),
          // “五大工程”：甲、乙、丙、丁、戊
          new Rule(
              Pattern.compile(
                  "[“‘]"
                      + NUMBER
                      + KIND
                      + "[^，。；：“”、0-9]{0,12}[”’](?:：|:|——|，即|，分别是|，包括)(?<list>"
                      + ITEM
                      + "(?:、"
                      + ITEM
                      + ")+(?:[和及与]"
                      + ITEM
                      + ")?)(?=[。；，！]|$)"),
              false),
          // 甲、乙、丙、丁、戊“五项机制”
          new Rule(
              Pattern.compile(
                  "(?<=[，。；：！？好在了的是有：]|^)(?<list>"
                      + ITEM
                      + "(?:、"
                      + ITEM
                      + ")+)(?:这)?“"
                      + NUMBER
                      + KIND
                      + "[^”0-9]{0,8}”"),
              false),
          // 开展了4期，分别以甲、乙、丙、丁为培训地点
          new Rule(
              Pattern.compile(
                  NUMBER
                      + KIND
                      + "[^，。；：0-9]{0,8}，分别(?:以|在|由|是|为|到|从|对|前往)(?<list>"
                      + ITEM
                      + "(?:、"
                      + ITEM
                      + ")+(?:[和及与]"
                      + ITEM
                      + ")?)(?:为|举行|举办|承办|开展|等|担任|。|，|；)"),
              false),
          // 甲、乙、丙等3个县
          new Rule(
              Pattern.compile(
                  "(?<=[，。；：！？对在到从向由给和了的有于自]|^)(?<list>"
                      + ITEM
                      + "(?:、"
                      + ITEM
                      + ")*(?:[和及与]"
                      + ITEM
                      + ")?)等"
                      + NUMBER
                      + "(?:多|余)?"
                      + KIND),
              true));

  /** 四个方面要求：“……”“……” */
  private static final Pattern QUOTED =
      Pattern.compile(
          NUMBER + "(?!句)" + KIND + "[^，。；：“”0-9]{0,8}：(?<list>(?:“[^”]{2,60}”[、；，]?){2,})");

  /**
   * @param open whether 等 leaves room for more than are listed
   */
  private record Rule(Pattern pattern, boolean open) {}

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      for (Rule rule : RULES) {
        Matcher match = rule.pattern().matcher(paragraph.string());
        while (match.find()) {
          count(match)
              .ifPresent(
                  announced ->
                      findings.add(
                          finding(
                              paragraph,
                              match,
                              announced,
                              items(match.group("list")),
                              rule.open())));
        }
      }
      Matcher quoted = QUOTED.matcher(paragraph.string());
      while (quoted.find()) {
        int items = (int) quoted.group("list").chars().filter(c -> c == '“').count();
        count(quoted)
            .ifPresent(
                announced ->
                    findings.add(
                        finding(paragraph, quoted, announced, new int[] {items, items}, false)));
      }
    }
    return findings;
  }

  private static java.util.Optional<Integer> count(Matcher match) {
    return Numerals.parse(match.group("number"))
        .map(BigDecimal::intValue)
        .filter(n -> n > 1 && n < 60);
  }

  /** How many items there are if 和 joins none, and if it joins two. */
  private static int[] items(String list) {
    int least = list.split("、", -1).length;
    boolean joined = list.substring(list.lastIndexOf('、') + 1).matches(".+[和及与].+");
    return new int[] {least, joined ? least + 1 : least};
  }

  private static Finding finding(
      Story.Paragraph paragraph, Matcher match, int announced, int[] items, boolean open) {
    boolean equal = announced == items[0] || announced == items[1];
    boolean few = open && items[1] < announced;
    Verdict verdict = equal ? Verdict.PASS : few ? Verdict.CANNOT_TELL : Verdict.FAIL;
    List<Place> at = List.of(paragraph.place(match, "number"), paragraph.place(match, "list"));
    return Finding.of(
        open ? "list-open" : "list",
        verdict,
        announced + (equal ? " = " : " ≠ ") + (equal ? announced : items[0]),
        switch (verdict) {
          case PASS -> "所说数目与列举项数相符";
          case FAIL -> "所说数目与列举项数不符";
          case CANNOT_TELL -> "列举未尽，无法核对项数";
        },
        switch (verdict) {
          case PASS -> "As many are listed as are announced";
          case FAIL -> "Not as many are listed as are announced";
          case CANNOT_TELL -> "The list leaves some out";
        },
        match.group(),
        at);
  }
}
