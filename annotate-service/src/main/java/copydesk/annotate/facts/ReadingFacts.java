package copydesk.annotate.facts;

import copydesk.annotate.check.Check;
import copydesk.annotate.check.Finding;
import copydesk.annotate.check.HouseStyle;
import copydesk.annotate.check.Story;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.Place;
import copydesk.annotate.reading.Reading;
import copydesk.annotate.recognise.Around;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recogniser;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.recognise.Suggestion;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.WireJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reading with what may be facts in it and what the checks say. Spans are code points of the
 * page's source.
 */
public record ReadingFacts(
    Reading.Source source,
    List<Reading.Article> articles,
    List<Reading.Dropped> dropped,
    List<Reading.Boundary> boundaries,
    List<FactView> facts,
    List<FindingView> findings) {

  /** A range of the source. */
  public record Span(int start, int end) {}

  /**
   * A fact.
   *
   * @param value a text or an amount, null if it is not known
   * @param reason what speaks for it, null if that is not told
   */
  public record FactView(
      String id,
      String type,
      String quote,
      List<Span> spans,
      FactValue value,
      double confidence,
      String status,
      String reason) {

    /** A fact whose reason is not told. */
    public FactView(
        String id,
        String type,
        String quote,
        List<Span> spans,
        FactValue value,
        double confidence,
        String status) {
      this(id, type, quote, spans, value, confidence, status, null);
    }
  }

  /** What a check says, in one language. */
  public record FindingView(
      String check, String verdict, String formula, String text, List<Span> spans) {}

  /** Suggests and checks without any server. */
  public static ReadingFacts of(
      Reading reading, Recogniser recogniser, Passage.Context context, boolean english) {
    List<FactView> facts = new ArrayList<>();
    Around page =
        Around.of(
            reading.articles().stream()
                .flatMap(article -> article.blocks().stream())
                .map(Reading.Block::text)
                .toList(),
            context.publication());
    for (Reading.Article article : reading.articles()) {
      for (Reading.Block block : article.blocks()) {
        if (!PageBlocks.hasFacts(block.type())) {
          continue;
        }
        Text text = Text.of(block.text());
        for (Suggestion suggestion : recogniser.suggest(new Passage(text, page, context))) {
          facts.add(
              new FactView(
                  "f" + (facts.size() + 1),
                  WireJson.word(suggestion.type()),
                  text.slice(suggestion.start(), suggestion.end()),
                  spans(block, suggestion.start(), suggestion.end()),
                  suggestion.value(),
                  suggestion.confidence(),
                  "suggested",
                  suggestion.reason()));
        }
      }
    }
    return new ReadingFacts(
        reading.source(),
        reading.articles(),
        reading.dropped(),
        reading.boundaries(),
        facts,
        findings(reading, context, english));
  }

  private static List<FindingView> findings(
      Reading reading, Passage.Context context, boolean english) {
    Map<String, Reading.Block> blocks = new HashMap<>();
    List<List<Story.Paragraph>> articles = new ArrayList<>();
    for (Reading.Article article : reading.articles()) {
      List<Story.Paragraph> paragraphs = new ArrayList<>();
      for (Reading.Block block : article.blocks()) {
        String id = article.id() + ":" + block.id();
        blocks.put(id, block);
        paragraphs.add(new Story.Paragraph(id, block.type(), Text.of(block.text())));
      }
      articles.add(paragraphs);
    }
    return Story.ofPage(articles, context.issue(), Register.EMPTY, HouseStyle.COMMON).stream()
        .flatMap(story -> Check.all(story).stream())
        .map(finding -> finding(finding, blocks, english))
        .toList();
  }

  private static FindingView finding(
      Finding finding, Map<String, Reading.Block> blocks, boolean english) {
    List<Span> spans = new ArrayList<>();
    for (Place place : finding.at()) {
      spans.addAll(spans(blocks.get(place.block()), place.start(), place.end()));
    }
    return new FindingView(
        finding.check(),
        WireJson.word(finding.verdict()),
        finding.formula(),
        english ? finding.en() : finding.zh(),
        spans);
  }

  /** The source ranges behind a stretch of a block's text; inserted text has none. */
  static List<Span> spans(Reading.Block block, int start, int end) {
    List<Span> spans = new ArrayList<>();
    int at = 0;
    for (Reading.Piece piece : block.pieces()) {
      boolean inserted = piece.insert() != null;
      int length = inserted ? Text.of(piece.insert()).length() : piece.end() - piece.start();
      int from = Math.max(start - at, 0);
      int to = Math.min(end - at, length);
      if (!inserted && from < to) {
        spans.add(new Span(piece.start() + from, piece.start() + to));
      }
      at += length;
    }
    return spans;
  }
}
