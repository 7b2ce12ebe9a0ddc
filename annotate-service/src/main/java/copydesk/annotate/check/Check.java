package copydesk.annotate.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One kind of check. */
@FunctionalInterface
public interface Check {

  List<Finding> check(Story story);

  /** The checks that come with the house. */
  List<Check> ALL =
      List.of(
          new Attendance(),
          new Votes(),
          new Shares(),
          new Sums(),
          new Remainders(),
          new Growth(),
          new Periods(),
          new Lists(),
          new Ordinals(),
          new Weekdays(),
          new RelativeDates(),
          new Times(),
          new Years(),
          new People(),
          new Meetings(),
          new Repeats(),
          new Brackets(),
          new Outliers(),
          new Wording());

  /** What all of them say about a story, each statement once. */
  static List<Finding> all(Story story) {
    Map<Check, List<Finding>> within = story.within();
    List<Finding> findings = new ArrayList<>();
    for (Check check : ALL) {
      findings.addAll(looksAround(check) ? check.check(story) : within.get(check));
    }
    Map<String, Finding> once = new LinkedHashMap<>();
    findings.forEach(finding -> once.putIfAbsent(finding.id(), finding));
    return List.copyOf(once.values());
  }

  /**
   * Whether a check looks at the page's other stories or into the register. To all others a story
   * is shown without them, so that what they say holds as long as the story is the same.
   */
  static boolean looksAround(Check check) {
    return check instanceof People || check instanceof Repeats;
  }
}
