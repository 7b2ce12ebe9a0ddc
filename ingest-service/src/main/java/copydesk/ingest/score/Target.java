package copydesk.ingest.score;

/** The figures a reader is held to, over all pages together. */
public enum Target {
  JOIN("join F1", 0.99),
  BREAK("break F1", 0.96),
  BOUNDARY("boundary", 0.98),
  ARTICLE("article", 0.95),
  TYPE("type", 0.97),
  ORDER("order", 0.97),
  SPACING("spacing", 0.95),
  KEPT("kept", 1),
  SURE_RIGHT("right of those at confidence >= 0.95", 0.99),
  SURE_SHARE("share of those at confidence >= 0.95", 0.9);

  private final String title;
  private final double must;

  Target(String title, double must) {
    this.title = title;
    this.must = must;
  }

  /** The figure's name in tables. */
  public String title() {
    return title;
  }

  /** The least it must be, 0 to 1. */
  public double must() {
    return must;
  }

  /** What it is. */
  public double of(Score score) {
    return switch (this) {
      case JOIN -> score.joinF1();
      case BREAK -> score.breakF1();
      case BOUNDARY -> score.boundary();
      case ARTICLE -> score.article();
      case TYPE -> score.type();
      case ORDER -> score.order();
      case SPACING -> score.spacing();
      case KEPT -> score.keptShare();
      case SURE_RIGHT -> score.sureAccuracy();
      case SURE_SHARE -> score.sureShare();
    };
  }

  /** Whether it is what it must be. */
  public boolean isMet(Score score) {
    return of(score) >= must;
  }
}
