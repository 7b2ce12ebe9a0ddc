package copydesk.ingest.reading.block;

import copydesk.ingest.reading.boundary.Seams;
import copydesk.ingest.reading.model.BlockType;
import copydesk.ingest.reading.page.Formulas;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Labels;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.reading.page.PageLine.Script;
import copydesk.ingest.reading.page.PageLine.Start;
import copydesk.ingest.reading.page.Pairs;
import copydesk.ingest.reading.page.Setting;
import copydesk.ingest.reading.page.Surnames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts lines together to blocks and gives them their first types. */
public final class BlockReader {

  /** A caption is one or two sentences; a longer paragraph that opens like one is none. */
  private static final int LONGEST_CAPTION = 160;

  private static final int LONGEST_STANDFIRST = 240;

  private static final int LONGEST_LABEL = 6;

  /** Signs of a word that is a label wherever it is spread over its line. */
  private static final int SHORTEST_SPREAD = 2;

  private static final double MOST_OF_A_COLUMN = 0.85;

  /** Lines that a headline may be set in. */
  private static final int MOST_HEADLINE_LINES = 4;

  /** A paragraph this short that a credit follows is the credit's caption. */
  private static final int SHORT_CAPTION = 60;

  private final Page page;
  private final Pairs pairs;
  private final Seams seams;
  private final List<PageLine> lines;
  private final List<Draft> drafts = new ArrayList<>();

  private BlockReader(Page page, Pairs pairs, Seams seams) {
    this.page = page;
    this.pairs = pairs;
    this.seams = seams;
    this.lines = page.lines();
  }

  /** The blocks in the order of the source. Their segments cover every non-blank line. */
  public static List<Draft> read(Page page, Pairs pairs, Seams seams) {
    BlockReader reader = new BlockReader(page, pairs, seams);
    for (int first = 0; first < reader.lines.size(); ) {
      int last = first;
      while (!seams.endsUnit(last)) {
        last++;
      }
      reader.unit(first, last);
      first = last + 1;
    }
    reader.standfirsts();
    return reader.drafts;
  }

  /** A short text between a headline and the author's name leads into the story. */
  private void standfirsts() {
    for (int d = 1; d + 1 < drafts.size(); d++) {
      Draft draft = drafts.get(d);
      BlockType above = drafts.get(d - 1).type();
      if (draft.isBody()
          && (above == BlockType.HEADLINE || above == BlockType.SUBHEADLINE)
          && drafts.get(d + 1).type() == BlockType.BYLINE
          && draft.length() <= LONGEST_STANDFIRST) {
        drafts.set(d, draft.as(BlockType.SUBHEADLINE));
      }
    }
  }

