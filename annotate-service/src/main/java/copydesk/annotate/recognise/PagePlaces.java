package copydesk.annotate.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Small places that no dictionary has, by how a page writes them: two or three characters that make
 * no word before 县, 镇, 村 and the like. Their stems then stand for them wherever they are printed.
 */
final class PagePlaces {

  private static final String LEVELS = "省市县区镇乡村";
  private static final String SITES = "渡浜巷港湾洲塘埠坝弄";
  private static final String NO_STEM =
      "全各我本该两在的和与及是到向从由为对老小新旧大山城农街园校厂景灾片辖社省市县区镇乡村每某几这那上下中内外东西南北一二三四五六七八九十个家返回离进做系";

  private PagePlaces() {}

  /** The stems and the whole names. */
  static Set<String> in(Collection<Around.Known> texts) {
    Set<String> places = new LinkedHashSet<>();
    for (Around.Known known : texts) {
      Words words = known.words();
      for (int i = 0; i < words.count(); i++) {
        int end = words.end(i);
        char level = known.text().charAt(end - 1);
        boolean other = words.length(i) == 2 && Words.isCommon(words.word(i), 20);
        if (LEVELS.indexOf(level) >= 0
            && words.length(i) < 5
            && !other
            && !words.tag(i).startsWith("ns")) {
          stem(known, i, end - 1, places);
        }
      }
      for (int[] item : PlaceLists.of(known.text(), words)) {
        String name = known.text().substring(item[0], item[1]);
        if (!Words.isCommon(name, 0)) {
          places.add(name);
        }
      }
    }
    recurring(texts, places);
    TaughtPlaces.add(texts, places);
    return places;
  }

  /** 柳荫渡, 酱园浜: a word before the ending of a small site, several times on the page. */
  private static void recurring(Collection<Around.Known> texts, Set<String> places) {
    Map<String, Integer> seen = new HashMap<>();
    for (Around.Known known : texts) {
      Words words = known.words();
      for (int i = 1; i < words.count(); i++) {
        boolean site = words.length(i) == 1 && SITES.indexOf(words.word(i).charAt(0)) >= 0;
        if (site && words.length(i - 1) == 2 && words.tag(i - 1).startsWith("n")) {
          seen.merge(words.word(i - 1) + words.word(i), 1, Integer::sum);
        }
      }
    }
    seen.forEach(
        (name, times) -> {
          if (times > 1) {
            places.add(name);
          }
        });
  }

  private static void stem(Around.Known known, int word, int level, Set<String> places) {
    Words words = known.words();
    int start = words.start(word);
    int first = word;
    if (start == level
        && first > 0
        && words.length(first - 1) > 1
        && words.length(first - 1) < 4
        && Words.frequency(words.word(first - 1)) < 2) {
      first--;
      start = words.start(first);
    }
    while (level - start < 2 && first > 0 && words.length(first - 1) == 1) {
      first--;
      start = words.start(first);
    }
    String stem = known.text().substring(start, level);
    boolean strange = stem.length() == 2 || (stem.length() == 3 && word - first < 2);
    for (int i = first; i <= word && strange; i++) {
      strange = words.start(i) >= level || isOpen(words, i);
    }
    for (int i = 0; i < stem.length() && strange; i++) {
      char c = stem.charAt(i);
      strange =
          c >= '\u4e00'
              && c <= '\u9fa5'
              && (NO_STEM.indexOf(c) < 0 || (i == 0 && "东西南北大小新".indexOf(c) >= 0));
    }
    String whole = known.text().substring(start, level + 1);
    if (strange && !Words.isCommon(stem, 0) && !Words.isCommon(whole, 0)) {
      places.add(whole);
      places.add(stem);
    }
  }

  private static boolean isOpen(Words words, int word) {
    return "pudcyrmqtwe".indexOf(words.tag(word).charAt(0)) < 0
        || words.tag(word).equals("dg")
        || words.tag(word).equals("tg");
  }

  /** The ranges of the names in a text, longest first. */
  static List<int[]> of(Set<String> places, String text) {
    List<int[]> ranges = new ArrayList<>();
    for (String place : places) {
      for (int at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
        ranges.add(new int[] {at, at + place.length()});
      }
    }
    return ranges;
  }
}
