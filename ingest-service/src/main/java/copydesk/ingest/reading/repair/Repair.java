package copydesk.ingest.reading.repair;

import copydesk.ingest.reading.article.ArticleDraft;
import copydesk.ingest.reading.block.Doubling;
import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.block.Segment;
import copydesk.ingest.reading.language.Vocabulary;
import copydesk.ingest.reading.model.Block;
import copydesk.ingest.reading.model.Decision;
import copydesk.ingest.reading.model.Dropped;
import copydesk.ingest.reading.model.Dropped.Reason;
import copydesk.ingest.reading.model.Piece;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.text.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Repairs the text of blocks and accounts for every code point. */
public final class Repair {

  private static final double SUREST = 0.999;

  private final Page page;
  private final Ledger ledger;
  private final Spacing spacing;
  private final Joints joints;

  /** Inside a block, what follows a line, by the line's index. */
  private final Map<Integer, Decision> joined = new HashMap<>();

  /** Begins with nothing dropped but what lies outside the articles' blocks. */
  public Repair(Page page, Vocabulary vocabulary, List<ArticleDraft> articles) {
    this.page = page;
    this.ledger = new Ledger(page);
    this.spacing = new Spacing(page, ledger);
    this.joints = new Joints(page, vocabulary);
    List<Segment> segments =
        articles.stream()
            .flatMap(article -> article.blocks().stream())
            .flatMap(block -> block.segments().stream())
            .sorted(Comparator.comparingInt(Segment::start))
            .toList();
    int from = 0;
    for (Segment segment : segments) {
      ledger.dropGap(from, segment.start());
      from = segment.end();
    }
    ledger.dropGap(from, page.length());
  }

  /** The block of a draft. */
  public Block repair(Draft draft) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < draft.segments().size(); i++) {
      Segment segment = draft.segments().get(i);
      spacing.repair(draft, segment);
      if (Spacing.isDisplay(draft.type()) && Doubling.isDoubled(page, segment)) {
        dropSecondCopies(segment);
      }
      boolean spaced = false;
      if (i + 1 < draft.segments().size()) {
        spaced = join(draft, segment, draft.segments().get(i + 1));
      }
      pieces.addAll(ledger.pieces(segment.start(), segment.end()));
      if (spaced) {
        pieces.add(new Piece.Insert(" "));
      }
    }
    return new Block(
        "b" + draft.first().start(),
        draft.type(),
        text(pieces),
        pieces,
        Math.min(SUREST, draft.confidence()));
  }

  private boolean join(Draft draft, Segment segment, Segment next) {
    Decision decision =
        joints.between(
            draft.type(), page.lines().get(segment.line()), page.lines().get(next.line()));
    if (next.line() == segment.line() + 1) {
      joined.put(segment.line(), decision);
    }
    PageLine line = page.lines().get(segment.line());
    if (decision == Decision.DEHYPHENATE && line.ends() == End.HYPHEN) {
      ledger.drop(segment.end() - 1, Reason.HYPHEN);
      for (int i = segment.end() - 2; CodePoints.isSpace(page.at(i)); i--) {
        ledger.drop(i, Reason.SPACE);
      }
    }
    return decision == Decision.JOIN_SPACE;
  }

  private void dropSecondCopies(Segment segment) {
    List<Integer> printed = new ArrayList<>();
    int usual = usualGap(segment);
    for (int i = segment.start(); i < segment.end(); i++) {
      if (!CodePoints.isSpace(page.at(i))) {
        printed.add(i);
        continue;
      }
      int gap = gap(i, segment.end());
      // Signs are set apart evenly; where more space stands, another phrase begins.
      int kept = gap > usual + 1 ? 1 : 0;
      for (int k = kept; k < gap; k++) {
        ledger.drop(i + k, Reason.SPACE);
      }
      i += gap - 1;
    }
    for (int i = 0; i < printed.size(); i += 2) {
      // Of a word of two characters the copies that stand side by side stay, so that it is one
      // piece.
      boolean second = printed.size() == 4 && i == 0;
      ledger.drop(printed.get(second ? i : i + 1), Reason.DOUBLED);
    }
  }

  /** The narrowest white space between signs of a segment. */
  private int usualGap(Segment segment) {
    int usual = Integer.MAX_VALUE - 1;
    for (int i = segment.start(); i < segment.end(); i++) {
      if (CodePoints.isSpace(page.at(i))) {
        int gap = gap(i, segment.end());
        usual = Math.min(usual, gap);
        i += gap - 1;
      }
    }
    return usual;
  }

  private int gap(int from, int end) {
    int i = from;
    while (i < end && CodePoints.isSpace(page.at(i))) {
      i++;
    }
    return i - from;
  }

  private String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Range(int start, int end) -> text.append(page.slice(start, end));
        case Piece.Insert(String inserted) -> text.append(inserted);
      }
    }
    return text.toString();
  }

  /** How a line was joined to the next one of its block; null where no block goes on. */
  public Decision joinAfter(int line) {
    return joined.get(line);
  }

  /** Everything that is in no piece. */
  public List<Dropped> dropped() {
    return ledger.dropped();
  }
}
