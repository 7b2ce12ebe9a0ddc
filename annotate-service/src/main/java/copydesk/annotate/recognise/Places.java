package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Places that are known, places by the ends of their names, and the paper's own city. */
final class Places implements Recogniser {

  private static final Set<String> NONE =
      Set.of(
          "城市", "超市", "社区", "地区", "山区", "园区", "小区", "农村", "乡村", "新区", "城区", "郊区", "街区", "灾区", "景区",
          "片区", "辖区", "早市", "菜市", "省市", "上市", "门市", "夜市", "股市", "都市", "全国", "祖国", "华夏", "神州", "开发区",
          "中华", "新城", "老城", "故乡", "家乡", "海外", "国外", "大陆", "内地", "沿海", "沿河", "沿江", "临江", "知县", "知府",
          "返乡", "下乡", "水乡", "城乡", "老乡", "同乡", "他乡", "异乡");

  /** Areas that are named by what they are. */
  private static final Set<String> ALONE = Set.of("大学城", "综改区", "农高区", "高新区", "经开区", "自贸区", "保税区");

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

  private static final List<String> BODIES =
      List.of("公司", "医院", "大学", "学院", "集团", "银行", "委员会", "政府", "研究院", "研究所");

  /** Of those there is one to a city, so that its level stands for its name. */
  private static final Set<String> PUBLIC =
      Set.of(
          "体育中心", "会展中心", "会议中心", "展览中心", "奥体中心", "体育馆", "体育场", "大剧院", "剧院", "影剧院", "会堂", "大会堂",
          "礼堂", "文化宫", "少年宫", "广场", "公园", "植物园", "动物园", "纪念馆", "烈士陵园");

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
        if (!isPartOfTerm(passage.string(), end) && !isCutWrong(words, last)) {
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
    Sites.add(passage, found);
    for (int[] item : PlaceLists.of(passage.string(), words)) {
      found.add(
          passage.named(
              item[0], item[1], FactType.PLACE, 0.75, "in a list of places by what they are"));
    }
    if (apart) {
      OneCharacter.add(passage, found);
    }
    return found;
  }

  /** 台中|央: HanLP cut a common word in two. */
  private static boolean isCutWrong(Words words, int word) {
    return words.length(word) == 2
        && word + 1 < words.count()
        && Words.frequency(words.word(word)) < 100
        && words.length(word + 1) == 1
        && Words.isCommon(words.word(word).charAt(1) + words.word(word + 1), 200);
  }

  /** 白芦、青石湾|两站: the number counts. */
  private static boolean isCounted(String text, int ending) {
    return ending > 0 && "两几数多各".indexOf(text.charAt(ending - 1)) >= 0;
  }

  /** 远航有限公司|桥吊, 第一附属医院|象湖院区: a body's name ends in between. */
  private static boolean hasBody(String text, int start, int end) {
    for (String body : BODIES) {
      int at = text.indexOf(body, start);
      if (at >= 0 && at + body.length() < end) {
        return true;
      }
    }
    return false;
  }

  /** 京沪高速|铁路 and 高速|发展: there it is no motorway. */
  private static boolean isOfRailway(String text, int end) {
    return end < text.length() && "铁客列发增行运成推前".indexOf(text.charAt(end)) >= 0;
  }

  /** 萨拉·甘比|塔: the ending is the end of a foreign name. */
  private static boolean isPerson(Passage passage, int end) {
    return passage.people().stream()
        .anyMatch(
            name ->
                name.end() == end
                    && passage.string().substring(name.start(), end).indexOf('·') > 0);
  }

  /** 江湾|夜市: the ending is the end of another word. */
  private static boolean isOfCommonWord(Words words, int end, int ending) {
    int last = words.over(end - 1);
    String word = words.word(last);
    return words.length(last) > ending && !words.tag(last).startsWith("ns") && NONE.contains(word);
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
        && "河桥渡洲湖岛村镇巷湾港路街寺".indexOf(passage.string().charAt(words.end(word) - 1)) >= 0
        && "在下到的".indexOf(passage.string().charAt(words.end(word) - 2)) < 0;
  }

  /** How long the longest ending of a place's name is that ends at a unit. */
  static int ending(String text, int end) {
    return ENDINGS.longest(text, end);
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
    boolean weak = WEAK.contains(suffix);
    if (isCounted(passage.string(), end - ending)
        || isOfCommonWord(words, end, ending)
        || (weak && (isPerson(passage, end) || hasBody(passage.string(), start, end)))
        || (suffix.equals("高速") && isOfRailway(passage.string(), end))) {
      return;
    }
    boolean placed =
        words.tag(words.over(start)).startsWith("ns")
            || (!weak && isPublic(suffix) && isLevel(passage.string(), words, start));
    if (own == 0 && ALONE.contains(suffix)) {
      found.add(passage.named(start, end, FactType.PLACE, 0.6, "an area named by what it is"));
    }
    if (!placed
        && own > 0
        && !words.isStrange(start, end - ending)
        && !(own == 2 && !weak && isGeographic(passage.string(), words, start, end - ending))) {
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

  /** 市|体育中心: of those there is one to a city. */
  private static boolean isPublic(String suffix) {
    return PUBLIC.contains(suffix);
  }

  private static boolean isLevel(String text, Words words, int start) {
    return words.length(words.over(start)) == 1 && "省市县区镇".indexOf(text.charAt(start)) >= 0;
  }

  /** 北岸新区, 东门派出所: a word that ends like a part of a landscape or a town. */
  static boolean isGeographic(String text, Words words, int start, int end) {
    return words.isEdge(start)
        && words.end(words.over(start)) == end
        && "岸门山河江湖桥港湾岛城塘溪泉渡洲岭".indexOf(text.charAt(end - 1)) >= 0
        && "县新老古全本我".indexOf(text.charAt(start)) < 0
        && Words.frequency(text.substring(start, end)) < 200;
  }

  /** Whether between a place or nothing and the ending stands what only describes. */
  private static boolean isOnlyDescribed(Passage passage, int start, int end) {
    Words words = passage.words();
    boolean ranked = passage.string().charAt(end - 1) == '级' && end - start < 4;
    return (ranked || DESCRIBED.contains(passage.string().substring(end - 2, end)))
        && (end - start == 2 || ranked || words.tag(words.over(end - 3)).startsWith("ns"));
  }
}
