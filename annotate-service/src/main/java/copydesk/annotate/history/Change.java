package copydesk.annotate.history;

import copydesk.annotate.draft.Delta;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.WireJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * How an edit changed a block.
 *
 * @param before null if the block came
 * @param after null if it went
 * @param moved whether the order of the blocks changed around it, its text not
 */
public record Change(String article, String block, Wording before, Wording after, boolean moved) {

  /** A block's type and text. */
  public record Wording(String type, String text) {
    static Wording of(Block block, Texts texts) {
      return block == null ? null : new Wording(WireJson.word(block.type()), block.text(texts));
    }
  }

  /** The changes of one article in a delta. */
  public static List<Change> of(String article, Delta.ArticleDelta delta, Texts texts) {
    List<Change> changes = new ArrayList<>();
    delta
        .blocks()
        .forEach(
            (id, change) ->
                changes.add(
                    new Change(
                        article,
                        id,
                        Wording.of(change.before(), texts),
                        Wording.of(change.after(), texts),
                        false)));
    if (delta.orderBefore() != null
        && delta.orderAfter() != null
        && !Objects.equals(delta.orderBefore(), delta.orderAfter())) {
      Set<String> kept = new TreeSet<>(delta.orderBefore());
      kept.retainAll(delta.orderAfter());
      List<String> before = delta.orderBefore().stream().filter(kept::contains).toList();
      List<String> after = delta.orderAfter().stream().filter(kept::contains).toList();
      for (int i = 0; i < before.size(); i++) {
        if (!before.get(i).equals(after.get(i)) && !delta.blocks().containsKey(after.get(i))) {
          changes.add(new Change(article, after.get(i), null, null, true));
        }
      }
    }
    return changes;
  }
}
