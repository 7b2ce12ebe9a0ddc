package copydesk.ingest.reading.boundary;

/** The probability of one role after another, and of a change of column. */
final class Steps {

  /** Stands for zero, so that logarithms stay finite and no page is impossible. */
  private static final double NEVER = 1e-12;

  private final double[][] step = new double[Role.COUNT][Role.COUNT];
  private final double[][] logStep = new double[Role.COUNT][Role.COUNT];
  private final double changesInside;
  private final double changesBetween;

  Steps(Weights weights) {
    double last = weights.number("inside.last");
    for (Role from : Role.ALL) {
      String after = from == Role.DISPLAY ? "after.display." : "after.text.";
      for (Role to : Role.ALL) {
        double probability = NEVER;
        if (from.ends() && to.starts()) {
          probability =
              switch (to) {
                case SINGLE -> weights.number(after + "single");
                case DISPLAY -> weights.number(after + "display");
                default -> weights.number(after + "first");
              };
        } else if (!from.ends() && !to.starts()) {
          probability = to == Role.LAST ? last : 1 - last;
        }
        step[from.index()][to.index()] = probability;
        logStep[from.index()][to.index()] = Math.log(probability);
      }
    }
    changesInside = weights.number("column.changesInside");
    changesBetween = weights.number("column.changesBetween");
  }

  double step(Role from, Role to) {
    return step[from.index()][to.index()];
  }

  double logStep(Role from, Role to) {
    return logStep[from.index()][to.index()];
  }

  /** Probability that a line in this role is set in another column than the line before. */
  double change(Role to) {
    return to.starts() ? changesBetween : changesInside;
  }

  /** Probability of a role at the top of a page. */
  double opening(int role) {
    return Role.ALL[role].starts() ? 1.0 / 3 : NEVER;
  }
}
