package copydesk.annotate.facts;

import copydesk.annotate.check.Check;
import copydesk.annotate.check.Finding;
import copydesk.annotate.check.Story;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.Place;
import copydesk.annotate.reading.Reading;
import copydesk.annotate.recognise.Around;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recogniser;
import copydesk.annotate.recognise.Suggestion;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.WireJson;
import java.util.ArrayList;
import java.util.List;

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
   */
  public record FactView(
      String id,
      String type,
      String quote,
      List<Span> spans,
      FactValue value,
      double confidence,
      String status) {}

  /** What a check says, in one language. */
  public record FindingView(
      String check, String verdict, String formula, String text, List<Span> spans) {}

  /** Suggests and checks without any server. */
  public static ReadingFacts of(
      Reading reading, Recogniser recogniser, Passage.Context context, boolean english) {
    List<FactView> facts = new ArrayList<>();
    List<FindingView> findings = new ArrayList<>();
    for (Reading.Article article : reading.articles()) {
      Around story = Around.of(article.blocks().stream().map(Reading.Block::text).toList());
      for (Reading.Block block : article.blocks()) {
        Text text = Text.of(block.text());
        for (Suggestion suggestion : recogniser.suggest(new Passage(text, story, context))) {
          facts.add(
              new FactView(
                  "f" + (facts.size() + 1),
                  WireJson.word(suggestion.type()),
                  text.slice(suggestion.start(), suggestion.end()),
                  spans(block, suggestion.start(), suggestion.end()),
                  suggestion.value(),
                  suggestion.confidence(),
                  "suggested"));
        }
      }
      findings.addAll(findings(article, context, english));
    }
    return new ReadingFacts(
        reading.source(),
        reading.articles(),
        reading.dropped(),
        reading.boundaries(),
        facts,
        findings);
  }

  private static List<FindingView> findings(
      Reading.Article article, Passage.Context context, boolean english) {
    List<Story.Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      paragraphs.add(
          new Story.Paragraph(String.valueOf(i), Text.of(article.blocks().get(i).text())));
    }
    List<FindingView> findings = new ArrayList<>();
    for (Finding finding : Check.all(new Story(paragraphs, context.issue()))) {
      List<Span> spans = new ArrayList<>();
      for (Place place : finding.at()) {
        Reading.Block block = article.blocks().get(Integer.parseInt(place.block()));
        spans.addAll(spans(block, place.start(), place.end()));
      }
      findings.add(
          new FindingView(
              finding.check(),
              WireJson.word(finding.verdict()),
              finding.formula(),
              english ? finding.en() : finding.zh(),
              spans));
    }
    return findings;
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
