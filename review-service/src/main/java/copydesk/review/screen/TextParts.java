package copydesk.review.screen;

import copydesk.review.document.CodePoints;
import copydesk.review.document.Span;
import copydesk.review.document.SubmissionDocument;
import copydesk.review.document.SubmissionDocument.BlockPart;
import copydesk.review.document.SubmissionDocument.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The clean text, block by block, cut where facts begin and end. */
public final class TextParts {

  /**
   * A block of the clean text.
   *
   * @param start code points of the clean text
   */
  public record MarkedBlock(String id, String type, int start, List<Part> parts) {}

  /**
   * A run of characters.
   *
   * @param type the fact's type, or null outside facts
   * @param fact the fact's id, or null
   */
  public record Part(String text, String type, String fact) {}

  /** One place of a fact. */
  private record Mark(int start, int end, Fact fact) {}

  private TextParts() {}

  static List<MarkedBlock> of(SubmissionDocument document) {
    List<Mark> marks = new ArrayList<>();
    for (Fact fact : document.facts()) {
      for (Span span : fact.at()) {
        marks.add(new Mark(span.start(), span.end(), fact));
      }
    }
    marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
    return document.blocks().stream()
        .map(block -> new MarkedBlock(block.id(), block.type(), block.start(), cut(block, marks)))
        .toList();
  }

  // Where facts overlap the one that begins first is shown; the list of facts has all of them.
  private static List<Part> cut(BlockPart block, List<Mark> marks) {
    List<Part> parts = new ArrayList<>();
    int at = block.start();
    for (Mark mark : marks) {
      if (mark.start() < at || mark.end() > block.end() || mark.start() == mark.end()) {
        continue;
      }
      addPlain(parts, block, at, mark.start());
      parts.add(
          new Part(slice(block, mark.start(), mark.end()), mark.fact().type(), mark.fact().id()));
      at = mark.end();
    }
    addPlain(parts, block, at, block.end());
    return parts;
  }

  private static void addPlain(List<Part> parts, BlockPart block, int start, int end) {
    if (start < end) {
      parts.add(new Part(slice(block, start, end), null, null));
    }
  }

  private static String slice(BlockPart block, int start, int end) {
    return CodePoints.slice(block.text(), start - block.start(), end - block.start());
  }
}
