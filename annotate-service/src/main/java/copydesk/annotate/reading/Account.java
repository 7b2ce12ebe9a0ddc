package copydesk.annotate.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether a reading accounts for every code point of its source exactly once. */
final class Account {

  /** What a reading says about a stretch of the source. */
  private record Stretch(int start, int end) {}

  private Account() {}

  /**
   * @param length of the source in code points
   * @throws BrokenReading if a range is outside the source, a code point is there twice or nowhere
   */
  static void check(Reading reading, int length) {
    List<Stretch> stretches = new ArrayList<>();
    reading.articles().stream()
        .flatMap(article -> article.blocks().stream())
        .flatMap(block -> block.pieces().stream())
        .filter(piece -> piece.insert() == null)
        .forEach(piece -> stretches.add(new Stretch(piece.start(), piece.end())));
    reading.dropped().forEach(drop -> stretches.add(new Stretch(drop.start(), drop.end())));
    for (Stretch stretch : stretches) {
      if (stretch.start() < 0 || stretch.end() > length || stretch.end() < stretch.start()) {
        throw new BrokenReading("The reading has a range outside its source.");
      }
    }
    stretches.removeIf(stretch -> stretch.start() == stretch.end());
    stretches.sort(Comparator.comparingInt(Stretch::start));
    int at = 0;
    for (Stretch stretch : stretches) {
      if (stretch.start() < at) {
        throw new BrokenReading("The reading holds code point " + stretch.start() + " twice.");
      }
      at = gapless(at, stretch.start()) + stretch.end() - stretch.start();
    }
    gapless(at, length);
  }

  private static int gapless(int at, int next) {
    if (at != next) {
      throw new BrokenReading("The reading does not hold code point " + at + ".");
    }
    return at;
  }
}
