package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Quotes and brackets close in the order in which they opened. A quotation that goes on over
 * paragraphs opens in each of them and closes in the last; where it does, its paragraphs end alike.
 */
final class Brackets implements Check {

  private static final String OPEN = "（(《〈【〔［“‘「『";
  private static final String CLOSE = "）)》〉】〕］”’」』";
  private static final String QUOTES = "“「";

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    List<Story.Paragraph> going = new ArrayList<>();
    List<Story.Paragraph> all = story.paragraphs().stream().filter(Brackets::isChinese).toList();
    for (int i = 0; i < all.size(); i++) {
      Story.Paragraph paragraph = all.get(i);
      Story.Paragraph next = i + 1 < all.size() ? all.get(i + 1) : null;
      boolean continued =
          paragraph.isBody()
              && next != null
              && next.isBody()
              && (QUOTES.indexOf(first(next)) >= 0 || surplus(next) < 0);
      boolean entered =
          surplus(paragraph) < 0 && i > 0 && paragraph.isBody() && surplus(all.get(i - 1)) > 0;
      boolean open = balance(paragraph, continued, entered, findings);
      if (open) {
        going.add(paragraph);
      } else if (!going.isEmpty()) {
        going.add(paragraph);
        endings(going, findings);
        going.clear();
      }
    }
    return findings;
  }

  /** Other languages have other quotes, and apostrophes that look like them. */
  private static boolean isChinese(Story.Paragraph paragraph) {
    long han = paragraph.string().chars().filter(c -> c >= '\u4e00' && c <= '\u9fff').count();
    return han * 4 > paragraph.string().length();
  }

  private static char first(Story.Paragraph paragraph) {
    return paragraph.string().isEmpty() ? ' ' : paragraph.string().charAt(0);
  }

  /** How many more quotations open than close. */
  private static int surplus(Story.Paragraph paragraph) {
    int surplus = 0;
    for (int i = 0; i < paragraph.string().length(); i++) {
      char c = paragraph.string().charAt(i);
      surplus += QUOTES.indexOf(c) >= 0 ? 1 : "”」".indexOf(c) >= 0 ? -1 : 0;
    }
    return surplus;
  }

  /** Whether the paragraph leaves its quotation open for the next. */
  private static boolean balance(
      Story.Paragraph paragraph, boolean continued, boolean entered, List<Finding> findings) {
    boolean inside = entered;
    String text = paragraph.string();
    Deque<Integer> open = new ArrayDeque<>();
    int pairs = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPEN.indexOf(c) >= 0) {
        open.push(i);
      } else if (CLOSE.indexOf(c) >= 0 && (closesBracket(text, i, open) || !isNumbering(text, i))) {
        if (inside && open.isEmpty() && "”」".indexOf(c) >= 0) {
          inside = false;
          continue;
        }
        if (open.isEmpty() || !matches(text.charAt(open.peek()), c)) {
          findings.add(finding(paragraph, i, Verdict.FAIL, "? " + c));
          return false;
        }
        open.pop();
        pairs++;
      }
    }
    if (open.isEmpty()) {
      if (pairs > 0) {
        findings.add(balanced(paragraph, pairs));
      }
      return false;
    }
    boolean quotation =
        open.size() == 1 && QUOTES.indexOf(text.charAt(open.peek())) >= 0 && continued;
    if (!quotation) {
      findings.add(finding(paragraph, open.peek(), Verdict.FAIL, text.charAt(open.peek()) + " ?"));
    }
    return quotation;
  }

  /**
   * （占投资的1／3）: a bracket that is open is what a digit and a bracket close, unless another closes it
   * behind them, as in （先1）登记，再2）发证）.
   */
  private static boolean closesBracket(String text, int close, Deque<Integer> open) {
    if (open.isEmpty() || "（(".indexOf(text.charAt(open.peek())) < 0) {
      return false;
    }
    for (int i = close + 1; i < text.length() && "（(".indexOf(text.charAt(i)) < 0; i++) {
      if ("）)".indexOf(text.charAt(i)) >= 0 && !isNumbering(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** 1) and （1） number things. */
  private static boolean isNumbering(String text, int close) {
    return "）)".indexOf(text.charAt(close)) >= 0
        && close > 0
        && Character.isDigit(text.charAt(close - 1))
        && (close < 2 || "（(0123456789".indexOf(text.charAt(close - 2)) < 0);
  }

  private static boolean matches(char open, char close) {
    int one = OPEN.indexOf(open);
    int other = CLOSE.indexOf(close);
    // Half-width and full-width brackets are often mixed.
    return one == other || (one < 2 && other < 2);
  }

  private static Finding balanced(Story.Paragraph paragraph, int pairs) {
    String text = paragraph.string();
    List<Place> at = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (OPEN.indexOf(text.charAt(i)) >= 0 || CLOSE.indexOf(text.charAt(i)) >= 0) {
        at.add(paragraph.place(i, i + 1));
      }
    }
    return Finding.of(
        "brackets",
        Verdict.PASS,
        String.valueOf(pairs),
        "引号、括号成对",
        "Quotes and brackets are in pairs",
        text,
        at);
  }

  private static Finding finding(
      Story.Paragraph paragraph, int at, Verdict verdict, String formula) {
    return Finding.of(
        "brackets",
        verdict,
        formula,
        "引号或括号不成对",
        "A quote or bracket has no partner",
        paragraph.string(),
        List.of(paragraph.place(at, at + 1)));
  }

  private static void endings(List<Story.Paragraph> quotation, List<Finding> findings) {
    List<Story.Paragraph> inner = quotation.subList(0, quotation.size() - 1);
    if (inner.size() < 2) {
      return;
    }
    StringBuilder ends = new StringBuilder();
    List<Place> at = new ArrayList<>();
    for (Story.Paragraph paragraph : inner) {
      int length = paragraph.string().length();
      ends.append(paragraph.string().charAt(length - 1));
      at.add(paragraph.place(length - 1, length));
    }
    boolean semicolons = ends.indexOf("；") >= 0;
    boolean holds = !semicolons || ends.chars().allMatch(c -> c == '；');
    findings.add(
        Finding.of(
            "series",
            holds ? Verdict.PASS : Verdict.FAIL,
            String.join(" ", ends.toString().split("", -1)),
            holds ? "并列各段段末标点一致" : "并列各段段末标点不一致",
            holds
                ? "The paragraphs of the series end alike"
                : "The paragraphs of the series do not end alike",
            ends.toString() + inner.getFirst().string(),
            at));
  }
}
