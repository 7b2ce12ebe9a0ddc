package copydesk.annotate.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places that a list names and what stands behind it tells: 望川、石桥两县; 白芦、桃岙等5座水库. Each item is a
 * place's name without its ending, whatever word it may be elsewhere.
 */
final class PlaceLists {

  private static final String NUMBER = "[0-9]{1,3}|[两二三四五六七八九十]{1,2}|几|多";

  private static final Pattern LIST =
      Pattern.compile(
          "(?<items>[\\u4e00-\\u9fa5]{2,4}(?:、[\\u4e00-\\u9fa5]{2,4}?){1,12}?)等?(?:"
              + NUMBER
              + ")(?:个|座|家|处|大|条)?(?:县(?:市|区)?|市|区|镇|乡|村|街道|社区|水库|站(?!点|位)|码头|渡口|岛|港|灌区|林场|公园)(?![\\u4e00-\\u9fa5]{0,2}长(?!江|春|沙))");

  /** What a list of these counts is no list of places, though it stands before such words. */
  private static final Pattern COMMON =
      Pattern.compile(
          "城市|农村|城乡|城镇|乡镇|乡村|山区|平原|教育|医疗|卫生|文化|体育|经济|政治|社会|生态|工业|农业|商业|旅游|居民|村民|老人|学生|企业|市级|县级|省级|区级|镇级|全市|全县|全省|示范|重点|试点|先进|文明|大型|小型|中型");

  private PlaceLists() {}

  /** The ranges of the items in a text of which the words are known. */
  static List<int[]> of(String text, Words words) {
    List<int[]> found = new ArrayList<>();
    if (text.indexOf('、') < 0) {
      return found;
    }
    Matcher list = LIST.matcher(text);
    int from = 0;
    while (list.find(from)) {
      List<int[]> items = items(text, words, list);
      if (!items.isEmpty()) {
        found.addAll(items);
      }
      from = Math.max(list.end("items"), list.start() + 1);
    }
    return found;
  }

  private static List<int[]> items(String text, Words words, Matcher list) {
    List<int[]> items = new ArrayList<>();
    int start = list.start("items");
    int comma = text.indexOf('、', start);
    items.add(new int[] {first(words, start, comma), comma});
    int at = comma + 1;
    while (at < list.end("items")) {
      int next = text.indexOf('、', at);
      int end = next < 0 || next > list.end("items") ? list.end("items") : next;
      items.add(new int[] {at, end});
      at = end + 1;
    }
    boolean wrong =
        items.stream()
            .map(item -> text.substring(item[0], item[1]))
            .anyMatch(
                item -> item.length() < 2 || item.length() > 3 || COMMON.matcher(item).find());
    return wrong ? List.of() : items;
  }

  /** Where the first item begins: with the word before the comma, or the words of a character. */
  private static int first(Words words, int from, int comma) {
    int begin = comma;
    for (int word = words.over(comma - 1); begin > from && comma - begin < 2; word--) {
      int start = words.start(word);
      if (start < from || comma - start > 3) {
        return begin;
      }
      begin = start;
    }
    return begin;
  }
}
