package copydesk.annotate.facts;

import java.util.Set;

/** Which blocks of a page tell facts. */
public final class PageBlocks {

  /** Bylines and credits name who made the page, labels and jumps its furniture. */
  private static final Set<String> WITHOUT =
      Set.of("byline", "dateline", "signature", "credit", "label", "jump", "crosshead", "other");

  private PageBlocks() {}

  /**
   * @param type a block type's name in lower case
   */
  public static boolean hasFacts(String type) {
    return !WITHOUT.contains(type);
  }
}
