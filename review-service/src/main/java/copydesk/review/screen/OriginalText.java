package copydesk.review.screen;

import copydesk.review.document.SubmissionDocument;
import copydesk.review.document.SubmissionDocument.BlockPart;
import copydesk.review.document.SubmissionDocument.Drop;
import copydesk.review.document.SubmissionDocument.Range;
import copydesk.review.document.SubmissionDocument.SourcePart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The lines of the sources that an article was made of, with what was kept and what was dropped.
 */
public final class OriginalText {

  private static final String OTHER = "other";
  private static final String KEPT = "kept";

  /**
   * The lines of one source.
   *
   * @param page the page's label
   * @param known whether the source's text is here
   */
  public record Original(String source, String page, boolean known, List<Line> lines) {}

  /**
   * A physical line that the article touches.
   *
   * @param number from 1
   * @param gap whether lines of other stories were left out before it
   */
  public record Line(int number, boolean gap, List<Run> runs) {}

  /**
   * Characters that went the same way.
   *
   * @param kind {@code kept}, a drop's reason, or {@code other} for another article's
   */
  public record Run(String text, String kind) {}

  private OriginalText() {}

  static List<Original> of(SubmissionDocument document, Map<UUID, String> texts) {
    List<Original> originals = new ArrayList<>();
    for (SourcePart source : document.sources()) {
      String text = texts.get(source.id());
      originals.add(
          new Original(
              source.id().toString(),
              page(document, source),
              text != null,
              text == null ? List.of() : lines(document, source.id().toString(), text)));
    }
    return originals;
  }

  private static String page(SubmissionDocument document, SourcePart source) {
    return document.pages().stream()
        .filter(page -> page.id().equals(source.page()))
        .map(SubmissionDocument.PagePart::label)
        .findFirst()
        .orElse("");
  }

  private static List<Line> lines(SubmissionDocument document, String source, String text) {
    int[] characters = text.codePoints().toArray();
    String[] kinds = kinds(document, source, characters.length);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    int shown = 0;
    for (int start = 0; start < characters.length; ) {
      int end = start;
      while (end < characters.length && characters[end] != '\n') {
        end++;
      }
      number++;
      if (isTouched(kinds, start, end)) {
        lines.add(
            new Line(
                number, shown != 0 && number > shown + 2, runs(characters, kinds, start, end)));
        shown = number;
      }
      start = end + 1;
    }
    return lines;
  }

  private static String[] kinds(SubmissionDocument document, String source, int length) {
    String[] kinds = new String[length];
    Arrays.fill(kinds, OTHER);
    for (BlockPart block : document.blocks()) {
      for (Range piece : block.pieces()) {
        mark(kinds, source, piece.source(), piece.start(), piece.end(), KEPT);
      }
    }
    for (Drop drop : document.dropped()) {
      mark(kinds, source, drop.source(), drop.start(), drop.end(), drop.reason());
    }
    return kinds;
  }

  private static void mark(
      String[] kinds, String source, String of, int start, int end, String kind) {
    if (source.equals(of)) {
      Arrays.fill(kinds, Math.min(start, kinds.length), Math.min(end, kinds.length), kind);
    }
  }

  private static boolean isTouched(String[] kinds, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!kinds[i].equals(OTHER)) {
        return true;
      }
    }
    return false;
  }

  private static List<Run> runs(int[] characters, String[] kinds, int start, int end) {
    List<Run> runs = new ArrayList<>();
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || !kinds[i].equals(kinds[from])) {
        runs.add(new Run(new String(characters, from, i - from), kinds[from]));
        from = i;
      }
    }
    return runs;
  }
}
