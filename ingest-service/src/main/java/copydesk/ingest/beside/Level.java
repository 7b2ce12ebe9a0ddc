package copydesk.ingest.beside;

import java.util.Locale;

/** How sure a decision is, in the steps that readers see. */
public enum Level {
  /** 0.95 and more: to be believed; at least 99 of 100 are right. */
  SURE(0.95),
  /** 0.8 and more: worth a glance. */
  LIKELY(0.8),
  /** Less: to be looked at. */
  UNSURE(0);

  private final double least;

  Level(double least) {
    this.least = least;
  }

  /** The level of a confidence, 0 to 1. */
  public static Level of(double confidence) {
    return confidence >= SURE.least ? SURE : confidence >= LIKELY.least ? LIKELY : UNSURE;
  }

  /** The name in pages and styles. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
