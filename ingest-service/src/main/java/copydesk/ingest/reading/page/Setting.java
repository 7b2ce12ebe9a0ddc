package copydesk.ingest.reading.page;

/**
 * How a line stands on paper, as far as the page's file tells it.
 *
 * @param size of its type in the page's usual size; NaN where it is not known
 * @param gap from the line above, in distances between usual lines beyond the usual one; infinite
 *     at the top of a column, NaN where places are not known
 * @param block how it stands to the line before in the file's own blocks
 */
public record Setting(double size, double gap, Block block) {

  /** Nothing is known. */
  static final Setting UNKNOWN = new Setting(Double.NaN, Double.NaN, Block.UNKNOWN);

  private static final double LARGE = 1.17;
  private static final double SMALL = 0.87;

  /** By how much sizes of one type differ where they are measured on scans. */
  private static final double SAME = 0.12;

  /** Most that the lines of one headline stand apart. */
  private static final double RIGHT_BELOW = 1.2;

  /** The file's own blocks, as its columns, frames or paragraphs. */
  public enum Block {
    UNKNOWN,
    SAME,
    OTHER
  }

  /** Sizes of type that differ in what is set in them. */
  public enum Type {
    UNKNOWN,
    SMALL,
    USUAL,
    LARGE
  }

  /** Whether the size of its type is known. */
  public boolean isSized() {
    return !Double.isNaN(size);
  }

  /** Whether its place is known. */
  public boolean isPlaced() {
    return !Double.isNaN(gap);
  }

  /** Whether it is known to stand at the top of a column, or apart from the line before. */
  public boolean opensColumn() {
    return gap == Double.POSITIVE_INFINITY;
  }

  /** Whether it stands under the line before as lines of one headline do. */
  public boolean isRightBelow() {
    return gap < RIGHT_BELOW * size;
  }

  /** Whether both are of one size, as far as that can be measured. */
  public boolean isOfSize(Setting other) {
    return Math.abs(size - other.size) <= SAME * Math.max(size, other.size);
  }

  /** Its size of type as a kind. */
  public Type type() {
    if (!isSized()) {
      return Type.UNKNOWN;
    }
    return size >= LARGE ? Type.LARGE : size <= SMALL ? Type.SMALL : Type.USUAL;
  }
}
