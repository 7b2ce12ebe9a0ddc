package copydesk.ingest.reading.boundary;

import copydesk.ingest.reading.boundary.Role.After;

/** The probability of a role after what the line before left, and of a change of column. */
final class Steps {

  /** Stands for zero, so that no page is impossible. */
  private static final double NEVER = 1e-12;

  private final double[][] step = new double[After.ALL.length][Role.COUNT];
  private final double changesInside;
  private final double changesBetween;

  Steps(Weights weights) {
    double last = weights.number("inside.last");
    for (After after : After.ALL) {
      String prefix = after == After.DISPLAY ? "after.display." : "after.text.";
      for (Role to : Role.ALL) {
        boolean goesOn = after == After.MORE;
        step[after.index()][to.index()] =
            goesOn == to.starts()
                ? NEVER
                : switch (to) {
                  case FIRST -> weights.number(prefix + "first");
                  case SINGLE -> weights.number(prefix + "single");
                  case DISPLAY -> weights.number(prefix + "display");
                  case LAST -> last;
                  case INSIDE -> 1 - last;
                };
      }
    }
    changesInside = weights.number("column.changesInside");
    changesBetween = weights.number("column.changesBetween");
  }

  double step(After after, Role to) {
    return step[after.index()][to.index()];
  }

  /** Probability that a line in this role is set in another column than the line before. */
  double change(Role to) {
    return to.starts() ? changesBetween : changesInside;
  }

  /** Probability of a role at the top of a page. */
  double opening(Role role) {
    return role.starts() ? 1.0 / 3 : NEVER;
  }

  /** Probability that a page ends behind a line of this role. */
  double closing(Role role) {
    return role.ends() ? 1 : NEVER;
  }
}
