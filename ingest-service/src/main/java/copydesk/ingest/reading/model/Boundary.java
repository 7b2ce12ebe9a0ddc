package copydesk.ingest.reading.model;

import java.util.List;

/**
 * What was decided between one non-blank line and the next.
 *
 * @param after 1-based number of the non-blank line before the boundary
 * @param confidence that the decision is right, 0 to 1
 * @param evidence why, the weightiest first
 */
public record Boundary(int after, Decision decision, double confidence, List<Evidence> evidence) {

  /** The confidence from which on a decision is believed without a look. */
  public static final double SURE = 0.95;

  public Boundary {
    evidence = List.copyOf(evidence);
  }
}
