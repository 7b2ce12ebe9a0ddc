package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places that are known, places by the ends of their names, and the paper's own city. */
final class Places implements Recogniser {

  private static final Set<String> NONE =
      Set.of(
          "城市", "超市", "社区", "地区", "山区", "园区", "小区", "农村", "乡村", "新区", "城区", "郊区", "街区", "灾区", "景区",
          "片区", "辖区", "省市", "上市", "门市", "夜市", "股市", "都市", "全国", "祖国", "华夏", "神州", "开发区", "中华", "新城",
          "老城", "故乡", "家乡", "海外", "国外", "大陆", "内地", "沿海", "沿河", "沿江", "临江");

  /** Areas that are named by what they are. */
  private static final Set<String> ALONE = Set.of("大学城", "综改区", "农高区", "高新区", "经开区", "自贸区", "保税区");

  /** Runs of countries by one character each: 中美, 日中. */
  private static final Pattern COUNTRIES =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fa5&&[^在对与和是为了同、的及]])[中美日俄英法德韩朝印巴以伊欧苏越加澳蒙]{2,4}(?=[两三四关系双贸边外建友联经、，。合战等首之领元高间])");

  private static final Pattern VISITED =
      Pattern.compile(
          "(?<=[在来访驻赴抵离返进])[京华沪港台](?=[举召访出参考投的，。、会接见工介同新结开设接播])|[台港](?=[资商胞])|[日美英法俄韩印](?=方|军|元首|籍)|华(?=裔)|藏(?=族|区|药|医)");
  private static final Set<String> WEAK = new HashSet<>();
  private static final Endings ENDINGS;

  static {
    List<String> all = new ArrayList<>();
    for (String ending : Lexicon.read("places.txt")) {
      all.add(ending.replace("*", ""));
      if (ending.endsWith("*") || ending.length() == 1) {
        WEAK.add(ending.replace("*", ""));
      }
    }
    ENDINGS = new Endings(all);
  }

  /** What only describes a site: 老旧小区 and 滨江城市 are none. */
  private static final Set<String> DESCRIBED =
      Set.of(
          "老旧", "新建", "高档", "大型", "小型", "中型", "住宅", "安置", "封闭", "重点", "综合", "现代", "智慧", "绿色", "美丽",
          "文明", "和谐", "宜居", "滨江", "滨海", "沿江", "沿海", "农村", "城镇", "山塘", "中小", "病险", "地下", "室内", "露天",
          "免费", "公共", "智能", "生态", "精品", "特色", "示范", "主题", "口袋");

  private final boolean apart;

  /**
   * @param apart whether each of several places in a row is one of its own, as in 上海市浦东新区
   */
  Places(boolean apart) {
    this.apart = apart;
  }

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    Words words = passage.words();
    for (int i = 0; i < words.count(); i++) {
      if (isPlace(words, i)) {
        int last = i;
        while (!apart && last + 1 < words.count() && isPlace(words, last + 1)) {
          last++;
        }
        int end =
            words.end(last)
                - ("人族".indexOf(passage.string().charAt(words.end(last) - 1)) >= 0
                        && words.length(last) > 2
                    ? 1
                    : 0);
        end -= words.word(last).endsWith("地区") && words.length(last) > 3 ? 2 : 0;
        if (!isPartOfTerm(passage.string(), end)) {
          found.add(passage.named(words.start(i), end, FactType.PLACE, 0.85, "a known place"));
        }
        if (apart) {
          continue;
        }
      }
      if (isNamedSite(passage, i)) {
        found.add(
            passage.named(
                words.start(i), words.end(i), FactType.PLACE, 0.6, "ends like a place's name"));
      }
      int ending = ENDINGS.longest(passage.string(), words.end(i));
      if (ending > 0) {
        ending(passage, words.end(i), ending, found);
      }
    }
    for (int[] item : PlaceLists.of(passage.string(), words)) {
      found.add(
          passage.named(
              item[0], item[1], FactType.PLACE, 0.75, "in a list of places by what they are"));
    }
    if (apart) {
      Matcher visited = VISITED.matcher(passage.string());
      while (visited.find()) {
        found.add(
            passage.named(
                visited.start(), visited.end(), FactType.PLACE, 0.6, "a place by one character"));
      }
      Matcher countries = COUNTRIES.matcher(passage.string());
      while (countries.find()) {
        for (int at = countries.start(); at < countries.end(); at++) {
          found.add(
              passage.named(at, at + 1, FactType.PLACE, 0.6, "countries by one character each"));
        }
      }
    }
    return found;
  }

  /** 中国特色社会主义 and 中国式现代化 name no place. */
  private static boolean isPartOfTerm(String text, int end) {
    return text.startsWith("特色", end)
        || text.startsWith("式", end)
        || text.startsWith("化时代化", end)
        || text.startsWith("梦", end)
        || text.startsWith("共产党", end);
  }

  /** What HanLP takes for somebody's name and ends like a place's: 柳叶河. */
  private static boolean isNamedSite(Passage passage, int word) {
    Words words = passage.words();
    return words.tag(word).startsWith("nr")
        && words.length(word) == 3
        && "河桥渡洲湖岛村镇巷湾港路街寺".indexOf(passage.string().charAt(words.end(word) - 1)) >= 0;
  }

  static boolean isGeneric(String word) {
    return NONE.contains(word) || Words.isOtherWord(word);
  }

  private static boolean isPlace(Words words, int word) {
    String plain = words.word(word);
    return words.tag(word).startsWith("ns")
        && plain.length() > 1
        && !NONE.contains(plain)
        && (words.tag(word).equals("nsf") || !Words.isOtherWord(plain));
  }

  private static void ending(Passage passage, int end, int ending, List<Suggestion> found) {
    String suffix = passage.string().substring(end - ending, end);
    int start = Reach.left(passage, end - ending, Reach.Style.SITE);
    int own = end - ending - start;
    Words words = passage.words();
    boolean placed = words.tag(words.over(start)).startsWith("ns");
    boolean weak = WEAK.contains(suffix);
    if (own == 0 && ALONE.contains(suffix)) {
      found.add(passage.named(start, end, FactType.PLACE, 0.6, "an area named by what it is"));
    }
    if (!placed && own > 0 && !words.isStrange(start, end - ending)) {
      return;
    }
    if (own > 1 && isOnlyDescribed(passage, start, end - ending)) {
      return;
    }
    if (own < 1 || (weak && !placed) || NONE.contains(passage.string().substring(start, end))) {
      return;
    }
    found.add(
        passage.named(start, end, FactType.PLACE, placed ? 0.8 : 0.6, "ends like a place's name"));
  }

  /** Whether between a place or nothing and the ending stands what only describes. */
  private static boolean isOnlyDescribed(Passage passage, int start, int end) {
    Words words = passage.words();
    return DESCRIBED.contains(passage.string().substring(end - 2, end))
        && (end - start == 2 || words.tag(words.over(end - 3)).startsWith("ns"));
  }
}
