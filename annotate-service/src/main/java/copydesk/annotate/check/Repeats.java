package copydesk.annotate.check;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue.Amount;
import copydesk.annotate.recognise.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told twice is told alike: numbers of headlines and captions in the body, numbers of the
 * same thing in the page's other stories, and titles in 《》.
 */
final class Repeats implements Check {

  private static final Says QUANTITY =
      new Says(
          "same-quantity",
          "同一数量前后一致",
          "The quantity is the same wherever it is told",
          "同一数量前后不一",
          "The same quantity is told with two numbers");
  private static final Says TITLE =
      new Says(
          "same-title",
          "文件名前后一致",
          "The title is the same wherever it is told",
          "文件名前后不一",
          "What seems one title is written in two ways");
  private static final Pattern RACE =
      Pattern.compile("(?:男子|女子)?(?:个人|混合|自由|[蝶仰蛙]泳|跑|短跑|栏|接力|障碍|速滑|竞走|[预半总]?决?赛).*");
  private static final Pattern BOOK = Pattern.compile("《(?<title>[^《》]{4,60})》");

  /**
   * @param thing the characters behind the number, which tell what is counted
   */
  private record Told(
      Story.Paragraph paragraph, int start, int end, Amount amount, String thing, String before) {}

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    List<Told> body = new ArrayList<>();
    List<Told> heads = new ArrayList<>();
    List<Told> others = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      (paragraph.isHeadline() || paragraph.type().equals("caption") ? heads : body)
          .addAll(told(story, paragraph));
    }
    story.others().forEach(paragraph -> others.addAll(told(story, paragraph)));
    heads.forEach(head -> headline(head, body, findings));
    for (int i = 0; i < body.size(); i++) {
      compare(body.get(i), body.subList(i + 1, body.size()), findings);
      compare(body.get(i), others, findings);
    }
    titles(story, findings);
    return findings;
  }

  private static List<Told> told(Story story, Story.Paragraph paragraph) {
    List<Told> told = new ArrayList<>();
    for (Suggestion mention : story.mentions(paragraph)) {
      if (mention.type() == FactType.QUANTITY && mention.value() instanceof Amount amount) {
        int start = paragraph.text().utf16(mention.start());
        int end = paragraph.text().utf16(mention.end());
        String text = paragraph.string();
        int until = end;
        while (until < text.length()
            && until < end + 6
            && text.charAt(until) >= '\u4e00'
            && text.charAt(until) <= '\u9fa5') {
          until++;
        }
        told.add(
            new Told(
                paragraph,
                start,
                end,
                amount,
                text.substring(end, until),
                text.substring(Math.max(0, start - 3), start)));
      }
    }
    return told;
  }

  /** A headline's number is in the body; one that differs a little from the body's is suspect. */
  private static void headline(Told head, List<Told> body, List<Finding> findings) {
    List<Told> same =
        body.stream().filter(told -> told.amount().unit().equals(head.amount().unit())).toList();
    boolean found =
        body.stream()
            .anyMatch(told -> told.amount().number().compareTo(head.amount().number()) == 0);
    if (found) {
      findings.add(finding(true, head, head));
      return;
    }
    same.stream()
        .filter(told -> isSlip(told.amount().number(), head.amount().number()))
        .findFirst()
        .ifPresent(told -> findings.add(finding(false, head, told)));
  }

  /** The same thing counted in two places. */
  private static void compare(Told one, List<Told> more, List<Finding> findings) {
    for (Told other : more) {
      boolean same =
          one.amount().unit().equals(other.amount().unit())
              && !one.amount().approx()
              && !other.amount().approx()
              && !isRace(one)
              && isSame(one, other);
      if (!same) {
        continue;
      }
      boolean equal = one.amount().number().compareTo(other.amount().number()) == 0;
      boolean small =
          one.amount().number().max(other.amount().number()).compareTo(BigDecimal.valueOf(100)) < 0;
      if (!equal && small) {
        // Small numbers of like things are often different things.
        continue;
      }
      if (equal || isSlip(one.amount().number(), other.amount().number())) {
        findings.add(finding(equal, one, other));
        return;
      }
    }
  }

  /** 200米蝶泳 and 400米蝶泳 are two races. */
  private static boolean isRace(Told told) {
    return told.amount().unit().equals("米") && RACE.matcher(told.thing()).matches();
  }

  /** 339万晋中人民 twice: at least four characters behind the number, or before and behind it. */
  private static boolean isSame(Told one, Told other) {
    int behind = 0;
    while (behind < Math.min(one.thing().length(), other.thing().length())
        && one.thing().charAt(behind) == other.thing().charAt(behind)) {
      behind++;
    }
    boolean before = one.before().length() == 3 && one.before().equals(other.before());
    return behind >= 4
        || (before && behind >= 1)
        || (behind >= 3 && one.amount().number().compareTo(BigDecimal.valueOf(100)) > 0);
  }

  /** One digit differs, two neighbours are swapped, or 万 stands for 亿. */
  private static boolean isSlip(BigDecimal one, BigDecimal other) {
    String a = one.toPlainString();
    String b = other.toPlainString();
    if (a.length() == b.length()) {
      int differences = 0;
      int digits = 0;
      int first = -1;
      for (int i = 0; i < a.length(); i++) {
        boolean same = a.charAt(i) == b.charAt(i);
        first = same || first >= 0 ? first : i;
        differences += same ? 0 : 1;
        digits += Character.isDigit(a.charAt(i)) ? 1 : 0;
      }
      boolean swapped =
          differences == 2
              && a.charAt(first) == b.charAt(first + 1)
              && a.charAt(first + 1) == b.charAt(first);
      return digits > 2 && (differences == 1 || swapped);
    }
    BigDecimal ratio =
        one.max(other)
            .divide(
                one.min(other).max(new BigDecimal("0.0001")), 4, java.math.RoundingMode.HALF_UP);
    return ratio.stripTrailingZeros().precision() == 1
        && ratio.toBigInteger().toString().matches("10+");
  }

  private static Finding finding(boolean holds, Told one, Told other) {
    return QUANTITY.of(
        holds,
        one.amount().number().toPlainString()
            + one.amount().unit()
            + (holds ? " = " : " ≠ ")
            + other.amount().number().toPlainString()
            + other.amount().unit(),
        one.thing() + one.amount().number() + other.amount().number(),
        one.paragraph().equals(other.paragraph()) && one.start() == other.start()
            ? List.of(one.paragraph().place(one.start(), one.end()))
            : List.of(
                one.paragraph().place(one.start(), one.end()),
                other.paragraph().place(other.start(), other.end())));
  }

  private static void titles(Story story, List<Finding> findings) {
    List<Told> seen = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      Matcher title = BOOK.matcher(paragraph.string());
      while (title.find()) {
        Told told =
            new Told(
                paragraph,
                title.start("title"),
                title.end("title"),
                null,
                title.group("title"),
                "");
        for (Told other : seen) {
          int distance = distance(told.thing(), other.thing());
          if (distance == 0
              || (distance < 3
                  && distance * 5 <= Math.max(told.thing().length(), other.thing().length()))) {
            findings.add(
                TITLE.of(
                    distance == 0,
                    "《"
                        + told.thing()
                        + "》"
                        + (distance == 0 ? " = " : " ≠ ")
                        + "《"
                        + other.thing()
                        + "》",
                    told.thing() + other.thing(),
                    List.of(
                        paragraph.place(told.start(), told.end()),
                        other.paragraph().place(other.start(), other.end()))));
            break;
          }
        }
        seen.add(told);
      }
    }
  }

  /** How many characters must change to make one of the other. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int up = row[j];
        row[j] =
            Math.min(
                Math.min(row[j] + 1, row[j - 1] + 1),
                corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1));
        corner = up;
      }
    }
    return row[other.length()];
  }
}
