package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bodies, firms, schools and hospitals, by the ends of their names. */
final class Organizations implements Recogniser {

  /** What a name does not run across to the left. */
  static final String INSIDE =
      "[\\u4e00-\\u9fa5A-Za-z0-9&&[^的了在是和与與及向由到对對从從被把将將于於等让讓为為并並赴去来來访訪经經据據给給以或者说說]]";

  private static final Pattern SHORT =
      Pattern.compile(
          "(?:党中央|黨中央|中共中央|国务院|國務院|(?<![\\u4e00-\\u9fa5])中央(?![\\u4e00-\\u9fa5]{0,2}[台路街区])"
              + "|(?:中共)?(?:[\\u4e00-\\u9fa5]{2,3})?[省市县縣区區镇鎮](?:委(?![员員托派会會])|政府|人民政府|人大常委会|人大常委會|纪委|紀委|法院|检察院|檢察院|中级人民法院|人民检察院))");
  private static final Pattern LONG =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fa5])?(?<name>"
              + INSIDE
              + "{2,14}?(?:股份有限公司|有限责任公司|有限公司|集团公司|集團公司|集团|集團|合作社|研究院|研究所|大学|大學|学院|學院|职业学校|中学|中學|小学|小學|医院|醫院|银行|銀行|协会|協會|基金会|基金會|俱乐部|俱樂部"
              + "|水利局|教育局|公安局|财政局|財政局|交通局|气象局|氣象局|卫健委|发改委|博物馆|博物館|图书馆|圖書館|出版社|剧团|劇團))");
  private static final Pattern OFFICE =
      Pattern.compile(
          "[省市县縣区區](?:[\\u4e00-\\u9fa5&&[^的了在和与及]]{1,8}?)(?:局|厅|廳|委员会|委員會|办公室|辦公室)(?![\\u4e00-\\u9fa5]?[长長])");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    add(passage, SHORT, 0.8, found);
    add(passage, LONG, 0.7, found);
    add(passage, OFFICE, 0.65, found);
    return found;
  }

  private static void add(
      Passage passage, Pattern pattern, double confidence, List<Suggestion> found) {
    Matcher match = pattern.matcher(passage.string());
    while (match.find()) {
      found.add(
          passage.over(
              match,
              0,
              FactType.ORGANIZATION,
              new FactValue.Words(match.group()),
              confidence,
              "ends like an organization's name"));
    }
  }
}
