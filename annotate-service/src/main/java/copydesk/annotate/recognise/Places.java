package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places by the ends of their names, and the paper's own city, which gives its name to both. */
final class Places implements Recogniser {

  private static final Pattern DISTRICT =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fa5])?(?<name>(?<stem>[\\u4e00-\\u9fa5&&[^全我本各该該两兩在的和与與及是到向从從由为為对對市县縣区區省镇鎮乡鄉村]]{2})(?:省|市|县|縣|区|區|镇|鎮|乡|鄉|村))(?![场場长長委政人民区區])");
  private static final Pattern SITE =
      Pattern.compile(
          "(?<name>"
              + Organizations.INSIDE
              + "{2,8}?(?:街道|大道|大街|广场|廣場|公园|公園|体育馆|體育館|体育场|體育場|大剧院|大劇院|会议中心|會議中心|古城|码头|碼頭|车站|車站|机场|機場|大桥|大橋|水库|水庫|开发区|開發區|示范区|示範區|工业园|工業園))");
  private static final Pattern PAPER =
      Pattern.compile("^(?<stem>[\\u4e00-\\u9fa5]{2,4}?)(?:日报|日報|晚报|晚報|时报|時報|都市报|晨报|晨報|商报|商報)");
  private static final Pattern NO_STEM =
      Pattern.compile("城市|超市|社区|地区|山区|园区|小区|农村|乡村|新区|城区|郊区|街区|灾区|景区|片区|辖区|省市|县市|上市|门市|夜市|股市|都市");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    Set<String> stems = new TreeSet<>();
    Matcher paper = PAPER.matcher(passage.context().publication());
    if (paper.find()) {
      stems.add(paper.group("stem"));
    }
    add(passage, DISTRICT, 0.75, found);
    add(passage, SITE, 0.65, found);
    String text = passage.string();
    for (String stem : stems) {
      for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
        found.add(
            passage.over(
                at,
                at + stem.length(),
                FactType.PLACE,
                new FactValue.Words(stem),
                0.85,
                "the paper is named for it"));
      }
    }
    return found;
  }

  private static void add(
      Passage passage, Pattern pattern, double confidence, List<Suggestion> found) {
    Matcher match = pattern.matcher(passage.string());
    while (match.find()) {
      if (!NO_STEM.matcher(match.group("name")).find()) {
        found.add(
            passage.over(
                match.start("name"),
                match.end("name"),
                FactType.PLACE,
                new FactValue.Words(match.group("name")),
                confidence,
                "ends like a place's name"));
      }
    }
  }
}