  private void unit(int first, int last) {
    double confidence = seams.breakProbability(last);
    if (first > 0) {
      confidence = Math.min(confidence, seams.breakProbability(first - 1));
    }
    List<Segment> segments = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      segments.add(new Segment(i, lines.get(i).start(), lines.get(i).end()));
      if (i < last) {
        confidence = Math.min(confidence, 1 - seams.breakProbability(i));
      }
    }
    if (first == last) {
      single(segments.getFirst(), confidence);
    } else {
      Draft body = new Draft(BlockType.BODY, segments, confidence);
      if (isCaption(body)) {
        drafts.add(body.as(BlockType.CAPTION));
      } else {
        drafts.add(isUnpunctuated(first, last) ? body.as(BlockType.HEADLINE) : body);
      }
    }
  }

  /**
   * A paragraph has clauses, or is a list of names; a few lines without any are a headline that was
   * set in several.
   */
  private boolean isUnpunctuated(int first, int last) {
    if (last - first >= MOST_HEADLINE_LINES) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      PageLine line = lines.get(i);
      if (line.traits().comma() || line.traits().innerStop() || line.traits().names()) {
        return false;
      }
    }
    return switch (lines.get(last).ends()) {
      case LETTER, DIGIT, CLOSING, QUESTION -> true;
      default -> false;
    };
  }

  private void single(Segment segment, double confidence) {
    String text = page.slice(segment.start(), segment.end());
    Draft draft = new Draft(type(segment, text), List.of(segment), confidence);
    if (!drafts.isEmpty() && continues(drafts.getLast(), draft)) {
      draft = drafts.removeLast().with(draft);
    } else if (draft.type() == BlockType.CREDIT
        && !drafts.isEmpty()
        && drafts.getLast().isBody()
        && isShort(drafts.getLast())) {
      drafts.add(drafts.removeLast().as(BlockType.CAPTION));
    }
    drafts.add(draft);
  }

  /** Whether a paragraph that a credit follows may be its caption. */
  private boolean isShort(Draft body) {
    boolean letters = lines.get(body.first().line()).script() == Script.LATIN;
    return body.length() <= (letters ? LONGEST_CAPTION : SHORT_CAPTION);
  }

  private BlockType type(Segment segment, String text) {
    PageLine line = lines.get(segment.line());
    if (text.length() <= Formulas.LONGEST) {
      Optional<BlockType> whole =
          switch (Formulas.whole(text)) {
            case TURN -> Optional.of(BlockType.JUMP);
            case BYLINE -> Optional.of(BlockType.BYLINE);
            case CREDIT -> Optional.of(BlockType.CREDIT);
            case ADOPTION -> Optional.of(BlockType.SUBHEADLINE);
            case FURNITURE -> Optional.of(BlockType.OTHER);
            case LABEL -> Optional.of(BlockType.LABEL);
            case SPREAD -> Optional.empty();
            case NONE -> Optional.empty();
          };
      if (whole.isPresent()) {
        return whole.get();
      }
    }
    String once = line.script() == Script.HAN ? Doubling.once(page, segment) : text;
    if (Labels.contains(once) || isStruckLabel(segment, line, once)) {
      return BlockType.LABEL;
    }
    if (seams.isDisplay(segment.line()) && isLoneName(line, once)) {
      return BlockType.BYLINE;
    }
    if (line.starts() == Start.CAPTION
        || line.ends() == End.CREDIT
        || followsCreditOfItsLine(segment)) {
      return BlockType.CAPTION;
    }
    boolean title = isTitle(segment.line()) || Formulas.isSpreadTitle(text);
    if (!seams.isDisplay(segment.line()) && !title) {
      return BlockType.BODY;
    }
    return line.starts() == Start.DASH ? BlockType.SUBHEADLINE : BlockType.HEADLINE;
  }

  /** A paragraph ends with a sentence; a short line of its own that does not is a title. */
  private boolean isTitle(int index) {
    PageLine line = lines.get(index);
    boolean open =
        line.ends() == End.LETTER || line.ends() == End.DIGIT || line.ends() == End.CLOSING;
    return open
        && line.script() == Script.HAN
        && !line.traits().innerStop()
        && !line.traits().names()
        && line.starts() != Start.NUMBERED
        && line.width() < MOST_OF_A_COLUMN * seams.column(index);
  }

  /** A short word spread over its line stands over a page or a story. */
  private boolean isStruckLabel(Segment segment, PageLine line, String once) {
    int signs = once.codePointCount(0, once.length());
    boolean first = segment.line() == 0;
    boolean spread =
        (first || signs <= SHORTEST_SPREAD) && line.end() - line.start() >= 2 * signs - 1;
    return line.script() == Script.HAN && signs >= 2 && signs <= LONGEST_LABEL && spread;
  }

  /** An author's name stands alone under a headline. */
  private boolean isLoneName(PageLine line, String once) {
    return line.script() == Script.HAN
        && once.codePoints().allMatch(Glyphs::isHan)
        && !drafts.isEmpty()
        && !drafts.getLast().isBody()
        && drafts.getLast().type() != BlockType.LABEL
        && Surnames.mayBeName(once);
  }

  /** What a credit is glued to, the credit first, is its caption. */
  private boolean followsCreditOfItsLine(Segment segment) {
    int line = segment.line();
    return line > 0
        && lines.get(line).number() == lines.get(line - 1).number()
        && !drafts.isEmpty()
        && drafts.getLast().type() == BlockType.CREDIT
        && drafts.getLast().first().line() == line - 1;
  }

  private boolean isCaption(Draft body) {
    PageLine first = lines.get(body.first().line());
    PageLine last = lines.get(body.last().line());
    return body.length() <= LONGEST_CAPTION
        && (first.starts() == Start.CAPTION || last.ends() == End.CREDIT);
  }

  /** Whether two display lines are one headline that was set in two. */
  private boolean continues(Draft before, Draft next) {
    if (before.type() != BlockType.HEADLINE || next.type() != BlockType.HEADLINE) {
      return false;
    }
    PageLine above = lines.get(before.last().line());
    PageLine below = lines.get(next.first().line());
    if (above.traits().unclosed() > 0) {
      return true;
    }
    if (above.setting().isSized() && below.setting().isSized()) {
      if (!above.setting().isOfSize(below.setting())) {
        return false;
      }
      if (below.setting().type() == Setting.Type.LARGE && below.setting().isRightBelow()) {
        return true;
      }
    }
    int end = page.at(above.end() - 1);
    int start = page.at(below.start());
    if (isSingle(above) && isSingle(below)) {
      return true; // A headline that was set from top to bottom.
    }
    if (start == '关' || start == '關') {
      return page.slice(below.start(), Math.min(below.end(), below.start() + 2)).endsWith("于")
          || page.slice(below.start(), Math.min(below.end(), below.start() + 2)).endsWith("於");
    }
    if (above.script() == Script.LATIN && below.script() == Script.LATIN) {
      return above.ends() == End.FUNCTION_WORD
          || above.ends() == End.HYPHEN
          || above.ends() == End.COMMA
          || below.starts() == Start.LOWER;
    }
    if (above.traits().phrases()
        || below.traits().phrases()
        || !Glyphs.isHan(end)
        || !Glyphs.isHan(start)) {
      return false;
    }
    return below.blanksBefore() == 0
        ? pairs.contains(end, start)
        : below.blanksBefore() == 1 && spans(above, below);
  }

  private boolean isSingle(PageLine line) {
    return line.end() - line.start() == 1 && Glyphs.isHan(page.at(line.start()));
  }

  /** Whether the words that a line end would cut stand together elsewhere on the page. */
  private boolean spans(PageLine above, PageLine below) {
    return above.end() - above.start() >= 2
        && below.end() - below.start() >= 2
        && pairs.contains(page.at(above.end() - 2), page.at(above.end() - 1))
        && pairs.contains(page.at(above.end() - 1), page.at(below.start()))
        && pairs.contains(page.at(below.start()), page.at(below.start() + 1));
  }
}
