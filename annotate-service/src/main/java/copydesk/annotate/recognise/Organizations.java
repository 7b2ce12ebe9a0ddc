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
          "党中央|中共中央|中央军委|中央纪委|中纪委|国务院|全国人大常委会|全国人大|全国政协|最高人民法院|最高人民检察院|联合国|(?<![\\u4e00-\\u9fa5])新华社|人民政协(?!报)");
  private static final String SHORT_BEGINS = "党中国全最联新人";

  /** 云通社北京3月17日电. */
  private static final Pattern AGENCY =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fa5])(?!据)[\\u4e00-\\u9fa5]{2,3}社(?=[\\u4e00-\\u9fa5]{2,7}[0-9]{1,2}月[0-9]{1,2}日)");

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:自治区|[省市县区州旗镇乡])(?:委(?!员|托|派|会|办|宣|组|统|政|书记处)|(?:人民)?政府|人大常委会|人大(?![代会一二三四五六七八九十])|政协(?![委一二三四五六七八九十])|纪委监委|纪委(?!书)|监委|高级人民法院|中级人民法院|人民法院|中院|法院|人民检察院|检察院)");
  private static final String LEVEL_BEGINS = "自省市县区州旗镇乡";
  private static final Pattern CENTRE =
      Pattern.compile(
          "中央(?=[、，。及和与]|的|对|关于|在|决定|要求|部署|指示|批准|领导|文件|政策|大政方针|精神|存量|有关|决策|、|提出|同意|派|高度)");

  private static final Endings ENDINGS;
  private static final Set<String> BODIES = new HashSet<>(Lexicon.read("bodies.txt"));

  /** What stands before an ending in names that name no one: 保险公司, 中小学校. */
  private static final Set<String> COMMON =
      Set.of(
          "保险", "证券", "航空", "上市", "广告", "旅游", "物业", "外贸", "中小", "私立", "国营", "行业", "民营", "职业", "某",
          "跨国", "子", "母", "总", "分", "专业", "专科", "附属", "公立", "中央", "股份", "有限", "信托", "投资", "房地产",
          "建筑", "商业", "国有", "合资", "外资", "重点", "高等", "普通", "农民", "街道", "社区", "基层", "村", "镇", "乡镇",
          "企业", "事业", "金融", "中等", "创业", "爱婴", "招聘", "一家", "这家", "如某", "该", "本", "我", "各", "大型",
          "小型", "快递", "家族", "班", "生产", "施工", "物流", "医院", "学校", "工程", "贸易", "市立", "省立", "县立", "公办",
          "民办", "乡镇中心", "村级", "便民");

  private static final Set<String> COMPANIES =
      Set.of(
          "有限责任公司", "股份有限公司", "有限公司", "集团公司", "总公司", "分公司", "公司", "集团", "合作社", "总厂", "俱乐部", "协会",
          "研究院", "研究所", "大学", "学院", "学校", "中学", "小学", "医院", "银行", "基金会", "事务所", "队", "厂");
  private static final Set<String> WEAK = new HashSet<>();

  /** What has branches in many places: 徽商银行|池州分行. */
  private static final Endings BRANCHED = new Endings(List.of("银行", "公司", "集团", "大学", "学院"));

  /** How parts of bodies end; they name something only behind the body. */
  private static final Endings PARTS = new Endings(List.of("系", "处", "科", "室", "股", "车间", "课题组"));

  private static final Endings ROOMS =
      new Endings(List.of("会议室", "教室", "展室", "值班室", "接待室", "休息室", "会客室", "病室", "到处", "口处", "路处"));

  /** Endings of offices that are other words too. */
  private static final Set<String> GENERAL = Set.of("中心", "站", "管理处");

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

  private final boolean ofTitles;

  /**
   * @param ofTitles whether what somebody heads is one of its own: 外交部|长, where roles are not
   *     sought
   */
  Organizations(boolean ofTitles) {
    this.ofTitles = ofTitles;
  }

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    shortNames(passage, found);
    Assemblies.standing(passage, found);
    String text = passage.string();
    Words words = passage.words();
    for (int i = 0; i < words.count(); i++) {
      int end = words.end(i) - (ofTitles && isHead(words, i) ? 1 : 0);
      int ending = ENDINGS.longest(text, end);
      String tag = words.tag(i);
      boolean known = tag.startsWith("nt") || tag.equals("nit") || tag.equals("nic");
      if (ending > 0 && (end < words.end(i) || !isBroken(text, end))) {
        ending(passage, end, ending, found);
      } else if (ending == 0) {
        part(passage, end, found);
      }
      boolean named = BODIES.contains(text.substring(words.start(i), end));
      if (named || (known && words.length(i) > 2 && isSpecial(words.word(i)))) {
        int start = words.start(i);
        while (start > 0 && words.tag(words.over(start - 1)).startsWith("ns")) {
          start = words.start(words.over(start - 1));
        }
        found.add(
            passage.named(
                start,
                named ? end : words.end(i),
                FactType.ORGANIZATION,
                0.8,
                "a known organization"));
      }
    }
    return found;
  }

  /** A minister or a head of an office in one word with it: 外交部长, 民政厅长. */
  private static boolean isHead(Words words, int word) {
    String plain = words.word(word);
    return plain.length() > 1
        && plain.endsWith("长")
        && "部厅".indexOf(plain.charAt(plain.length() - 2)) >= 0;
  }

  private static void agencies(Passage passage, List<Suggestion> found) {
    if (!passage.string().contains("社") || !passage.string().contains("日")) {
      return;
    }
    Matcher agency = AGENCY.matcher(passage.string());
    while (agency.find()) {
      found.add(
          passage.named(
              agency.start(), agency.end(), FactType.ORGANIZATION, 0.9, "the agency of a report"));
    }
  }

  private static boolean isSpecial(String name) {
    int ending = ENDINGS.longest(name, name.length());
    return ending == 0 || !COMMON.contains(name.substring(0, name.length() - ending));
  }

  private static boolean isBroken(String text, int end) {
    boolean reporting =
        text.startsWith("报", end)
            && end + 1 < text.length()
            && "警道告名价".indexOf(text.charAt(end + 1)) >= 0;
    return end < text.length() && "长员们报".indexOf(text.charAt(end)) >= 0 && !reporting;
  }

  private static void ending(Passage passage, int end, int ending, List<Suggestion> found) {
    String suffix = passage.string().substring(end - ending, end);
    boolean company = COMPANIES.contains(suffix);
    int start =
        withBody(
            passage,
            Reach.left(passage, end - ending, company ? Reach.Style.COMPANY : Reach.Style.OFFICE));
    int own = end - ending - start;
    boolean weak =
        WEAK.contains(suffix) && !(suffix.equals("厂") && own > 3 && isStrangeHead(passage, start));
    if (suffix.equals("厅") && "告大餐客展舞".indexOf(passage.string().charAt(end - 2)) >= 0) {
      return;
    }
    String tag = passage.words().tag(passage.words().over(end - 1));
    if (ending == 1 && !tag.startsWith("n") && !suffix.equals("站")) {
      return;
    }
    if (own < 1 || (weak && own < 2)) {
      return;
    }
    boolean placed = isPlaced(passage, start);
    if (COMMON.contains(passage.string().substring(start, end - ending))) {
      return;
    }
    boolean named =
        passage.words().isStrange(start, end - ending)
            || (passage.words().isEdge(start)
                && isBody(passage.words(), passage.words().over(start)))
            || (own > 2 && suffix.contains("有限") && suffix.endsWith("公司"))
            || (own > 1 && suffix.equals("出版社"))
            || (own == 2
                && Places.isGeographic(passage.string(), passage.words(), start, end - ending));
    boolean team =
        suffix.equals("队") && isBody(passage.words(), passage.words().over(start)) && own > 1;
    if (!placed && ((weak && !team) || !named)) {
      return;
    }
    if (isAnyCompany(passage.string(), start, end)) {
      return;
    }
    if (GENERAL.contains(suffix) && !isOffice(passage, start, end, ending)) {
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

  /** 一家…公司 and 现代公司|制度 name none. */
  private static boolean isAnyCompany(String text, int start, int end) {
    return text.substring(start, end).contains("一家")
        || text.startsWith("某", start)
        || (text.startsWith("公司", end - 2)
            && (text.startsWith("制", end) || text.startsWith("治理", end)));
  }

  /** 清华大学|电机|系, 北京市体委|场馆|处: a part of a body is named with it. */
  private static void part(Passage passage, int end, List<Suggestion> found) {
    String text = passage.string();
    int ending = PARTS.longest(text, end);
    Words words = passage.words();
    String tag = words.tag(words.over(end - 1));
    boolean other = tag.startsWith("ns") || tag.startsWith("nr");
    if (ending == 0 || other || isBroken(text, end) || ROOMS.longest(text, end) > 0) {
      return;
    }
    int start = withBody(passage, Reach.left(passage, end - ending));
    for (int i = words.over(start); words.end(i) < end - ending; i++) {
      int own = end - ending - words.end(i);
      boolean body = isBody(words, i) || ENDINGS.longest(text, words.end(i)) > 1;
      if (body && words.start(i) >= start && own < 6) {
        found.add(
            passage.named(start, end, FactType.ORGANIZATION, 0.7, "a part of an organization"));
        return;
      }
    }
  }

  /** Whether 中心 or 站 names an office and no place, 体育中心, nor a thing, 中心工作. */
  private static boolean isOffice(Passage passage, int start, int end, int ending) {
    String text = passage.string();
    boolean thing =
        text.startsWith("工作", end) || text.startsWith("任务", end) || text.startsWith("城区", end);
    return !thing
        && "府委".indexOf(text.charAt(end - ending - 1)) < 0
        && Places.ending(text, end) <= ending
        && (text.charAt(end - 1) != '站' || isHeaded(passage, start));
  }

  /** 云汀|机床|厂: a name that no dictionary has before what the works make. */
  private static boolean isStrangeHead(Passage passage, int start) {
    Words words = passage.words();
    return words.isEdge(start) && words.tag(words.over(start)).equals("nr");
  }

  /** 中国足协|裁判委员会: a known body of which the other is a part, with its place. */
  private static int withBody(Passage passage, int start) {
    Words words = passage.words();
    int from = start;
    int word = start == 0 ? -1 : words.over(start - 1);
    int bank =
        start == 0 || !isPlace(words, words.over(start))
            ? 0
            : BRANCHED.longest(passage.string(), start);
    if (bank > 0) {
      int begin = Reach.left(passage, start - bank, Reach.Style.COMPANY);
      return begin < start - bank ? begin : start;
    }
    while (word >= 0 && (isBody(words, word) || (from < start && isPlace(words, word)))) {
      from = words.start(word);
      word--;
    }
    return from;
  }

  private static boolean isBody(Words words, int word) {
    String tag = words.tag(word);
    return words.length(word) > 1 && (tag.startsWith("nt") || BODIES.contains(words.word(word)));
  }

  private static boolean isPlace(Words words, int word) {
    return words.tag(word).startsWith("ns");
  }

  /** 市|渔业|站: behind a level of government, where behind a city's name it is a place. */
  private static boolean isHeaded(Passage passage, int start) {
    Words words = passage.words();
    return words.length(words.over(start)) == 1 && !words.tag(words.over(start)).startsWith("ns");
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
    Matcher name = SHORT.matcher(text).useTransparentBounds(true);
    Matcher level = LEVEL.matcher(text).useTransparentBounds(true);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int start = -1;
      int end = at + 1;
      if (SHORT_BEGINS.indexOf(c) >= 0 && name.region(at, text.length()).lookingAt()) {
        start = at;
        end = name.end();
      } else if (LEVEL_BEGINS.indexOf(c) >= 0 && level.region(at, text.length()).lookingAt()) {
        start = levelStart(passage, at);
        end = level.end();
      }
      if (start >= 0) {
        found.add(
            passage.named(start, end, FactType.ORGANIZATION, 0.9, "the short name of an office"));
      }
      at = end;
    }
    agencies(passage, found);
    if (!text.contains("中央")) {
      return;
    }
    Matcher centre = CENTRE.matcher(text);
    while (centre.find()) {
      if (!passage.words().isEdge(centre.start())) {
        continue;
      }
      found.add(
          passage.named(
              centre.start(), centre.end(), FactType.ORGANIZATION, 0.8, "the centre that governs"));
    }
  }
}
