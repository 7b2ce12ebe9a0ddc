package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Countries, provinces and cities by one character each, for sets that mark them: 中美, 访朝, 在京. A
 * newsroom does not, unless its register has them.
 */
final class OneCharacter {

  private static final String COUNTRIES = "中美日俄英法德韩朝印巴以伊欧苏越加澳蒙缅叙埃墨阿泰斯爱厄塔亚非奥荷西意葡希土波匈捷罗瑞挪芬丹比";

  private static final String PARTS = "京津沪渝港澳台粤桂琼闽浙苏皖赣鲁豫鄂湘川蜀黔滇陕甘青藏宁新晋冀辽吉黑云贵江淮黄";

  /** Those of them that stand for a country far more often than for anything else. */
  private static final String SURE = "中美日俄英德韩朝印欧苏港京沪";

  /** Those that are no other word by themselves. */
  private static final String ALONE = "俄韩朝欧沪粤豫皖闽赣鄂湘墨";

  private static final Pattern VISITED =
      Pattern.compile(
          "(?<=[在来访驻赴抵离返进旅回援留])[京华沪港台美日俄英德法韩朝澳加南奥](?=[举召访出参考投的。、，会接见工介同新结开设接播期大使连演受服常委华向目问是]|$)|[台港](?=[资商胞])|[日美英法俄韩印中港巴伊](?=方|军(?!事)|元首|籍|政府|外长|总统|议会|经济|市场|外交)|以(?=方|军|政府|总理)|港(?=督|人|股)|华(?=裔|人|侨)|藏(?=族|区|药|医)|奥(?=运)|亚(?=运)|京(?=剧)|中(?=外(?!长|交|科院|办))|日(?=寇|本?侵)");

  private OneCharacter() {}

  static void add(Passage passage, List<Suggestion> found) {
    Matcher visited = VISITED.matcher(passage.string());
    while (visited.find()) {
      if (stands(passage.words(), visited.start())) {
        found.add(place(passage, visited.start()));
      }
    }
    runs(passage, COUNTRIES, found);
    runs(passage, PARTS, found);
  }

  private static Suggestion place(Passage passage, int at) {
    return passage.named(at, at + 1, FactType.PLACE, 0.6, "a place by one character");
  }

  /** Whether the character is no part of a place or a name that HanLP knows. */
  private static boolean stands(Words words, int at) {
    int word = words.over(at);
    String tag = words.tag(word);
    return words.length(word) == 1
        || (words.start(word) == at && !tag.startsWith("ns") && !tag.startsWith("nr"));
  }

  /** Several side by side that HanLP takes for words by themselves or for one that is a name. */
  private static void runs(Passage passage, String of, List<Suggestion> found) {
    String text = passage.string();
    Words words = passage.words();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean sure = false;
      while (end < text.length() && of.indexOf(text.charAt(end)) >= 0) {
        sure |= SURE.indexOf(text.charAt(end)) >= 0;
        end++;
      }
      boolean pair = end - at > 1 && end - at < 5;
      boolean single = end - at == 1 && isAbbreviation(words, at);
      if ((pair && sure && isWhole(words, at, end)) || single) {
        for (int i = at; i < end; i++) {
          found.add(place(passage, i));
        }
      }
      at = Math.max(end, at + 1);
    }
  }

  private static boolean isAbbreviation(Words words, int at) {
    String tag = words.tag(words.over(at));
    return ALONE.indexOf(words.word(words.over(at))) >= 0
        && (tag.equals("b") || tag.equals("j") || tag.equals("n"));
  }

  private static boolean isWhole(Words words, int start, int end) {
    if (!words.isEdge(start) || !words.isEdge(end)) {
      return false;
    }
    for (int i = words.over(start); i < words.count() && words.start(i) < end; i++) {
      char kind = words.tag(i).charAt(0);
      if ("vcdpuqtrm".indexOf(kind) >= 0 || words.tag(i).startsWith("nr")) {
        return false;
      }
    }
    return true;
  }
}
