package copydesk.review.decision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.document.SubmissionDocument.BlockPart;
import copydesk.review.document.SubmissionDocument.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is other in one submission than in another, block by block and character by character. */
public final class Changes {

  /**
   * A block that is other than it was.
   *
   * @param type of the block as it is now, or as it was if it is gone
   */
  public record Block(String type, List<Run> runs) {}

  /**
   * Characters that went the same way.
   *
   * @param kind {@code same}, {@code gone} or {@code come}
   */
  public record Run(String kind, String text) {}

  /**
   * A fact that only one of the two has.
   *
   * @param name its normalised value if that is a text, else its quote
   */
  public record FactChange(String type, String quote, String name) {}

  /** What makes two blocks the same. */
  private record Paragraph(String type, String text) {
    static Paragraph of(BlockPart block) {
      return new Paragraph(block.type(), block.text());
    }
  }

  private Changes() {}

  /** The blocks that changed, were added or were taken away, in the order of the text. */
  public static List<Block> blocks(SubmissionDocument before, SubmissionDocument after) {
    List<Paragraph> old = before.blocks().stream().map(Paragraph::of).toList();
    List<Paragraph> now = after.blocks().stream().map(Paragraph::of).toList();
    List<Block> changed = new ArrayList<>();
    for (AbstractDelta<Paragraph> delta : DiffUtils.diff(old, now).getDeltas()) {
      List<Paragraph> gone = delta.getSource().getLines();
      List<Paragraph> come = delta.getTarget().getLines();
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        String was = i < gone.size() ? gone.get(i).text() : "";
        String is = i < come.size() ? come.get(i).text() : "";
        String type = i < come.size() ? come.get(i).type() : gone.get(i).type();
        changed.add(new Block(type, runs(was, is)));
      }
    }
    return changed;
  }

  /** The facts of one that the other does not have. */
  static List<FactChange> facts(SubmissionDocument of, SubmissionDocument without) {
    Set<FactChange> others =
        without.facts().stream().map(Changes::fact).collect(Collectors.toSet());
    return of.facts().stream()
        .map(Changes::fact)
        .filter(fact -> !others.contains(fact))
        .distinct()
        .toList();
  }

  private static FactChange fact(Fact fact) {
    return new FactChange(fact.type(), fact.quote(), fact.name());
  }

  /** What is the same in two texts and what is not, character by character. */
  public static List<Run> runs(String was, String is) {
    List<Integer> old = was.codePoints().boxed().toList();
    List<Integer> now = is.codePoints().boxed().toList();
    List<Run> runs = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<Integer> delta : DiffUtils.diff(old, now).getDeltas()) {
      add(runs, "same", old.subList(at, delta.getSource().getPosition()));
      add(runs, "gone", delta.getSource().getLines());
      add(runs, "come", delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(runs, "same", old.subList(at, old.size()));
    return runs;
  }

  private static void add(List<Run> runs, String kind, List<Integer> characters) {
    if (!characters.isEmpty()) {
      StringBuilder text = new StringBuilder();
      characters.forEach(text::appendCodePoint);
      runs.add(new Run(kind, text.toString()));
    }
  }
}
