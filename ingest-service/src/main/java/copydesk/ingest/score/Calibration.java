package copydesk.ingest.score;

import copydesk.ingest.reading.model.Boundary;
import java.util.ArrayList;
import java.util.List;

/**
 * How often a reading is right, by how sure it was of its boundaries.
 *
 * @param bins by rising confidence
 */
public record Calibration(List<Bin> bins) {

  /** The confidence from which on a reading is believed. */
  public static final double SURE = Boundary.SURE;

  /** Of no boundary. */
  public static final Calibration NONE =
      new Calibration(
          List.of(
              new Bin(0, 0.5, 0, 0),
              new Bin(0.5, 0.8, 0, 0),
              new Bin(0.8, 0.9, 0, 0),
              new Bin(0.9, SURE, 0, 0),
              new Bin(SURE, 0.99, 0, 0),
              new Bin(0.99, Double.POSITIVE_INFINITY, 0, 0)));

  /**
   * The boundaries of one step of confidence.
   *
   * @param least belongs to the step
   * @param below does not
   * @param count boundaries
   * @param right those of them that were decided as gold has it
   */
  public record Bin(double least, double below, long count, long right) {

    private Bin plus(long more, long moreRight) {
      return new Bin(least, below, count + more, right + moreRight);
    }

    /** Share of them that are right; 1 for none. */
    public double accuracy() {
      return count == 0 ? 1 : (double) right / (double) count;
    }
  }

  public Calibration {
    bins = List.copyOf(bins);
  }

  /** With one boundary more. */
  Calibration with(double confidence, boolean right) {
    return new Calibration(
        bins.stream()
            .map(
                bin ->
                    confidence >= bin.least && confidence < bin.below
                        ? bin.plus(1, right ? 1 : 0)
                        : bin)
            .toList());
  }

  /** Of the boundaries of both. */
  Calibration plus(Calibration other) {
    List<Bin> sum = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      sum.add(bins.get(i).plus(other.bins.get(i).count, other.bins.get(i).right));
    }
    return new Calibration(sum);
  }

  /** Boundaries of all steps. */
  public long count() {
    return bins.stream().mapToLong(Bin::count).sum();
  }

  /** Share of all boundaries that stand in a step; 0 if there are none. */
  public double share(Bin bin) {
    return count() == 0 ? 0 : (double) bin.count / (double) count();
  }

  /** The boundaries at {@link #SURE} and above. */
  public Bin sure() {
    Bin sure = new Bin(SURE, Double.POSITIVE_INFINITY, 0, 0);
    for (Bin bin : bins) {
      sure = bin.least >= SURE ? sure.plus(bin.count, bin.right) : sure;
    }
    return sure;
  }
}
