package copydesk.annotate.submission;

import copydesk.annotate.article.Article;
import copydesk.annotate.check.Finding;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.Layout;
import copydesk.annotate.draft.Place;
import copydesk.annotate.facts.Links;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.Page;
import copydesk.annotate.page.Source;
import copydesk.annotate.reading.Boundaries;
import copydesk.annotate.submission.SubmissionDocument.BlockPart;
import copydesk.annotate.submission.SubmissionDocument.BoundaryPart;
import copydesk.annotate.submission.SubmissionDocument.DropPart;
import copydesk.annotate.submission.SubmissionDocument.FactPart;
import copydesk.annotate.submission.SubmissionDocument.FindingPart;
import copydesk.annotate.submission.SubmissionDocument.LinkPart;
import copydesk.annotate.submission.SubmissionDocument.PagePart;
import copydesk.annotate.submission.SubmissionDocument.PublicationPart;
import copydesk.annotate.submission.SubmissionDocument.SourcePart;
import copydesk.annotate.submission.SubmissionDocument.Span;
import copydesk.annotate.submission.SubmissionDocument.Submitter;
import copydesk.annotate.submission.SubmissionDocument.WaiverPart;
import copydesk.annotate.submission.SubmissionDocument.Wording;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Decision;
import copydesk.annotate.text.Evidence;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Text;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.WireJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes the document of a submission out of a draft. */
final class Freezing {

  private final OpenPage open;
  private final Draft draft;
  private final Texts texts;

  /** Where each block's text starts in the article's. */
  private final Map<String, Integer> starts = new LinkedHashMap<>();

  private Freezing(OpenPage open, Draft draft) {
    this.open = open;
    this.draft = draft;
    this.texts = open.drafts().texts();
    int at = 0;
    for (Block block : draft.blocks()) {
      starts.put(block.id(), at);
      at += block.length() + 1;
    }
  }

  /**
   * @param pages the pages on which the article has text
   * @param findings what the checks said at this moment
   */
  static SubmissionDocument document(
      OpenPage open,
      Article article,
      Draft draft,
      List<Page> pages,
      List<Finding> findings,
      Editor editor) {
    return new Freezing(open, draft).document(article, pages, findings, editor);
  }

  private SubmissionDocument document(
      Article article, List<Page> pages, List<Finding> findings, Editor editor) {
    return new SubmissionDocument(
        1,
        new PublicationPart(
            open.publication().id.toString(),
            open.publication().code,
            open.publication().name,
            open.publication().language,
            open.publication().timeZone),
        pages.stream()
            .map(p -> new PagePart(p.id.toString(), p.issueDate.toString(), p.edition, p.label))
            .toList(),
        draft.id(),
        article.revision,
        article.headline,
        sources(),
        added(),
        draft.text(texts),
        draft.blocks().stream().map(this::block).toList(),
        draft.blocks().stream().flatMap(block -> drops(block).stream()).toList(),
        boundaries(),
        draft.facts().stream()
            .filter(fact -> fact.status() == FactStatus.CONFIRMED)
            .map(this::fact)
            .toList(),
        links(),
        findings.stream().map(this::finding).toList(),
        draft.waivers().stream()
            .map(w -> new WaiverPart(w.finding(), w.reason(), w.by(), w.at().toString()))
            .toList(),
        new Submitter(editor.subject(), editor.name()),
        editor.at().toString());
  }

  private List<Range> ranges() {
    return draft.blocks().stream()
        .flatMap(block -> block.parts().stream())
        .map(Part::range)
        .toList();
  }

  private List<SourcePart> sources() {
    List<String> used = ranges().stream().map(Range::source).distinct().toList();
    return open.sources().values().stream()
        .filter(source -> used.contains(source.id.toString()))
        .map(
            source ->
                new SourcePart(
                    source.id.toString(), source.pageId.toString(), source.sha256, source.encoding))
        .toList();
  }

  private Map<String, String> added() {
    Map<String, String> added = new TreeMap<>();
    ranges().stream()
        .filter(Range::isAdded)
        .forEach(range -> added.put(range.source(), texts.of(range.source()).toString()));
    return added;
  }

  private BlockPart block(Block block) {
    int start = starts.get(block.id());
    String text = block.text(texts);
    return new BlockPart(
        block.id(),
        WireJson.word(block.type()),
        start,
        start + Text.of(text).length(),
        text,
        block.pieces());
  }

  private static List<DropPart> drops(Block block) {
    return block.drops().stream()
        .map(
            drop ->
                new DropPart(
                    drop.range().source(),
                    drop.range().start(),
                    drop.range().end(),
                    WireJson.word(drop.reason())))
        .toList();
  }

  /** The boundaries of which this article has a side. */
  private List<BoundaryPart> boundaries() {
    List<BoundaryPart> parts = new ArrayList<>();
    for (Source source : open.sources().values()) {
      Boundaries.of(open.drafts(), source.id.toString()).stream()
          .filter(
              boundary ->
                  boundary.left().article().equals(draft.id())
                      || boundary.right().article().equals(draft.id()))
          .map(Freezing::boundary)
          .forEach(parts::add);
    }
    return parts;
  }

  private static BoundaryPart boundary(Boundaries.Boundary boundary) {
    Decision decision =
        Objects.requireNonNullElse(
            boundary.decision(), new Decision(1, List.of(), Decision.READER));
    return new BoundaryPart(
        boundary.source(),
        boundary.after(),
        WireJson.word(boundary.kind()),
        decision.confidence(),
        decision.evidence().stream().map(Evidence::zh).collect(Collectors.joining("；")),
        decision.by());
  }

  private FactPart fact(Fact fact) {
    List<Place> places =
        Layout.of(draft).window(fact.anchors()).map(Layout.Window::at).orElse(List.of());
    return new FactPart(
        fact.id(),
        WireJson.word(fact.type()),
        fact.quote(),
        spans(places),
        fact.anchors(),
        fact.value(),
        fact.confidence(),
        fact.by());
  }

  /** Links that editors made between facts that they confirmed. */
  private List<LinkPart> links() {
    Set<String> confirmed =
        draft.facts().stream()
            .filter(fact -> fact.status() == FactStatus.CONFIRMED)
            .map(Fact::id)
            .collect(Collectors.toSet());
    return Links.of(draft, texts).stream()
        .filter(link -> !link.suggested())
        .filter(link -> confirmed.contains(link.from()) && confirmed.contains(link.to()))
        .map(link -> new LinkPart(WireJson.word(link.kind()), link.from(), link.to()))
        .toList();
  }

  private FindingPart finding(Finding finding) {
    return new FindingPart(
        finding.id(),
        finding.check(),
        WireJson.word(finding.verdict()),
        finding.formula(),
        new Wording(finding.zh(), finding.en()),
        spans(finding.at()));
  }

  /** In the article's text; what a finding says of other articles of the page is left out. */
  private List<Span> spans(List<Place> places) {
    return places.stream()
        .filter(place -> starts.containsKey(place.block()))
        .map(
            place ->
                new Span(
                    starts.get(place.block()) + place.start(),
                    starts.get(place.block()) + place.end()))
        .toList();
  }
}
