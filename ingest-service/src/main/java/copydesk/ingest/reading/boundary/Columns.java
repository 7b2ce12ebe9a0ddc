package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.Script;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The column widths a stretch of lines may be set in, in full-width units. A width is a candidate
 * when neighbouring lines share it. The last candidate is "no column", for text whose lines were
 * never filled.
 */
final class Columns {

  /** Index of the width's bin is twice the width. */
  private static final int BINS = 2048;

  private static final int MOST = 12;

  /** Share of the best column's votes below which a width is none. */
  private static final double FAINT = 0.02;

  private final double[] widths;

  private Columns(double[] widths) {
    this.widths = widths;
  }

  static Columns of(List<PageLine> lines) {
    double[] votes = new double[BINS + 2];
    for (int i = 0; i < lines.size(); i++) {
      double width = measure(lines, i);
      int company = 0;
      for (int j = Math.max(0, i - 2); j <= Math.min(lines.size() - 1, i + 2); j++) {
        if (j != i && Math.abs(measure(lines, j) - width) <= tolerance(width)) {
          company++;
        }
      }
      int bin = (int) Math.round(2 * width);
      if (company > 0 && bin >= 6 && bin < BINS) {
        votes[bin] += company;
      }
    }
    return new Columns(peaks(votes));
  }

  /**
   * What a line says of its column's width: its own, or in ragged text the widest of those around
   * it.
   */
  private static double measure(List<PageLine> lines, int index) {
    double width = natural(lines.get(index));
    if (lines.get(index).script() == Script.LATIN) {
      for (int j = Math.max(0, index - 3); j <= Math.min(lines.size() - 1, index + 3); j++) {
        if (lines.get(j).script() == Script.LATIN) {
          width = Math.max(width, natural(lines.get(j)));
        }
      }
    }
    return width;
  }

  private static double[] peaks(double[] votes) {
    double[] smooth = new double[votes.length];
    for (int b = 1; b < votes.length - 1; b++) {
      smooth[b] = votes[b - 1] + 1.5 * votes[b] + votes[b + 1];
    }
    List<Double> widths = new ArrayList<>();
    double least = 0;
    for (int n = 0; n < MOST; n++) {
      int best = 0;
      for (int b = 1; b < smooth.length; b++) {
        if (smooth[b] > smooth[best]) {
          best = b;
        }
      }
      if (smooth[best] <= least) {
        break;
      }
      least = Math.max(least, FAINT * smooth[best]);
      widths.add(best / 2.0);
      int apart = (int) Math.ceil(2 * tolerance(best / 2.0));
      Arrays.fill(smooth, Math.max(0, best - apart + 1), Math.min(smooth.length, best + apart), 0);
    }
    widths.add(Double.POSITIVE_INFINITY);
    return widths.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Widths this close are one column: a character in Chinese, a twentieth in long Latin lines. */
  private static double tolerance(double width) {
    return Math.max(1, 0.04 * width);
  }

  /** Width of a line when half of what its punctuation could give up is given up. */
  static double natural(PageLine line) {
    return line.width() - 0.5 * line.squeeze();
  }

  /** Some of these columns, by index. */
  Columns only(int[] kept) {
    return new Columns(Arrays.stream(kept).mapToDouble(this::width).toArray());
  }

  int count() {
    return widths.length;
  }

  /** A width in full-width units; infinite for "no column". */
  double width(int column) {
    return widths[column];
  }
}
