package copydesk.ingest.jump;

import copydesk.ingest.reading.model.Article;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.model.Jump;
import copydesk.ingest.reading.model.Jump.Direction;
import copydesk.ingest.reading.model.Piece;
import copydesk.ingest.reading.model.Reading;
import copydesk.ingest.reading.page.Turn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the ends of stories in the reading of one page. */
public final class JumpEnds {

  private static final Set<BlockType> HEADS =
      EnumSet.of(BlockType.KICKER, BlockType.HEADLINE, BlockType.SUBHEADLINE);

  private final int[] source;

  private JumpEnds(int[] source) {
    this.source = source;
  }

  /**
   * The ends of a reading. A story in the middle of its way has two: one it comes from and one it
   * goes to.
   *
   * @param text the decoded text of the page
   */
  public static List<JumpEnd> of(Reading reading, String text) {
    List<JumpEnd> ends = new ArrayList<>();
    if (reading.articles().stream().noneMatch(article -> article.jump().isPresent())) {
      return ends;
    }
    JumpEnds finder = new JumpEnds(text.codePoints().toArray());
    for (Article article : reading.articles()) {
      List<Jump> jumps = new ArrayList<>();
      article.jump().ifPresent(jumps::add);
      article
          .jump()
          .filter(jump -> jump.direction() == Direction.TO)
          .flatMap(out -> comesFrom(article))
          .ifPresent(jumps::add);
      jumps.forEach(jump -> ends.add(finder.end(article, jump, jumps)));
    }
    return ends;
  }

  /** The turn line with which the text of an article begins, if it points back. */
  private static Optional<Jump> comesFrom(Article article) {
    return article.blocks().stream()
        .filter(block -> !HEADS.contains(block.type()))
        .findFirst()
        .flatMap(
            block ->
                Turn.atStart(block.text())
                    .filter(turn -> !turn.out())
                    .flatMap(turn -> jump(block, turn)));
  }

  private static Optional<Jump> jump(Block block, Turn turn) {
    int left = block.text().codePointCount(0, turn.end());
    int start = -1;
    for (Piece piece : block.pieces()) {
      if (piece instanceof Piece.Range(int from, int to)) {
        start = start < 0 ? from : start;
        if (left <= to - from) {
          return Optional.of(new Jump(Direction.FROM, turn.page(), start, from + left));
        }
        left -= to - from;
      }
    }
    return Optional.empty();
  }

  private JumpEnd end(Article article, Jump jump, List<Jump> turns) {
    StringBuilder headline = new StringBuilder();
    StringBuilder text = new StringBuilder();
    for (Block block : article.blocks()) {
      (HEADS.contains(block.type()) ? headline : text).append(without(block, turns));
    }
    return new JumpEnd(
        article.id(),
        jump.direction(),
        jump.page(),
        jump.start(),
        jump.end(),
        kept(headline.toString().strip(), false),
        kept(text.toString().strip(), jump.direction() == Direction.TO));
  }

  private String without(Block block, List<Jump> turns) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : block.pieces()) {
      switch (piece) {
        case Piece.Insert(String insert) -> text.append(insert);
        case Piece.Range(int start, int end) -> {
          for (int i = start; i < end; i++) {
            int at = i;
            if (turns.stream().noneMatch(turn -> turn.start() <= at && at < turn.end())) {
              text.appendCodePoint(source[i]);
            }
          }
        }
      }
    }
    return text.append('\n').toString();
  }

  private static String kept(String text, boolean tail) {
    int length = text.codePointCount(0, text.length());
    if (length <= JumpEnd.KEPT) {
      return text;
    }
    return tail
        ? text.substring(text.offsetByCodePoints(0, length - JumpEnd.KEPT))
        : text.substring(0, text.offsetByCodePoints(0, JumpEnd.KEPT));
  }
}
