package copydesk.review.document;

import copydesk.review.document.SubmissionDocument.BlockPart;
import copydesk.review.document.SubmissionDocument.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What one submission document says otherwise than another. */
public final class Changes {

  /**
   * One change.
   *
   * @param what {@code block} or {@code fact}
   * @param type the block's or fact's type
   * @param before how it was, or null for what is new
   * @param after how it is, or null for what is gone
   */
  public record Change(String what, String type, String before, String after) {}

  private Changes() {}

  /** The blocks in their order, then the facts. */
  public static List<Change> between(SubmissionDocument before, SubmissionDocument after) {
    List<Change> changes = new ArrayList<>(ofBlocks(before.blocks(), after.blocks()));
    Set<Named> old = facts(before);
    Set<Named> now = facts(after);
    old.stream()
        .filter(fact -> !now.contains(fact))
        .forEach(fact -> changes.add(new Change("fact", fact.type, fact.text, null)));
    now.stream()
        .filter(fact -> !old.contains(fact))
        .forEach(fact -> changes.add(new Change("fact", fact.type, null, fact.text)));
    return changes;
  }

  /** What a block or fact says, wherever it stands. */
  private record Named(String type, String text) {
    static Named of(BlockPart block) {
      return new Named(block.type(), block.text());
    }

    static Named of(Fact fact) {
      boolean saysMore = fact.value() != null && !fact.value().isNull();
      String value = saysMore ? " = " + fact.value().toString() : "";
      return new Named(fact.type(), fact.quote() + value);
    }
  }

  private static Set<Named> facts(SubmissionDocument document) {
    Set<Named> named = new LinkedHashSet<>();
    document.facts().forEach(fact -> named.add(Named.of(fact)));
    return named;
  }

  private static List<Change> ofBlocks(List<BlockPart> before, List<BlockPart> after) {
    List<Named> old = before.stream().map(Named::of).toList();
    List<Named> now = after.stream().map(Named::of).toList();
    int[][] common = commonTails(old, now);
    List<Change> changes = new ArrayList<>();
    List<Named> gone = new ArrayList<>();
    List<Named> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        pair(gone, come, changes);
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(old.get(i++));
      } else {
        come.add(now.get(j++));
      }
    }
    pair(gone, come, changes);
    return changes;
  }

  /** Length of the longest common subsequence of the tails that begin at i and j. */
  private static int[][] commonTails(List<Named> old, List<Named> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  // Between two blocks that stayed, what went and what came of one type is one block changed.
  private static void pair(List<Named> gone, List<Named> come, List<Change> changes) {
    for (Named old : gone) {
      Named now =
          come.stream()
              .filter(candidate -> Objects.equals(candidate.type, old.type))
              .findFirst()
              .orElse(null);
      come.remove(now);
      changes.add(new Change("block", old.type, old.text, now == null ? null : now.text));
    }
    come.forEach(now -> changes.add(new Change("block", now.type, null, now.text)));
    gone.clear();
    come.clear();
  }
}
