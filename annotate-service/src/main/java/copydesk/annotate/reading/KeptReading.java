package copydesk.annotate.reading;

import copydesk.annotate.text.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * A reading as ingest keeps it: boundaries name their reasons by number, and each is told once. In
 * the older form they tell them themselves.
 *
 * @param reasons what boundaries name, from number 0; null in the older form
 */
public record KeptReading(
    Reading.Source source,
    List<Reading.Article> articles,
    List<Reading.Dropped> dropped,
    List<Boundary> boundaries,
    List<Evidence> reasons) {

  /**
   * @param reasons numbers of what speaks for it; null in the older form
   * @param evidence what speaks for it; null where it is named by number
   */
  public record Boundary(
      int after,
      String decision,
      double confidence,
      List<Integer> reasons,
      List<Evidence> evidence) {}

  /**
   * The reading it is.
   *
   * @throws IllegalArgumentException if a boundary names a reason that is not told
   */
  public Reading reading() {
    List<Reading.Boundary> told = new ArrayList<>();
    for (Boundary boundary : boundaries == null ? List.<Boundary>of() : boundaries) {
      told.add(
          new Reading.Boundary(
              boundary.after(), boundary.decision(), boundary.confidence(), evidence(boundary)));
    }
    return new Reading(source, articles, dropped, told);
  }

  private List<Evidence> evidence(Boundary boundary) {
    return boundary.reasons() == null
        ? boundary.evidence()
        : boundary.reasons().stream().map(this::reason).toList();
  }

  private Evidence reason(int number) {
    if (reasons == null || number < 0 || number >= reasons.size()) {
      throw new IllegalArgumentException("there is no reason " + number);
    }
    return reasons.get(number);
  }
}
