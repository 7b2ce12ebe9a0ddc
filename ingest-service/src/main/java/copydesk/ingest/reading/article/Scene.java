package copydesk.ingest.reading.article;

import java.util.List;

/**
 * What a layout is found for: the paragraphs of a page or a part of it, what speaks for a new story
 * before each of them, and the headline lines among them.
 */
final class Scene {

  /** Lines that can move together; no headline has more, and a page of nothing else must end. */
  static final int LONGEST_RUN = 24;

  private final double[] odds;
  private final boolean[] turned;
  private final List<Head> heads;
  private final Topics topics;
  private final double before;
  private final double behind;

  /**
   * A scene.
   *
   * @param odds log-odds of a new story with each paragraph, the headlines left aside
   * @param turned whether each paragraph comes from another page, and so needs no headline
   * @param heads in the order of the source
   * @param topics what the lines and the paragraphs speak of; displays are the heads by index
   * @param before votes that this page puts a headline before its story
   * @param behind votes that this page puts a headline behind its story
   */
  Scene(
      double[] odds,
      boolean[] turned,
      List<Head> heads,
      Topics topics,
      double before,
      double behind) {
    this.odds = odds;
    this.turned = turned;
    this.heads = List.copyOf(heads);
    this.topics = topics;
    this.before = Math.log(before / (before + behind));
    this.behind = Math.log(behind / (before + behind));
  }

  /**
   * A headline line.
   *
   * @param position number of paragraphs before it
   * @param touchesAbove it stands closer to the paragraph above than lines usually stand
   * @param touchesBelow the same of the paragraph below
   * @param hangs it stands right under another headline line: 2 as its subheadline, 1 touching it,
   *     0.5 behind blank lines, 0 not
   * @param leads it can stand before its story only, as a note of adoption
   * @param cross log-weight that it is a crosshead, its words left aside
   */
  record Head(
      int position,
      boolean touchesAbove,
      boolean touchesBelow,
      double hangs,
      boolean leads,
      double cross) {}

  /** Number of paragraphs. */
  int size() {
    return odds.length;
  }

  /** Log-odds of a new story with a paragraph, the headlines left aside. */
  double odds(int paragraph) {
    return odds[paragraph];
  }

  /** Whether a paragraph comes from another page. */
  boolean isTurned(int paragraph) {
    return turned[paragraph];
  }

  /** The headline lines in the order of the source. */
  List<Head> heads() {
    return heads;
  }

  /**
   * The line behind the last one that hangs on a line, directly or by those between; {@link
   * #LONGEST_RUN} lines with the first one at most.
   */
  int runEnd(int head) {
    int end = head + 1;
    while (end < heads.size() && end < head + LONGEST_RUN && heads.get(end).hangs() > 0) {
      end++;
    }
    return end;
  }

  /** What the headline lines and the paragraphs speak of. */
  Topics topics() {
    return topics;
  }

  /** Log-probability that this page puts a headline before its story. */
  double before() {
    return before;
  }

  /** Log-probability that this page puts a headline behind its story. */
  double behind() {
    return behind;
  }
}
