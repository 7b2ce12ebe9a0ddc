package copydesk.annotate.reading;

import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.BlockType;
import copydesk.annotate.text.Decision;
import copydesk.annotate.text.Drop;
import copydesk.annotate.text.Line;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Piece;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Reason;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Makes drafts of a reading. What was dropped takes its place in the row of parts: behind the piece
 * that precedes it in the source, or before the very first piece.
 */
public final class Intake {

  /** New ids for what is taken in. */
  public record Ids(Supplier<String> article, Supplier<String> block) {}

  private final String source;
  private final Text text;
  private final Ids ids;
  private final NavigableMap<Integer, Decision> decisions = new TreeMap<>();
  private final NavigableMap<Integer, Reading.Dropped> dropped = new TreeMap<>();
  private int firstPiece = Integer.MAX_VALUE;
  private Texts texts;

  private Intake(String source, Text text, Ids ids) {
    this.source = source;
    this.text = text;
    this.ids = ids;
    this.texts = new Texts(Map.of(source, text));
  }

  /**
   * @param source the source's id
   * @param text its decoded text
   * @return the drafts; none if the reading keeps no text
   * @throws BrokenReading if the reading does not fit the text
   */
  public static Drafts drafts(Reading reading, String source, Text text, Ids ids) {
    return new Intake(source, text, ids).drafts(reading);
  }

  private Drafts drafts(Reading reading) {
    Account.check(reading, text.length());
    place(reading);
    if (firstPiece == Integer.MAX_VALUE) {
      return Drafts.of(List.of(), texts);
    }
    List<Draft> drafts = new ArrayList<>();
    for (Reading.Article article : reading.articles()) {
      String id = ids.article().get();
      List<Block> blocks = new ArrayList<>();
      for (Reading.Block block : article.blocks()) {
        blocks.add(block(id, block));
      }
      drafts.add(Draft.of(id, blocks));
    }
    Drafts all = Drafts.of(drafts, texts);
    if (!all.coverage().isWhole(source, text.length())) {
      throw new IllegalStateException("taking a reading in would have lost or doubled text");
    }
    return all;
  }

  private void place(Reading reading) {
    reading.dropped().stream()
        .filter(drop -> drop.start() < drop.end())
        .forEach(drop -> dropped.put(drop.start(), drop));
    reading.articles().stream()
        .flatMap(article -> article.blocks().stream())
        .flatMap(block -> block.pieces().stream())
        .filter(piece -> piece.insert() == null)
        .forEach(piece -> firstPiece = Math.min(firstPiece, piece.start()));
    Map<Integer, Line> lines = new TreeMap<>();
    Line.of(text).forEach(line -> lines.put(line.number(), line));
    for (Reading.Boundary boundary : reading.boundaries()) {
      Line line = lines.get(boundary.after());
      if (line != null) {
        decisions.put(
            line.feed(text),
            new Decision(
                Math.clamp(boundary.confidence(), 0, 1), boundary.evidence(), Decision.READER));
      }
    }
  }

  private Block block(String article, Reading.Block block) {
    List<Part> parts = new ArrayList<>();
    for (Reading.Piece piece : block.pieces()) {
      if (piece.insert() != null) {
        parts.add(insertion(article, piece.insert()));
        continue;
      }
      if (piece.start() == firstPiece) {
        addDrops(parts, 0, piece.start());
      }
      parts.add(new Piece(new Range(source, piece.start(), piece.end())));
      addDrops(parts, piece.end(), Integer.MAX_VALUE);
    }
    return new Block(
        ids.block().get(),
        BlockType.valueOf(name(block.type())),
        Math.clamp(block.confidence(), 0, 1),
        parts);
  }

  private Piece insertion(String article, String insert) {
    String buffer = Range.added(article);
    int start = texts.length(buffer);
    texts = texts.appended(buffer, insert);
    return new Piece(new Range(buffer, start, texts.length(buffer)));
  }

  /** The drops that follow one another from an offset on. */
  private void addDrops(List<Part> parts, int from, int until) {
    int at = from;
    while (at < until && dropped.containsKey(at)) {
      Reading.Dropped drop = dropped.get(at);
      addDrop(parts, new Range(source, at, drop.end()), Reason.valueOf(name(drop.reason())));
      at = drop.end();
    }
  }

  /** One drop; cut where it runs over more than one decided boundary. */
  private void addDrop(List<Part> parts, Range range, Reason reason) {
    int start = range.start();
    Decision decision = null;
    for (Map.Entry<Integer, Decision> entry :
        decisions.subMap(range.start(), range.end()).entrySet()) {
      int at = entry.getKey();
      if (decision != null) {
        parts.add(new Drop(new Range(source, start, at), reason, decision));
        start = at;
      }
      decision = entry.getValue();
    }
    parts.add(new Drop(new Range(source, start, range.end()), reason, decision));
  }

  private static String name(String wire) {
    return wire.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
