package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sites whose names are ordinary words, by what stands around them: 因青石路供水管道改造, 渡口街以北, and where
 * something is held: 在云汀船厂举行.
 */
final class Sites {

  private static final String ENDINGS = "路街巷弄村桥渡港湾洲塘浜岛";
  private static final Set<String> COMMON = new HashSet<>(Lexicon.read("common-sites.txt"));
  private static final Pattern BEFORE =
      Pattern.compile("(?:[在从至到沿往经由因赴抵]|途经|位于|来到|走进|住在|穿过|连接|家住|通往|直达)$");
  private static final Pattern BEHIND =
      Pattern.compile("以[南北东西]|[东西南北]侧|至|到|与[\\u4e00-\\u9fa5]{2,4}路|交叉|路?口|沿线|两侧|路段|[0-9]+号|一带|附近");

  /** Where what is held has room. */
  private static final String ROOM =
      "会堂|礼堂|图书馆|博物馆|美术馆|文化馆|体育馆|体育场|体育中心|会展中心|会议中心|活动中心|文化中心|展览馆|纪念馆|科技馆|剧院|剧场|音乐厅|文化宫|少年宫|宾馆|酒店|饭店|大厦|广场|公园|码头|厂|书店";

  private static final Pattern VENUE =
      Pattern.compile(
          "在(?<name>[^，。；、：！？“”（）《》\\s在]{1,14}?(?:"
              + ROOM
              + "))[\\u4e00-\\u9fa50-9]{0,5}?(?:举行|召开|举办|启动|开幕|开赛|揭幕|开讲|上演|演出|闭幕|落幕)");

  private Sites() {}

  static void add(Passage passage, List<Suggestion> found) {
    Words words = passage.words();
    String text = passage.string();
    for (int i = 1; i < words.count(); i++) {
      if (words.length(i) == 1
          && ENDINGS.indexOf(text.charAt(words.start(i))) >= 0
          && isName(words, i - 1)
          && stands(text, words.start(i - 1), words.end(i))) {
        found.add(
            passage.named(
                words.start(i - 1),
                words.end(i),
                FactType.PLACE,
                0.65,
                "where something is, by the words around"));
      }
    }
    venues(passage, found);
  }

  /** A rare word, so that it only describes nothing. */
  private static boolean isName(Words words, int word) {
    String plain = words.word(word);
    char kind = words.tag(word).charAt(0);
    return plain.length() > 1
        && plain.length() < 4
        && (kind == 'n' || kind == 's' || kind == 'f' || kind == 'g')
        && !COMMON.contains(plain)
        && Words.frequency(plain) < 40;
  }

  private static boolean stands(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - 2), start);
    Matcher behind = BEHIND.matcher(text).region(end, text.length());
    return BEFORE.matcher(before).find() || behind.lookingAt();
  }

  private static void venues(Passage passage, List<Suggestion> found) {
    Matcher venue = VENUE.matcher(passage.string());
    Words words = passage.words();
    while (venue.find()) {
      int start = venue.start("name");
      int end = venue.end("name");
      boolean plain = words.isEdge(start) && words.isEdge(end) && end - start > 2;
      for (int i = words.over(start); i < words.over(end - 1) + 1 && plain; i++) {
        plain = "upcr".indexOf(words.tag(i).charAt(0)) < 0 && !words.tag(i).equals("v");
      }
      if (plain) {
        found.add(passage.named(start, end, FactType.PLACE, 0.9, "where something is held"));
      }
    }
  }
}
