package copydesk.annotate.recognise;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A set of words that finds the longest of them that ends at a place in a string. */
final class Endings {

  private static final class Node {
    private final Map<Character, Node> before = new HashMap<>();
    private boolean whole;
  }

  private final Node root = new Node();

  Endings(Collection<String> words) {
    words.forEach(this::add);
  }

  private void add(String word) {
    Node node = root;
    for (int i = word.length() - 1; i >= 0; i--) {
      node = node.before.computeIfAbsent(word.charAt(i), key -> new Node());
    }
    node.whole = true;
  }

  /** The UTF-16 length of the longest word that ends before {@code end}; 0 if none does. */
  int longest(String text, int end) {
    Node node = root;
    int longest = 0;
    for (int i = end - 1; i >= 0; i--) {
      node = node.before.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.whole) {
        longest = end - i;
      }
    }
    return longest;
  }
}
