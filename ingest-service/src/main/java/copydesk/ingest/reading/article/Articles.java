package copydesk.ingest.reading.article;

import java.util.List;

/** The articles of a page, and how sure it is that they part where they do. */
public final class Articles {

  private final List<ArticleDraft> drafts;
  private final double[] certainty;

  Articles(List<ArticleDraft> drafts, double[] certainty) {
    this.drafts = List.copyOf(drafts);
    this.certainty = certainty;
  }

  /** In the order of their first body lines. */
  public List<ArticleDraft> drafts() {
    return drafts;
  }

  /** How sure it is, 0 to 1, that the stories on both sides of the line's end are one, or two. */
  public double certainty(int line) {
    return certainty[line];
  }
}
