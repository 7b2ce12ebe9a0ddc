package copydesk.annotate.recognise;

import copydesk.annotate.recognise.PersonNames.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names by how they are set: in long lists, and behind 记者 in brackets or before 摄. */
final class NameLists {

  private static final String ITEM = "[\\u4e00-\\u9fa5&&[^等]]{2,4}";
  private static final Pattern LIST =
      Pattern.compile(
          "(?:(?<![\\u4e00-\\u9fa5])"
              + ITEM
              + ")?(?:[、 \\u3000]{1,3}"
              + ITEM
              + "(?=[、 \\u3000]|等|[^\\u4e00-\\u9fa5]|$)){3,}");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:记者|通讯员|实习生)[ \\u3000：:]{0,3}(?<names>[\\u4e00-\\u9fa5]{2,4}(?:[、 \\u3000]{1,3}(?!通讯员|记者|实习生|摄|文)[\\u4e00-\\u9fa5]{2,4})*)(?= ?[）)]| *(?:摄|报道|通讯员|文/图|/文)|$)");
  private static final Hints PARTED = new Hints("、", " ", "\u3000");
  private static final Hints SIGNED = new Hints("记者", "通讯员", "实习生");
  private static final Pattern PART = Pattern.compile(ITEM);

  /** Of a list's items this share must begin with a surname and be no common word. */
  private static final double NAMED = 0.7;

  private NameLists() {}

  static void add(Around.Known known, List<Found> found) {
    Matcher list = LIST.matcher(known.text());
    boolean listed = PARTED.in(known.text());
    while (listed && list.find()) {
      List<Found> items = items(known.text(), list.start(), list.end());
      long named = items.stream().filter(item -> isNamed(known.text(), item)).count();
      if (named >= NAMED * items.size()) {
        found.addAll(items);
      }
    }
    Matcher byline = BYLINE.matcher(known.text());
    boolean signed = SIGNED.in(known.text());
    while (signed && byline.find()) {
      items(known.text(), byline.start("names"), byline.end("names")).stream()
          .filter(item -> Surnames.length(known.text(), item.start()) > 0)
          .forEach(found::add);
    }
  }

  private static boolean isNamed(String text, Found item) {
    String word = text.substring(item.start(), item.end());
    int surname = Surnames.length(text, item.start());
    return surname > 0 && word.length() - surname < 3 && !Words.isCommon(word, 5);
  }

  private static List<Found> items(String text, int start, int end) {
    List<Found> items = new ArrayList<>();
    Matcher part = PART.matcher(text).region(start, end);
    while (part.find()) {
      items.add(new Found(part.start(), part.end(), 3.4, "in a list of names"));
    }
    return items;
  }
}
