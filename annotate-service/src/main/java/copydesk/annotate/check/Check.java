package copydesk.annotate.check;

import java.util.ArrayList;
import java.util.List;

/** One kind of check. */
@FunctionalInterface
public interface Check {

  List<Finding> check(Story story);

  /** The checks that come with the house, one after the other. */
  static List<Finding> all(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Check check :
        List.of(new Attendance(), new Votes(), new Shares(), new Sums(), new Weekdays())) {
      findings.addAll(check.check(story));
    }
    return findings;
  }
}
