package copydesk.annotate.recognise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The administrative divisions of China by their names in full and without their endings. */
final class Divisions {

  private static final List<String> ENDINGS =
      List.of("壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "自治区", "省", "市", "县", "区", "盟", "旗");

  /** What is a word of another meaning without its ending. */
  private static final Set<String> WORDS =
      Set.of(
          "未央", "上林", "大兴", "友谊", "和平", "河东", "河西", "河北", "城关", "城中", "城区", "郊区", "矿区", "东城", "西城",
          "新城", "老城", "鼓楼", "长安", "大同", "清水", "平安", "民乐", "民和", "永和", "吉县", "和静", "安定", "平和", "永安",
          "太和", "中心", "南部", "通道", "开平", "高密", "公安", "新华", "青年", "海关", "桥东", "桥西", "路南", "路北", "前进",
          "向阳", "东风", "东方", "友好", "建设", "大方", "文化", "工业", "中山", "解放", "红旗", "胜利", "团结", "光明", "和顺",
          "吉利", "互助", "同心", "共和", "宁静", "安康", "集中", "合作", "明水", "大化", "中方", "双方", "资源", "龙头", "中原",
          "二七", "高明", "江北", "江南", "江东", "和县", "兴国", "长治");

  private Divisions() {}

  static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (String full : Lexicon.read("divisions.txt")) {
      names.add(full);
      for (String ending : ENDINGS) {
        if (full.endsWith(ending)) {
          String stem = full.substring(0, full.length() - ending.length());
          if (stem.length() > 1
              && stem.length() < 5
              && !WORDS.contains(stem)
              && !Words.isOtherWord(stem)
              && !stem.endsWith("族")) {
            names.add(stem);
          }
          break;
        }
      }
    }
    return names;
  }
}
