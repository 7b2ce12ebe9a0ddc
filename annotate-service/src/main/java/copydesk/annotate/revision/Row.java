package copydesk.annotate.revision;

import copydesk.annotate.draft.Draft;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.WireJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A block of two states of an article.
 *
 * @param before its type in the first, or null if it came
 * @param after its type in the second, or null if it went
 * @param moved whether it stands in another order among those that both have
 * @param text what it says in both, with what differs marked
 */
public record Row(String block, String before, String after, boolean moved, List<Marked> text) {

  /** All blocks in the order of the second state; those that went stay where they were. */
  static List<Row> of(Draft left, Draft right, Texts texts) {
    Map<String, Block> old = byId(left);
    Map<String, Block> now = byId(right);
    Set<String> moved = moved(left, right);
    List<Row> rows = new ArrayList<>();
    for (Block block : right.blocks()) {
      rows.add(row(old.get(block.id()), block, moved.contains(block.id()), texts));
    }
    String before = null;
    for (Block block : left.blocks()) {
      if (!now.containsKey(block.id())) {
        rows.add(place(rows, before), row(block, null, false, texts));
      }
      before = block.id();
    }
    return List.copyOf(rows);
  }

  private static int place(List<Row> rows, String before) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).block.equals(before)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Row row(Block before, Block after, boolean moved, Texts texts) {
    return new Row(
        (after == null ? before : after).id(),
        before == null ? null : WireJson.word(before.type()),
        after == null ? null : WireJson.word(after.type()),
        moved,
        Marked.of(
            before == null ? "" : before.text(texts), after == null ? "" : after.text(texts)));
  }

  private static Map<String, Block> byId(Draft draft) {
    Map<String, Block> byId = new LinkedHashMap<>();
    draft.blocks().forEach(block -> byId.put(block.id(), block));
    return byId;
  }

  /** The blocks of both that are not in the longest run of them that kept its order. */
  private static Set<String> moved(Draft left, Draft right) {
    Map<String, Integer> places = new HashMap<>();
    left.blocks().forEach(block -> places.put(block.id(), places.size()));
    List<String> both = right.blocks().stream().map(Block::id).filter(places::containsKey).toList();
    int[] length = new int[both.size()];
    int[] previous = new int[both.size()];
    int last = -1;
    for (int i = 0; i < both.size(); i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (places.get(both.get(j)) < places.get(both.get(i)) && length[j] >= length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      last = last < 0 || length[i] > length[last] ? i : last;
    }
    Set<String> moved = new HashSet<>(both);
    for (int i = last; i >= 0; i = previous[i]) {
      moved.remove(both.get(i));
    }
    return moved;
  }
}
