package copydesk.annotate.draft;

import copydesk.annotate.text.Block;
import copydesk.annotate.text.Coverage;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The drafts of a page together: the value on which operations act.
 *
 * @param articles by id
 * @param texts the sources and the added buffers that their parts point into
 */
public record Drafts(Map<String, Draft> articles, Texts texts) {

  public Drafts {
    articles = java.util.Collections.unmodifiableMap(new TreeMap<>(articles));
  }

  public static Drafts of(Collection<Draft> drafts, Texts texts) {
    Map<String, Draft> articles = new TreeMap<>();
    drafts.forEach(draft -> articles.put(draft.id(), draft));
    return new Drafts(articles, texts);
  }

  /** All blocks, article by article. */
  public List<Block> blocks() {
    return articles.values().stream().flatMap(draft -> draft.blocks().stream()).toList();
  }

  public Coverage coverage() {
    return Coverage.of(blocks());
  }

  /** The articles in the order in which their text begins on the page. */
  public List<Draft> inOrder(String source) {
    return articles.values().stream()
        .sorted(Comparator.comparingInt(draft -> begin(draft, source)))
        .toList();
  }

  private static int begin(Draft draft, String source) {
    return draft.blocks().stream()
        .flatMap(block -> block.parts().stream())
        .map(Part::range)
        .filter(range -> range.source().equals(source))
        .mapToInt(range -> range.start())
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
