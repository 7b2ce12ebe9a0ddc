package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Organizations by the ends of their names, and the short names of those that govern. */
final class Organizations implements Recogniser {

  private static final Pattern SHORT =
      Pattern.compile(
          "党中央|中共中央|中央军委|中央纪委|中纪委|国务院|全国人大常委会|全国人大|全国政协|最高人民法院|最高人民检察院|联合国|(?<![\\u4e00-\\u9fa5])新华社|人民政协(?!报)"
              + "|(?:中共)?(?<place>[\\u4e00-\\u9fa5]{0,4}?)(?<level>自治区|[省市县区州旗镇乡])(?:委(?!员|托|派|会|办|宣|组|统|政|书记处)|(?:人民)?政府|人大常委会|人大(?![代会一二三四五六七八九十])|政协(?![委一二三四五六七八九十])|纪委监委|纪委(?!书)|监委|高级人民法院|中级人民法院|人民法院|中院|法院|人民检察院|检察院)");
  private static final Pattern CENTRE =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fa5])?中央(?=[、，。及和与]|的|对|关于|在|决定|要求|部署|指示|批准|领导|文件|政策|大政方针|精神|存量|有关|决策|、|提出|同意|派|高度)");

  private static final Endings ENDINGS;
  private static final Set<String> BODIES = new HashSet<>(Lexicon.read("bodies.txt"));

  /** What stands before an ending in names that name no one: 保险公司, 中小学校. */
  private static final Set<String> COMMON =
      Set.of(
          "保险", "证券", "航空", "上市", "广告", "旅游", "物业", "外贸", "中小", "私立", "国营", "行业", "民营", "职业", "某",
          "跨国", "子", "母", "总", "分", "专业", "专科", "附属", "公立", "中央", "股份", "有限", "信托", "投资", "房地产",
          "建筑", "商业", "国有", "合资", "外资", "重点", "高等", "普通", "农民", "街道", "社区", "基层", "村", "镇", "乡镇",
          "企业", "事业", "金融", "中等", "创业", "爱婴", "招聘", "一家", "这家", "如某", "该", "本", "我", "各", "大型",
          "小型", "快递", "家族", "班", "生产", "施工", "物流", "医院", "学校", "工程", "贸易");

  private static final Set<String> COMPANIES =
      Set.of(
          "有限责任公司", "股份有限公司", "有限公司", "集团公司", "总公司", "分公司", "公司", "集团", "合作社", "总厂", "俱乐部", "协会",
          "研究院", "研究所", "大学", "学院", "学校", "中学", "小学", "医院", "银行", "基金会", "事务所", "队", "厂");
  private static final Set<String> WEAK = new HashSet<>();

  static {
    List<String> all = new ArrayList<>();
    for (String ending : Lexicon.read("organizations.txt")) {
      all.add(ending.replace("*", ""));
      if (ending.endsWith("*") || ending.length() == 1) {
        WEAK.add(ending.replace("*", ""));
      }
    }
    ENDINGS = new Endings(all);
  }

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    shortNames(passage, found);
    String text = passage.string();
    Words words = passage.words();
    for (int i = 0; i < words.count(); i++) {
      int end = words.end(i);
      int ending = ENDINGS.longest(text, end);
      String tag = words.tag(i);
      boolean known = tag.startsWith("nt") || tag.equals("nit") || tag.equals("nic");
      if (ending > 0 && !isBroken(text, end)) {
        ending(passage, end, ending, found);
      }
      boolean named = BODIES.contains(words.word(i));
      if (named || (known && words.length(i) > 2 && isSpecial(words.word(i)))) {
        int start = words.start(i);
        while (start > 0 && words.tag(words.over(start - 1)).startsWith("ns")) {
          start = words.start(words.over(start - 1));
        }
        found.add(passage.named(start, end, FactType.ORGANIZATION, 0.8, "a known organization"));
      }
    }
    return found;
  }

  private static boolean isSpecial(String name) {
    int ending = ENDINGS.longest(name, name.length());
    return ending == 0 || !COMMON.contains(name.substring(0, name.length() - ending));
  }

  private static boolean isBroken(String text, int end) {
    return end < text.length() && "长员们报".indexOf(text.charAt(end)) >= 0;
  }

  private static void ending(Passage passage, int end, int ending, List<Suggestion> found) {
    String suffix = passage.string().substring(end - ending, end);
    boolean company = COMPANIES.contains(suffix);
    int start =
        Reach.left(passage, end - ending, company ? Reach.Style.COMPANY : Reach.Style.OFFICE);
    int own = end - ending - start;
    boolean weak = WEAK.contains(suffix);
    if (suffix.equals("厅") && "告大餐客展舞".indexOf(passage.string().charAt(end - 2)) >= 0) {
      return;
    }
    String tag = passage.words().tag(passage.words().over(end - 1));
    if (ending == 1 && !tag.startsWith("n")) {
      return;
    }
    if (own < 1 || (weak && own < 2)) {
      return;
    }
    boolean placed = isPlaced(passage, start);
    if (COMMON.contains(passage.string().substring(start, end - ending))) {
      return;
    }
    if (!placed && (weak || !passage.words().isStrange(start, end - ending))) {
      return;
    }
    found.add(
        passage.named(
            start,
            end,
            FactType.ORGANIZATION,
            placed ? 0.85 : 0.65,
            "ends like an organization's name"));
  }

  private static boolean isPlaced(Passage passage, int start) {
    Words words = passage.words();
    int word = words.over(start);
    return words.tag(word).startsWith("ns")
        || "省市县区镇乡州旗中全国".indexOf(words.word(word).charAt(0)) >= 0;
  }

  /**
   * Where the short name of an office begins whose level of government stands at a unit; -1 if
   * nowhere.
   */
  static int levelStart(Passage passage, int level) {
    Words words = passage.words();
    String text = passage.string();
    int start = level;
    int word = words.over(level);
    if (words.start(word) < level) {
      // 晋中市|委 and 全市|政协: the level ends a word.
      if (!words.tag(word).startsWith("ns") && "全我本各该两".indexOf(text.charAt(level - 1)) >= 0) {
        return -1;
      }
      start = words.tag(word).startsWith("ns") ? words.start(word) : level;
    }
    while (start > 0 && words.tag(words.over(start - 1)).startsWith("ns")) {
      start = words.start(words.over(start - 1));
    }
    if (start == level && level > 0 && "全我本各该两市县区级".indexOf(text.charAt(level - 1)) >= 0) {
      return -1;
    }
    return start > 1 && text.startsWith("中共", start - 2) ? start - 2 : start;
  }

  private static void shortNames(Passage passage, List<Suggestion> found) {
    String text = passage.string();
    Matcher match = SHORT.matcher(text);
    int from = 0;
    while (from < text.length() && match.find(from)) {
      from = match.end();
      int start = match.start();
      if (match.group("level") != null) {
        start = levelStart(passage, match.start("level"));
        if (start < 0) {
          continue;
        }
      }
      found.add(
          passage.named(
              start, match.end(), FactType.ORGANIZATION, 0.9, "the short name of an office"));
    }
    Matcher centre = CENTRE.matcher(text);
    while (centre.find()) {
      found.add(
          passage.named(
              centre.start(), centre.end(), FactType.ORGANIZATION, 0.8, "the centre that governs"));
    }
  }
}
