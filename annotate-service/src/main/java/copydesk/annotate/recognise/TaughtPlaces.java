package copydesk.annotate.recognise;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places that a page names by how it is set, though no dictionary has them: where a report comes
 * from, and stems that stand before 市 or 县 once and alone elsewhere.
 */
final class TaughtPlaces {

  /** 新华社北京3月17日电, 本报曼谷5月1日讯, ／東籬報導】. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?:社|本报)(?<from>[\\u4e00-\\u9fa5]{2,7}?)(?:[0-9]{1,2}月)?[0-9]{1,2}日[电讯]|[／/](?<place>[\\u4e00-\\u9fa5]{2,3})(?:报导|报道)[】）)]");

  private static final Pattern NO_PLACE = Pattern.compile("记者|综合|连线|通讯|整理|专电|联合|特约|采访");

  private static final String LEVELS = "省市县区镇乡村";
  private static final String NO_STEM = "全各我本该两在的和与及是到向从由为对每某几这那一二三四五六七八九十个家上下中内外等了也都还又";

  /** How often a stem has to stand on the page. */
  private static final int OFTEN = 2;

  private TaughtPlaces() {}

  static void add(Collection<Around.Known> texts, Set<String> places) {
    StringBuilder page = new StringBuilder();
    Set<String> stems = new LinkedHashSet<>();
    for (Around.Known known : texts) {
      String text = known.text();
      if (text.indexOf('日') >= 0 || text.indexOf('报') >= 0) {
        Matcher dateline = DATELINE.matcher(text);
        while (dateline.find()) {
          String from = dateline.group("from");
          String place = from == null ? dateline.group("place") : from;
          if (!NO_PLACE.matcher(place).find()) {
            places.add(place);
          }
        }
      }
      stems(known, stems);
      longer(known, places);
      page.append(text).append('\n');
    }
    for (String stem : stems) {
      if (!places.contains(stem) && isFree(page, stem)) {
        places.add(stem);
      }
    }
  }

  /** 蒲|津市: what HanLP knows is the end of another name. */
  private static void longer(Around.Known known, Set<String> places) {
    Words words = known.words();
    for (int i = 1; i < words.count(); i++) {
      boolean known2 =
          words.length(i) == 2
              && words.tag(i).startsWith("ns")
              && LEVELS.indexOf(words.word(i).charAt(1)) >= 0;
      if (known2 && words.length(i - 1) == 1 && isNameLike(words, i - 1)) {
        places.add(words.word(i - 1) + words.word(i));
      }
    }
  }

  private static boolean isNameLike(Words words, int word) {
    String tag = words.tag(word);
    return (tag.startsWith("n") || tag.endsWith("g"))
        && !tag.equals("nx")
        && NO_STEM.indexOf(words.word(word).charAt(0)) < 0
        && Words.frequency(words.word(word)) < 100;
  }

  /** Two characters before a level of government that make no word. */
  private static void stems(Around.Known known, Set<String> stems) {
    String text = known.text();
    Words words = known.words();
    for (int i = 2; i < text.length(); i++) {
      if (LEVELS.indexOf(text.charAt(i)) < 0 || !words.isEdge(i + 1)) {
        continue;
      }
      String stem = text.substring(i - 2, i);
      boolean plain = words.isEdge(i) && !words.isEdge(i - 2);
      for (int k = 0; k < 2 && plain; k++) {
        char c = stem.charAt(k);
        plain = c >= '\u4e00' && c <= '\u9fa5' && NO_STEM.indexOf(c) < 0;
      }
      if (plain && !Words.isKnown(stem)) {
        stems.add(stem);
      }
    }
  }

  /** Whether it stands often, between different characters on both sides. */
  private static boolean isFree(CharSequence page, String stem) {
    String text = page.toString();
    Set<Character> before = new HashSet<>();
    Set<Character> after = new HashSet<>();
    int times = 0;
    for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 2)) {
      times++;
      before.add(at == 0 ? '\n' : text.charAt(at - 1));
      after.add(at + 2 == text.length() ? '\n' : text.charAt(at + 2));
    }
    return times >= OFTEN && before.size() > 1 && after.size() > 1;
  }
}
