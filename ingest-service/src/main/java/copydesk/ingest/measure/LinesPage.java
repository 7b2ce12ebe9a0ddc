package copydesk.ingest.measure;

import copydesk.ingest.measure.Geometry.Between;
import copydesk.ingest.reading.Engine;
import copydesk.ingest.reading.model.Boundary;
import copydesk.ingest.reading.model.Decision;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.score.Printed;
import copydesk.ingest.score.Score;
import copydesk.ingest.score.Scored;
import copydesk.ingest.score.Scored.ScoredBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page made of marked lines, read and measured.
 *
 * @param articles of the score, only the grouping of characters into articles counts
 * @param joins judged as the geometry has them
 * @param cut words that a line end cuts and that were put together
 * @param whole line ends between two words that were kept apart
 */
record LinesPage(int lines, Score articles, Confusion joins, Share cut, Share whole) {

  static final LinesPage NONE =
      new LinesPage(0, Score.NONE, Confusion.NONE, Share.NONE, Share.NONE);

  /** How the lines become a text. */
  enum Layout {
    /** One line each and nothing between them. */
    PLAIN,
    /** A blank line between two regions. */
    REGIONS_APART
  }

  LinesPage plus(LinesPage other) {
    return new LinesPage(
        lines + other.lines,
        articles.plus(other.articles),
        joins.plus(other.joins),
        cut.plus(other.cut),
        whole.plus(other.whole));
  }

  static LinesPage of(List<MarkedLine> page, Layout layout, CutWords words) {
    StringBuilder text = new StringBuilder();
    int[] numbers = new int[page.size()];
    int number = 0;
    for (int i = 0; i < page.size(); i++) {
      boolean apart = i > 0 && !page.get(i).region().equals(page.get(i - 1).region());
      if (apart && layout == Layout.REGIONS_APART) {
        text.append('\n');
        number++;
      }
      text.append(page.get(i).text()).append('\n');
      numbers[i] = ++number;
    }
    Reading reading = Engine.read(text.toString());
    Map<Integer, Decision> decisions = new HashMap<>();
    for (Boundary boundary : reading.boundaries()) {
      decisions.put(boundary.after(), boundary.decision());
    }
    Confusion joins = Confusion.NONE;
    Share cut = Share.NONE;
    Share whole = Share.NONE;
    List<Between> between = Geometry.of(page);
    for (int i = 0; i < between.size(); i++) {
      Decision decision = decisions.getOrDefault(numbers[i], Decision.PARAGRAPH);
      if (between.get(i) == Between.UNKNOWN) {
        continue;
      }
      boolean goesOn = between.get(i) == Between.PARAGRAPH_GOES_ON;
      joins = joins.with(goesOn, joins(decision));
      if (goesOn) {
        boolean together = decision == Decision.JOIN || decision == Decision.DEHYPHENATE;
        boolean isCut = words.cut(page.get(i), page.get(i + 1)).orElse(false);
        boolean isWhole = !words.cut(page.get(i), page.get(i + 1)).orElse(true);
        cut = isCut ? cut.with(together) : cut;
        whole = isWhole ? whole.with(!together) : whole;
      }
    }
    Printed printed = Printed.of(text.toString());
    return new LinesPage(
        page.size(),
        ReadScored.score(reading, printed, gold(page, numbers, printed)),
        joins,
        cut,
        whole);
  }

  private static boolean joins(Decision decision) {
    return switch (decision) {
      case JOIN, JOIN_SPACE, DEHYPHENATE -> true;
      case PARAGRAPH, ARTICLE -> false;
    };
  }

  private static Scored gold(List<MarkedLine> page, int[] numbers, Printed printed) {
    Map<String, List<Integer>> articles = new LinkedHashMap<>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).article().isEmpty()) {
        articles
            .computeIfAbsent(page.get(i).article(), article -> new ArrayList<>())
            .addAll(printed.ofLine(numbers[i]));
      }
    }
    return new Scored(
        articles.values().stream().map(all -> List.of(new ScoredBlock("body", "", all))).toList());
  }
}
