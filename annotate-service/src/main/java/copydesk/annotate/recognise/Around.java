package copydesk.annotate.recognise;

import java.util.List;
import java.util.Set;

/** The article around a passage; what is found in it is worked out once for all its passages. */
public final class Around {

  private final List<String> texts;
  private Set<String> names;

  private Around(List<String> texts) {
    this.texts = List.copyOf(texts);
  }

  /**
   * @param texts of all blocks of the article
   */
  public static Around of(List<String> texts) {
    return new Around(texts);
  }

  /** Names that something beside them introduces somewhere in the article. */
  synchronized Set<String> names() {
    if (names == null) {
      names = Names.introduced(texts);
    }
    return names;
  }
}
