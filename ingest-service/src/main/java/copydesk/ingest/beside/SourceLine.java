package copydesk.ingest.beside;

import java.util.List;

/**
 * A physical line.
 *
 * @param number 1-based, blank lines counted
 * @param hue the colour of the article of its first kept character; -1 where nothing was kept
 * @param seam what was decided after it, or null
 */
public record SourceLine(int number, boolean blank, int hue, List<Fragment> fragments, Seam seam) {

  public SourceLine {
    fragments = List.copyOf(fragments);
  }

  /** The id of the block of its first kept character, or null. */
  public String block() {
    return fragments.stream()
        .map(Fragment::block)
        .filter(block -> block != null)
        .findFirst()
        .orElse(null);
  }

  /**
   * A run of a line.
   *
   * @param reason why it was dropped; null where it was kept
   * @param block the id of the block it is in, or null
   */
  public record Fragment(String text, String reason, String block, int hue) {

    /** The message that says why it was dropped, or null. */
    public String reasonKey() {
      return reason == null ? null : "drop_" + reason;
    }
  }
}
