package copydesk.ingest.reading.model;

import java.util.Locale;

/** What stands between two lines. */
public enum Decision {
  /** One paragraph, nothing between them. */
  JOIN,
  /** One paragraph, a space between them. */
  JOIN_SPACE,
  /** One word: the hyphen goes. */
  DEHYPHENATE,
  /** A paragraph ends, its article goes on. */
  PARAGRAPH,
  /** Another article. */
  ARTICLE;

  /** The name in interfaces. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
