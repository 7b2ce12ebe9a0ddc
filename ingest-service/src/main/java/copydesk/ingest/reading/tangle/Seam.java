package copydesk.ingest.reading.tangle;

import copydesk.ingest.reading.article.Terms;
import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.boundary.Seams;
import copydesk.ingest.reading.language.Vocabulary;
import copydesk.ingest.reading.page.Glyphs;
import copydesk.ingest.reading.page.Page;
import copydesk.ingest.reading.page.PageLine;
import copydesk.ingest.reading.page.PageLine.End;
import copydesk.ingest.reading.page.PageLine.Script;
import copydesk.ingest.reading.page.Pairs;
import java.util.IdentityHashMap;
import java.util.List;

/** How well the end of one paragraph goes with the beginning of another that stands further on. */
public final class Seam {

  /** For the parts of one paragraph being what they seem. */
  static final double JOINED = 3;

  /** Taken off for each part between two that go together. */
  static final double PER_PART = 0.05;

  /** Log-weight of a paragraph that breaks off and goes on nowhere. */
  static final double OPEN_END = -1;

  /** Weight of the words that both parts use. */
  private static final double COHERENCE = 7;

  private static final double HOPELESS = -2;

  /** By how much a full line may miss its column, in full-width units. */
  private static final double SLACK = 1.6;

  private final Page page;
  private final Pairs pairs;
  private final Vocabulary vocabulary;
  private final Seams seams;
  private final IdentityHashMap<Draft, Terms> said = new IdentityHashMap<>();

  /** For the paragraphs of a page. */
  public Seam(Page page, Pairs pairs, Vocabulary vocabulary, Seams seams) {
    this.page = page;
    this.pairs = pairs;
    this.vocabulary = vocabulary;
    this.seams = seams;
  }

  private Terms terms(Draft draft) {
    return said.computeIfAbsent(draft, text -> Terms.of(page, List.of(text)));
  }

  /** Whether a paragraph stops at the end of a full line in the middle of a sentence. */
  boolean breaksOff(Draft draft) {
    if (!draft.isBody()) {
      return false;
    }
    int index = draft.last().line();
    PageLine line = page.lines().get(index);
    return switch (line.ends()) {
      case HYPHEN, FUNCTION_WORD, OPENING -> true;
      case COMMA, LETTER, DIGIT -> isFull(line, index);
      default -> false;
    };
  }

  private boolean isFull(PageLine line, int index) {
    double column = seams.column(index);
    double room = line.script() == Script.LATIN ? 0.3 * column : SLACK;
    return !Double.isInfinite(column) && line.width() >= column - room;
  }

  /** Whether a paragraph may be the later part of another one. */
  boolean mayGoOn(Draft draft) {
    return draft.isBody() && beginning(draft) > 0;
  }

  /** Whether a paragraph begins as none goes on. */
  boolean opens(Draft draft) {
    return beginning(draft) < -3;
  }

  /** Log-weight of a paragraph that begins as it does and goes on from nowhere. */
  double orphan(Draft draft) {
    return beginning(draft) > 2 ? OPEN_END : 0;
  }

  /**
   * Log-weight of a paragraph that broke off going on with another.
   *
   * @param joined whether the two were parts of one paragraph at first
   */
  double weight(Draft broken, Draft other, boolean joined) {
    PageLine end = page.lines().get(broken.last().line());
    PageLine start = page.lines().get(other.first().line());
    if (end.script() != start.script()) {
      return Double.NEGATIVE_INFINITY;
    }
    double apart =
        Math.abs(seams.column(broken.last().line()) - seams.column(other.first().line()));
    double weight = beginning(other) + (apart <= SLACK ? 0.5 : -1);
    if (weight < HOPELESS && !joined) {
      return Double.NEGATIVE_INFINITY;
    }
    weight += word(end, start);
    // What stands so badly is not asked for its words, which takes longest.
    return weight < HOPELESS && !joined
        ? Double.NEGATIVE_INFINITY
        : weight + COHERENCE * Terms.shared(terms(broken), terms(other));
  }

  private double beginning(Draft other) {
    PageLine start = page.lines().get(other.first().line());
    return switch (start.starts()) {
      case LOWER, PARTICLE -> 2.5;
      case CLOSING -> start.script() == Script.HAN ? 2.5 : 0;
      case DATELINE, TURN, NUMBERED, CAPTION, SPEAKER, DASH -> -6;
      case UPPER, OPENING_QUOTE -> -3;
      default -> {
        boolean led = start.lead() != PageLine.Lead.NONE;
        boolean full = other.segments().size() > 1 && isFull(start, other.first().line());
        yield led ? -2 : full ? 1 : -1;
      }
    };
  }

  private double word(PageLine end, PageLine start) {
    if (end.script() == Script.LATIN) {
      if (end.ends() == End.HYPHEN) {
        String tail = vocabulary.tail(end.end() - 2, end.start());
        String head = vocabulary.head(start.start(), start.end());
        return vocabulary.isWord(tail + head) ? 2.5 : -3;
      }
      return vocabulary.cut(end, start) == Vocabulary.Cut.CERTAIN ? 2.5 : 0;
    }
    int first = page.at(end.end() - 1);
    int second = page.at(start.start());
    if (!Glyphs.isHan(first) || !Glyphs.isHan(second)) {
      return 0;
    }
    return pairs.contains(first, second) ? 2 : -0.3;
  }
}
