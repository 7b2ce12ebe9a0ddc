package copydesk.annotate.draft;

import copydesk.annotate.reading.Intake;
import copydesk.annotate.reading.Reading;
import copydesk.annotate.text.Line;
import copydesk.annotate.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Small pages and a reader for them that reads each line as told. */
public final class Samples {

  public static final String SOURCE = "00000000-0000-7000-8000-000000000001";
  public static final Author EDITOR = new Author("lin", Instant.parse("2026-03-24T20:00:00Z"));

  private Samples() {}

  /** Ids that count up, so that a test can name what is made. */
  public static Intake.Ids countingIds() {
    AtomicInteger articles = new AtomicInteger();
    AtomicInteger blocks = new AtomicInteger();
    return new Intake.Ids(
        () -> "a" + articles.incrementAndGet(), () -> "b" + blocks.incrementAndGet());
  }

  /**
   * The drafts of a page whose boundaries are given, one letter each: {@code j} join, {@code s}
   * join with a space, {@code h} dehyphenate, {@code p} paragraph, {@code a} article.
   */
  public static Drafts page(String source, String decisions) {
    Text text = Text.of(source);
    return Intake.drafts(reading(text, decisions), SOURCE, text, countingIds());
  }

  public static Reading reading(Text text, String decisions) {
    List<Line> lines = Line.of(text);
    List<Reading.Article> articles = new ArrayList<>();
    List<Reading.Block> blocks = new ArrayList<>();
    List<Reading.Piece> pieces = new ArrayList<>();
    List<Reading.Dropped> dropped = new ArrayList<>();
    List<Reading.Boundary> boundaries = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      char decision = i + 1 == lines.size() ? 'a' : decisions.charAt(i % decisions.length());
      drop(dropped, at, line.start(), "break");
      at = line.end();
      if (decision == 'h' && text.at(line.end() - 1) == '-' && line.end() - line.start() > 1) {
        dropped.add(new Reading.Dropped(line.end() - 1, line.end(), "hyphen"));
        pieces.add(Reading.Piece.range(line.start(), line.end() - 1));
      } else {
        pieces.add(Reading.Piece.range(line.start(), line.end()));
      }
      if (i + 1 < lines.size()) {
        boundaries.add(new Reading.Boundary(line.number(), name(decision), 0.9, List.of()));
      }
      if (decision == 's') {
        pieces.add(Reading.Piece.insertion(" "));
      }
      if (decision == 'p' || decision == 'a') {
        blocks.add(new Reading.Block("x", "body", "", pieces, 0.9));
        pieces = new ArrayList<>();
      }
      if (decision == 'a') {
        articles.add(new Reading.Article("x", blocks, null));
        blocks = new ArrayList<>();
      }
    }
    drop(dropped, at, text.length(), "space");
    return new Reading(new Reading.Source("00", "UTF-8", 1), articles, dropped, boundaries);
  }

  private static void drop(List<Reading.Dropped> dropped, int start, int end, String reason) {
    if (start < end) {
      dropped.add(new Reading.Dropped(start, end, reason));
    }
  }

  private static String name(char decision) {
    return switch (decision) {
      case 'j' -> "join";
      case 's' -> "join-space";
      case 'h' -> "dehyphenate";
      case 'p' -> "paragraph";
      default -> "article";
    };
  }

  public static Drafts edited(Drafts drafts, Operation... operations) {
    return Edit.apply(drafts, List.of(operations), EDITOR).drafts();
  }

  /** The clean texts of all blocks in the order of the page's articles. */
  public static List<String> texts(Drafts drafts) {
    return drafts.inOrder(SOURCE).stream().map(draft -> draft.text(drafts.texts())).toList();
  }
}
