package copydesk.annotate.search;

import copydesk.annotate.draft.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found in an article.
 *
 * @param excerpts at most three, in the order of the text
 * @param facts those that were meant, at most five
 */
public record Found(List<Excerpt> excerpts, List<FoundFact> facts) {

  private static final int EXCERPTS = 3;
  private static final int FACTS = 5;
  private static final int BEFORE = 24;
  private static final int AFTER = 48;

  /**
   * A stretch of a block with what was found in it.
   *
   * @param at where it was found, in code points of the block
   * @param text the words around it
   * @param start the first code point of what was found, in the excerpt's text
   * @param end one after the last
   */
  public record Excerpt(Place at, String text, int start, int end) {}

  /** A stretch of an article's text, in code points. */
  record Hit(int start, int end) {

    /** Where some units of folded text came from. */
    static Hit of(Folded text, int at, int length) {
      return new Hit(text.origin(at), text.origin(at + length - 1) + 1);
    }
  }

  static Found of(SearchText entry, List<Hit> hits, List<FoundFact> facts) {
    List<Excerpt> excerpts = new ArrayList<>();
    int[] text = entry.text().codePoints().toArray();
    hits.stream()
        .sorted(Comparator.comparingInt(Hit::start))
        .limit(EXCERPTS)
        .forEach(hit -> excerpts.add(excerpt(entry, text, hit)));
    return new Found(excerpts, facts.stream().limit(FACTS).toList());
  }

  private static Excerpt excerpt(SearchText entry, int[] text, Hit hit) {
    int line = 0;
    int from = 0;
    for (int i = 0; i < hit.start(); i++) {
      if (text[i] == '\n') {
        line++;
        from = i + 1;
      }
    }
    int to = hit.start();
    while (to < text.length && text[to] != '\n') {
      to++;
    }
    int end = Math.min(hit.end(), to);
    int first = Math.max(from, hit.start() - BEFORE);
    int last = Math.min(to, end + AFTER);
    String words = new String(text, first, last - first);
    String left = first > from ? "…" : "";
    return new Excerpt(
        new Place(entry.blocks().get(line), hit.start() - from, end - from),
        left + words + (last < to ? "…" : ""),
        left.length() + hit.start() - first,
        left.length() + end - first);
  }
}
