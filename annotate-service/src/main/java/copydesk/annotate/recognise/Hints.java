package copydesk.annotate.recognise;

/** Tells quickly that a pattern has nothing to find, which is so of most texts. */
final class Hints {

  private final String[] words;

  /**
   * @param words of which each match holds one at least
   */
  Hints(String... words) {
    this.words = words;
  }

  boolean in(String text) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
