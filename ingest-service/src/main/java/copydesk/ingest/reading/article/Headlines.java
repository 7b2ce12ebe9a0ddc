package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the headline of a story from the kicker above it and the subheadline below it. */
final class Headlines {

  private static final int SHORT = 6;

  /** By how much a line may look less like a headline than one above it, and still be it. */
  private static final double LATER = 0.3;

  private static final double EARLIER = 0.6;

  /** What each usual size that a line is larger by says; more than any of its words. */
  private static final double LARGER = 5;

  private static final Pattern LEADS_IN = Pattern.compile("(?:强调|強調|指出|要求|表示|时说|時說|提出|[时時])$");

  private static final Pattern TRAILS = Pattern.compile("(?:出席|主持|讲话|講話|作出批示|致辞|致辭|参加|參加|通过|通過)$");

  private static final Pattern MEETING =
      Pattern.compile("(?:会议|會議|全会|全會|大会|大會)(?:召开|召開|举行|舉行|闭幕|閉幕|开幕|開幕)?$|第[一二三四五六七八九十]+次全体会议$");

  private final Page page;

  Headlines(Page page) {
    this.page = page;
  }

  /** The display lines of one story, in the order of the source, with their final types. */
  List<Draft> typed(List<Draft> heads) {
    int main = main(heads);
    List<Draft> kickers = new ArrayList<>();
    List<Draft> labels = new ArrayList<>();
    List<Draft> below = new ArrayList<>();
    List<Draft> bylines = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Draft head = heads.get(i);
      switch (head.type()) {
        case LABEL -> labels.add(head);
        case BYLINE -> bylines.add(head);
        case HEADLINE -> {
          if (i < main) {
            kickers.add(head.as(BlockType.KICKER));
          } else if (i > main) {
            below.add(head.as(BlockType.SUBHEADLINE));
          }
        }
        default -> below.add(head);
      }
    }
    List<Draft> typed = new ArrayList<>(labels);
    typed.addAll(kickers);
    if (main >= 0) {
      typed.add(heads.get(main));
    }
    typed.addAll(below);
    typed.addAll(bylines);
    return typed;
  }

  /** Index of the line that looks most like a headline; -1 where none does. */
  private int main(List<Draft> heads) {
    int main = -1;
    double most = 0;
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i).type() == BlockType.HEADLINE) {
        double weight = weight(heads.get(i));
        if (main < 0 || weight > most + later(heads.get(i))) {
          main = i;
          most = weight;
        }
      }
    }
    return main;
  }

  /**
   * How much more a line must look like a headline than one above it; Chinese puts kickers above.
   */
  private double later(Draft head) {
    return page.lines().get(head.first().line()).script() == Script.LATIN ? EARLIER : -LATER;
  }

  private double weight(Draft head) {
    PageLine line = page.lines().get(head.first().line());
    String text = page.slice(head.first().start(), head.last().end()).strip();
    double weight = Math.min(head.length(), 20) * 0.05;
    if (line.setting().isSized()) {
      weight += LARGER * (line.setting().size() - 1);
    }
    if (isCouplet(text)) {
      weight += 2;
    }
    if (LEADS_IN.matcher(text).find()) {
      weight -= 3;
    }
    if (TRAILS.matcher(text).find()) {
      weight -= 1.5;
    }
    if (MEETING.matcher(text).find()) {
      weight -= 0.6;
    }
    if (line.width() < SHORT) {
      weight -= 2;
    }
    return weight;
  }

  /** Two phrases of one length, as Chinese headlines like them. */
  private static boolean isCouplet(String text) {
    int gap = text.indexOf(' ');
    if (gap < 0) {
      gap = text.indexOf('　');
    }
    if (gap < 5) {
      return false;
    }
    String second = text.substring(gap).strip();
    return second.indexOf(' ') < 0 && Math.abs(second.length() - gap) <= 3;
  }
}
