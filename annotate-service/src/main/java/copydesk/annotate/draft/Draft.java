package copydesk.annotate.draft;

import copydesk.annotate.text.Block;
import copydesk.annotate.text.BlockType;
import copydesk.annotate.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The working state of one article.
 *
 * @param id the article's
 * @param blocks in reading order
 * @param facts in the order of their ids, which says nothing
 * @param waivers in the order of their findings
 */
public record Draft(String id, List<Block> blocks, List<Fact> facts, List<Waiver> waivers) {

  public Draft {
    blocks = List.copyOf(blocks);
    facts = facts.stream().sorted(Comparator.comparing(Fact::id)).toList();
    waivers = waivers.stream().sorted(Comparator.comparing(Waiver::finding)).toList();
  }

  public static Draft of(String id, List<Block> blocks) {
    return new Draft(id, blocks, List.of(), List.of());
  }

  public Draft withBlocks(List<Block> others) {
    return new Draft(id, others, facts, waivers);
  }

  public Draft withFacts(List<Fact> others) {
    return new Draft(id, blocks, others, waivers);
  }

  public Draft withWaivers(List<Waiver> others) {
    return new Draft(id, blocks, facts, others);
  }

  public Optional<Fact> fact(String factId) {
    return facts.stream().filter(fact -> fact.id().equals(factId)).findFirst();
  }

  /** The clean text: the blocks' texts, one a line. A function of nothing else. */
  public String text(Texts texts) {
    return blocks.stream().map(block -> block.text(texts)).collect(Collectors.joining("\n"));
  }

  /** The headline's text; without one the beginning of the first block that has any text. */
  public String headline(Texts texts) {
    return blocks.stream()
        .filter(block -> block.type() == BlockType.HEADLINE)
        .findFirst()
        .or(() -> blocks.stream().filter(block -> block.length() > 0).findFirst())
        .map(block -> block.text(texts))
        .map(text -> text.codePointCount(0, text.length()) <= 60 ? text : shortened(text))
        .orElse("");
  }

  private static String shortened(String text) {
    return text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }

  /** Whether there is nothing to publish: column labels and the like, which need no submission. */
  public boolean isFurniture() {
    return blocks.stream()
        .allMatch(
            block ->
                block.type() == BlockType.LABEL
                    || block.type() == BlockType.OTHER
                    || block.length() == 0);
  }
}
