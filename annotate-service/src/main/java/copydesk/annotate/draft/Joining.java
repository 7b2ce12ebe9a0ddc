package copydesk.annotate.draft;

import copydesk.annotate.text.Block;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one article of two that are parts of one story, and takes such an article apart again. */
public final class Joining {

  private Joining() {}

  /** What puts the blocks of an article behind those of another, which then has both. */
  public static List<Operation> moves(Draft first, Draft second) {
    List<Operation> moves = new ArrayList<>();
    String after = first.blocks().isEmpty() ? null : first.blocks().getLast().id();
    for (Block block : second.blocks()) {
      moves.add(new Operation.Move(block.id(), first.id(), after));
      after = block.id();
    }
    return moves;
  }

  /** The article in which a code point of a source stands, or null. */
  public static String holder(Drafts drafts, String source, int codePoint) {
    Range wanted = new Range(source, codePoint, codePoint + 1);
    return drafts.articles().values().stream()
        .filter(draft -> ranges(draft).stream().anyMatch(range -> range.contains(wanted)))
        .map(Draft::id)
        .findFirst()
        .orElse(null);
  }

  /** Everything a draft holds, dropped or not. */
  public static List<Range> ranges(Draft draft) {
    return draft.blocks().stream()
        .flatMap(block -> block.parts().stream())
        .map(Part::range)
        .toList();
  }

  /**
   * Gives the blocks of an article that came from elsewhere to articles of their own. What was
   * typed between blocks stays with the block before it; facts go with their text.
   *
   * @param homes by source, to which article its blocks belong; blocks of others stay
   * @return the same drafts if nothing would stay or nothing would go
   */
  public static Drafts apart(Drafts drafts, String article, Map<String, String> homes) {
    Draft draft = drafts.articles().get(article);
    Map<String, List<Block>> parts = new LinkedHashMap<>();
    String home = article;
    for (Block block : draft.blocks()) {
      for (Part part : block.parts()) {
        if (!part.range().isAdded()) {
          home = homes.getOrDefault(part.range().source(), article);
          break;
        }
      }
      parts.computeIfAbsent(home, id -> new ArrayList<>()).add(block);
    }
    if (parts.size() < 2 || !parts.containsKey(article)) {
      return drafts;
    }
    Working working = new Working(drafts);
    working.put(draft.withBlocks(parts.remove(article)));
    parts.forEach((id, blocks) -> working.create(Draft.of(id, blocks)));
    Settling.apply(working);
    return working.drafts();
  }
}
