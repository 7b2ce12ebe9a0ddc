package copydesk.annotate.page;

import copydesk.annotate.article.ArticleView;
import copydesk.annotate.article.ArticleViews;
import copydesk.annotate.check.Finding;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.Place;
import copydesk.annotate.facts.ReadingFacts;
import copydesk.annotate.facts.ReadingFacts.FactView;
import copydesk.annotate.facts.ReadingFacts.FindingView;
import copydesk.annotate.facts.ReadingFacts.Span;
import copydesk.annotate.finding.PageFindings;
import copydesk.annotate.reading.Boundaries;
import copydesk.annotate.reading.Reading;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.WireJson;
import copydesk.look.CurrentLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The reading of a page as editors have made it, with facts and findings. */
@ApplicationScoped
class PageFacts {

  @Inject PageFindings pageFindings;
  @Inject CurrentLanguage language;

  ReadingFacts of(OpenPage open) {
    Source source = open.own().stream().findFirst().orElse(null);
    if (source == null) {
      return new ReadingFacts(null, List.of(), List.of(), List.of(), List.of(), List.of());
    }
    String id = source.id.toString();
    List<Draft> drafts = open.drafts().inOrder(id);
    List<FactView> facts = new ArrayList<>();
    List<FindingView> findings = new ArrayList<>();
    Map<String, List<Finding>> checked = pageFindings.of(open);
    for (Draft draft : drafts) {
      draft.facts().stream()
          .filter(fact -> fact.status() != FactStatus.REJECTED)
          .forEach(fact -> facts.add(fact(fact, id)));
      ArticleViews.findings(draft, checked.getOrDefault(draft.id(), List.of()), language.get())
          .forEach(f -> findings.add(finding(f, open, id)));
    }
    return new ReadingFacts(
        new Reading.Source(source.sha256, source.encoding, lines(source.text)),
        drafts.stream().map(draft -> article(draft, open.drafts().texts(), id)).toList(),
        drafts.stream().flatMap(draft -> dropped(draft, id).stream()).toList(),
        Boundaries.of(open.drafts(), id).stream().map(PageFacts::boundary).toList(),
        facts,
        findings);
  }

  private static int lines(String text) {
    return (int) text.lines().count();
  }

  private static Reading.Article article(Draft draft, Texts texts, String source) {
    return new Reading.Article(
        draft.id(),
        draft.blocks().stream().map(block -> block(block, texts, source)).toList(),
        null);
  }

  private static Reading.Block block(Block block, Texts texts, String source) {
    return new Reading.Block(
        block.id(),
        WireJson.word(block.type()),
        block.text(texts),
        block.pieces().stream()
            .map(
                piece ->
                    piece.source().equals(source)
                        ? Reading.Piece.range(piece.start(), piece.end())
                        : Reading.Piece.insertion(texts.slice(piece)))
            .toList(),
        block.confidence());
  }

  private static List<Reading.Dropped> dropped(Draft draft, String source) {
    return draft.blocks().stream()
        .flatMap(block -> block.drops().stream())
        .filter(drop -> drop.range().source().equals(source))
        .map(
            drop ->
                new Reading.Dropped(
                    drop.range().start(), drop.range().end(), WireJson.word(drop.reason())))
        .toList();
  }

  private static Reading.Boundary boundary(Boundaries.Boundary boundary) {
    var decision = boundary.decision();
    return new Reading.Boundary(
        boundary.after(),
        WireJson.word(boundary.kind()),
        decision == null ? 1 : decision.confidence(),
        decision == null ? List.of() : decision.evidence());
  }

  private static FactView fact(Fact fact, String source) {
    return new FactView(
        fact.id(),
        WireJson.word(fact.type()),
        fact.quote(),
        spans(fact.anchors(), source),
        fact.value(),
        fact.confidence(),
        WireJson.word(fact.status()));
  }

  private static FindingView finding(
      ArticleView.FindingView finding, OpenPage open, String source) {
    List<Span> spans = new ArrayList<>();
    for (Place place : finding.at()) {
      open.drafts().blocks().stream()
          .filter(block -> block.id().equals(place.block()))
          .forEach(block -> spans.addAll(spans(block.ranges(place.start(), place.end()), source)));
    }
    return new FindingView(
        finding.check(), finding.verdict(), finding.formula(), finding.text(), spans);
  }

  private static List<Span> spans(List<Range> ranges, String source) {
    return ranges.stream()
        .filter(range -> range.source().equals(source))
        .map(range -> new Span(range.start(), range.end()))
        .toList();
  }
}
