package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles in 《…》, and reports and resolutions that are named without brackets. */
final class Documents implements Recogniser {

  private static final Pattern BRACKETED = Pattern.compile("《[^《》\\n]{1,60}(?:《[^《》]*》[^《》]*)?》");
  private static final String KINDS =
      "决议|决定|报告|意见|办法|通知|方案|说明|议案|条例|规定|规则|纲要|规划|名单|草案|公报|公告|章程|倡议书|宣言|协议|责任书";
  private static final String DRAFT = "(?:[（(]草案[）)]|草案|[（(]修订(?:草案)?[）)])?";
  private static final String OFFICE =
      "(?:全国|最高|[省市县区州旗])?(?:人民)?(?:政府|人大常委会|人民代表大会常务委员会|政协常委会|(?:中级|高级)?人民法院|人民检察院)";
  private static final Pattern NAMED =
      Pattern.compile(
          "关于[^，。；！？“”\\s]{2,40}?的(?:"
              + KINDS
              + ")"
              + DRAFT
              + "|(?:"
              + OFFICE
              + "(?:和|、)){0,3}"
              + OFFICE
              + "工作报告|(?:常务委员会|提案|“两院”|“一府两院”)工作报告"
              + "|[0-9]{4}年(?:国民经济和社会发展计划|[\\u4e00-\\u9fa5]{0,4}(?:预算|决算))[^，。；！？“”\\s]{0,60}?(?:的报告|的决议|草案(?![的和与、及]))"
              + "|“[一二三四五六七八九十]{2,3}五”(?:时期)?(?:规划|发展规划)(?:纲要(?:草案)?)?|中央八项规定|[\\u4e00-\\u9fa5]{2,6}政治决议"
              + "|(?<=通过了|通过|根据|依据|按照)(?:[\\u4e00-\\u9fa5&&[^了]]{1,8}、){0,3}[\\u4e00-\\u9fa5&&[^的了和]]{2,14}?(?:选举办法|名单|名单草案|决议草案|表决办法|议事规则)");

  /** Without one of these nothing else is worth seeking. */
  private static final Hints HINT =
      new Hints(
          "关于", "工作报告", "发展计划", "预算", "决算", "五”", "八项规定", "政治决议", "选举办法", "名单", "决议草案", "表决办法",
          "议事规则");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    Matcher bracketed = BRACKETED.matcher(passage.string());
    while (bracketed.find()) {
      found.add(document(passage, bracketed, 0.97, "《》"));
    }
    if (!HINT.in(passage.string())) {
      return found;
    }
    Matcher named = NAMED.matcher(passage.string());
    while (named.find()) {
      found.add(
          passage.named(
              placed(passage, named.start()),
              named.end(),
              FactType.DOCUMENT,
              0.75,
              "a report or resolution by its name"));
    }
    return found;
  }

  /** With the place before the office that reports. */
  private static int placed(Passage passage, int start) {
    Words words = passage.words();
    int from = start;
    if (words.start(words.over(start)) < start && words.tag(words.over(start)).startsWith("ns")) {
      from = words.start(words.over(start));
    }
    while (from > 0 && words.tag(words.over(from - 1)).startsWith("ns")) {
      from = words.start(words.over(from - 1));
    }
    return from;
  }

  private static Suggestion document(
      Passage passage, Matcher match, double confidence, String reason) {
    return passage.over(
        match, 0, FactType.DOCUMENT, new FactValue.Words(match.group()), confidence, reason);
  }
}
