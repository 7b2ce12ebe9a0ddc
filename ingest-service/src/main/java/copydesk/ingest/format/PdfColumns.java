package copydesk.ingest.format;

import java.util.List;

/**
 * Where the columns of a sheet begin: headlines side by side stand closer to each other, in sizes
 * of their type, than the columns under them.
 *
 * @param lefts where lines of the text begin, in points from the left, each as often as it is
 * @param body the size of the text's type in points
 */
record PdfColumns(List<Double> lefts, double body) {

  /** Nothing is known of columns. */
  static final PdfColumns NONE = new PdfColumns(List.of(), 0);

  /** So many lines begin where a column does. */
  private static final int LINES = 3;

  /** Left edges this close are one, as a share of the text's size. */
  private static final double SAME_EDGE = 0.3;

  /** Type so many times as large as the text's is a headline's. */
  private static final double HEADLINE = 1.4;

  PdfColumns {
    lefts = List.copyOf(lefts);
  }

  /** The columns of lines that were told apart by wide gutters. */
  static PdfColumns of(List<PdfLine> lines) {
    List<Double> sizes = lines.stream().map(PdfLine::size).sorted().toList();
    if (sizes.size() < 2 * LINES) {
      return NONE;
    }
    double body = sizes.get(sizes.size() / 2);
    return new PdfColumns(
        lines.stream()
            .filter(line -> line.size() < HEADLINE * body)
            .map(line -> line.box().x())
            .toList(),
        body);
  }

  /** Whether type of a size is a headline's and begins where a column does. */
  boolean isHeadlineAtOne(double x, double size) {
    return size >= HEADLINE * body
        && lefts.stream().filter(left -> Math.abs(left - x) <= SAME_EDGE * body).count() >= LINES;
  }
}
