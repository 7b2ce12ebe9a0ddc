package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The assemblies of a term, where their names begin, and the bodies that they appoint. */
final class Assemblies {

  private static final String TERM = "第[一二三四五六七八九十0-9]{1,3}届";

  /** What a session has for as long as it sits: its presidium, committees and delegations. */
  private static final Pattern BODY =
      Pattern.compile(
          "(?:主席团|秘书处|[\\u4e00-\\u9fa5]{2,6}?委员会|[\\u4e00-\\u9fa5]{2,5}?代表团)(?![\\u4e00-\\u9fa5]?(?:主任|主席|委员|秘书长))");

  private static final Pattern STANDING =
      Pattern.compile(
          "(?:中国人民政治协商会议|政协|中共|中国共产党)[\\u4e00-\\u9fa5]{2,10}?[省市县区州旗]"
              + TERM
              + "委员会(?:常务委员会|[\\u4e00-\\u9fa5]{2,6}?委员会)?(?!第?[一二三四五六七八九十0-9]{1,3}次)(?![副]?主[席任]|[副]?秘书长|委员(?!会))");

  private Assemblies() {}

  /** Where the body of a session ends that is named behind it; the session's end if none is. */
  static int body(String text, int end) {
    Matcher body = BODY.matcher(text).region(end, text.length()).useTransparentBounds(true);
    return body.lookingAt() ? body.end() : end;
  }

  /** Adds committees of a party or conference by the term for which they are elected. */
  static void standing(Passage passage, List<Suggestion> found) {
    String text = passage.string();
    if (text.indexOf('届') < 0) {
      return;
    }
    Matcher standing = STANDING.matcher(text);
    while (standing.find()) {
      found.add(
          passage.named(
              standing.start(),
              standing.end(),
              FactType.ORGANIZATION,
              0.85,
              "a committee by its term"));
    }
  }

  /** Where a session's name begins: not before the last word that joins it to others. */
  static int named(Passage passage, int start, int end) {
    Words words = passage.words();
    String text = passage.string();
    int term = text.indexOf('届', start);
    int from = start;
    if (start > 0
        && "日号".indexOf(text.charAt(start)) >= 0
        && Character.isDigit(text.charAt(start - 1))) {
      from = start + 1;
    }
    for (int word = words.over(from); word < words.count() && words.start(word) < end; word++) {
      if (term < 0 || words.end(word) > term) {
        break;
      }
      boolean joining =
          "upcdr".indexOf(words.tag(word).charAt(0)) >= 0
              || (words.tag(word).equals("v") && words.length(word) > 1);
      boolean party = words.start(word) == start + 1 && text.startsWith("党的", start);
      if (joining && !party && words.start(word) >= start) {
        from = words.end(word);
      }
    }
    return from;
  }
}
