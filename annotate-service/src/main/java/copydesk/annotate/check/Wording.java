package copydesk.annotate.check;

import java.util.ArrayList;
import java.util.List;

/** Words that the house does not print, and common errors. */
final class Wording implements Check {

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      String text = paragraph.string();
      for (HouseStyle.Pair pair : story.style().pairs()) {
        for (int at = text.indexOf(pair.wrong());
            at >= 0;
            at = text.indexOf(pair.wrong(), at + 1)) {
          if (!isRight(text, pair, at)) {
            findings.add(finding(paragraph, pair, at));
          }
        }
      }
    }
    return findings;
  }

  /** Whether it stands in what is preferred: 云汀 in 云汀市 where 云汀 → 云汀市. */
  private static boolean isRight(String text, HouseStyle.Pair pair, int at) {
    for (int inside = pair.right().indexOf(pair.wrong());
        inside >= 0;
        inside = pair.right().indexOf(pair.wrong(), inside + 1)) {
      if (text.startsWith(pair.right(), at - inside)) {
        return true;
      }
    }
    return false;
  }

  private static Finding finding(Story.Paragraph paragraph, HouseStyle.Pair pair, int at) {
    return Finding.of(
        "style",
        Verdict.FAIL,
        pair.wrong() + " → " + pair.right(),
        pair.error() ? "常见差错" : "本报不用此写法",
        pair.error() ? "A common error" : "The house writes it otherwise",
        pair.wrong(),
        List.of(paragraph.place(at, at + pair.wrong().length())));
  }
}
