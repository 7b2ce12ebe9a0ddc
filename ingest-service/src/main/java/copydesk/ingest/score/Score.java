package copydesk.ingest.score;

/**
 * Counts from which the figures come; counts of several pages add up.
 *
 * @param joined boundaries inside a paragraph, in gold and in the reading
 * @param joinedWrongly inside a paragraph in the reading only
 * @param brokenWrongly inside a paragraph in gold only
 * @param broken inside a paragraph in neither
 * @param right boundaries of which the reading knows exactly what they are
 * @param characters gold characters the articles are compared over
 * @param articlePrecision sum over them of the share of their article that belongs together
 * @param articleRecall sum over them of the share of their gold article that is together
 * @param typed characters whose block type is right
 * @param ordered neighbouring gold blocks that stand in the same order
 * @param neighbours neighbouring gold blocks
 * @param sameBlocks blocks of the same characters as a gold block
 * @param sameText those of them whose clean text is equal, white space included
 * @param goldBlocks blocks of gold
 * @param kept characters in exactly one piece or drop
 * @param printed characters of the source that are no white space
 * @param calibration how often they are right, by how sure the reading was
 */
public record Score(
    long joined,
    long joinedWrongly,
    long brokenWrongly,
    long broken,
    long right,
    long characters,
    double articlePrecision,
    double articleRecall,
    long typed,
    long ordered,
    long neighbours,
    long sameBlocks,
    long sameText,
    long goldBlocks,
    long kept,
    long printed,
    Calibration calibration) {

  /** The score of no page. */
  public static final Score NONE =
      new Score(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Calibration.NONE);

  /** The score of the pages of both. */
  public Score plus(Score other) {
    return new Score(
        joined + other.joined,
        joinedWrongly + other.joinedWrongly,
        brokenWrongly + other.brokenWrongly,
        broken + other.broken,
        right + other.right,
        characters + other.characters,
        articlePrecision + other.articlePrecision,
        articleRecall + other.articleRecall,
        typed + other.typed,
        ordered + other.ordered,
        neighbours + other.neighbours,
        sameBlocks + other.sameBlocks,
        sameText + other.sameText,
        goldBlocks + other.goldBlocks,
        kept + other.kept,
        printed + other.printed,
        calibration.plus(other.calibration));
  }

  /** Number of boundaries judged. */
  public long boundaries() {
    return joined + joinedWrongly + brokenWrongly + broken;
  }

  /** F1 of "these two lines belong to one paragraph". */
  public double joinF1() {
    return f1(joined, joinedWrongly, brokenWrongly);
  }

  /** F1 of "a paragraph or an article ends here". */
  public double breakF1() {
    return f1(broken, brokenWrongly, joinedWrongly);
  }

  /** Share of boundaries of which the reading knows exactly what they are. */
  public double boundary() {
    return share(right, boundaries(), 0);
  }

  /** B-cubed F1 of the grouping of characters into articles. */
  public double article() {
    double precision = share(articlePrecision, characters, 0);
    double recall = share(articleRecall, characters, 0);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Share of characters whose block type is right. */
  public double type() {
    return share(typed, characters, 0);
  }

  /** Share of neighbouring gold blocks in the same order. */
  public double order() {
    return share(ordered, neighbours, 1);
  }

  /** Share of clean texts that are equal, among blocks of the same characters. */
  public double spacing() {
    return share(sameText, sameBlocks, 0);
  }

  /** Share of gold blocks whose characters are exactly a block of the reading. */
  public double blocksExact() {
    return share(sameBlocks, goldBlocks, 0);
  }

  /** Share of the source that is in exactly one piece or drop. */
  public double keptShare() {
    return share(kept, printed, 0);
  }

  /** Share of boundaries the reading is sure of. */
  public double sureShare() {
    return calibration.share(calibration.sure());
  }

  /** Share of those that are right. */
  public double sureAccuracy() {
    return calibration.sure().accuracy();
  }

  private static double f1(long hit, long wrong, long missed) {
    return hit == 0 ? 0 : 2.0 * (double) hit / (double) (2 * hit + wrong + missed);
  }

  private static double share(double part, long whole, double none) {
    return whole == 0 ? none : part / (double) whole;
  }

  private static double share(long part, long whole, double none) {
    return whole == 0 ? none : (double) part / (double) whole;
  }
}
