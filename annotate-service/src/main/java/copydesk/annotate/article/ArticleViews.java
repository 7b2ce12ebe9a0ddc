package copydesk.annotate.article;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.article.ArticleView.BlockView;
import copydesk.annotate.article.ArticleView.FactView;
import copydesk.annotate.article.ArticleView.FindingView;
import copydesk.annotate.article.ArticleView.Now;
import copydesk.annotate.article.ArticleView.StateView;
import copydesk.annotate.check.Finding;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.Layout;
import copydesk.annotate.draft.Waiver;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.register.Registers;
import copydesk.annotate.submission.Outcome;
import copydesk.annotate.submission.Outcomes;
import copydesk.annotate.submission.RemarkPlaces;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.WireJson;
import copydesk.look.CurrentLanguage;
import copydesk.look.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes articles for the wire. */
@ApplicationScoped
public class ArticleViews {

  @Inject Articles articles;
  @Inject Outcomes outcomes;
  @Inject RemarkPlaces remarks;
  @Inject Registers registers;
  @Inject CurrentLanguage language;

  public ArticleView of(OpenPage open, Article article) {
    Draft draft = open.drafts().articles().get(article.id.toString());
    Texts texts = open.drafts().texts();
    return new ArticleView(
        draft.id(),
        open.publication().code,
        article.version,
        state(article, draft),
        article.revision,
        articles.pagesOf(article).stream().map(UUID::toString).toList(),
        article.headline,
        article.furniture,
        draft.blocks().stream()
            .map(
                block ->
                    new BlockView(
                        block.id(),
                        WireJson.word(block.type()),
                        block.confidence(),
                        block.text(texts),
                        block.parts()))
            .toList(),
        facts(draft, texts),
        findings(open, draft),
        added(draft, texts),
        article.editedByName,
        article.editedAt);
  }

  private StateView state(Article article, Draft draft) {
    return switch (article.state()) {
      case ArticleState.Waiting() -> state("waiting", null, null, null);
      case ArticleState.InWork(UUID last) -> inWork(article, last, draft);
      case ArticleState.Submitted(UUID submission) -> state("submitted", submission, null, null);
      case ArticleState.Approved(UUID submission) -> state("approved", submission, null, null);
      case ArticleState.Spiked(String reason) -> state("spiked", null, reason, null);
      case ArticleState.Merged(UUID into) -> state("merged", null, null, into);
    };
  }

  private static StateView state(String name, UUID submission, String reason, UUID into) {
    return new StateView(name, text(submission), reason, text(into), null, null, null);
  }

  /**
   * Back from review, also for a correction, or recalled: says which, and what the reviewers
   * remarked.
   */
  private StateView inWork(Article article, UUID last, Draft draft) {
    if (last == null) {
      return state("in-work", null, null, null);
    }
    Optional<Outcome> outcome = outcomes.of(article.publicationId, last);
    JsonNode placed =
        outcome.map(known -> remarks.placed(article, last, known.remarks, draft)).orElse(null);
    boolean returned = outcome.filter(known -> !known.outcome.equals(Outcome.APPROVED)).isPresent();
    return new StateView(
        "in-work",
        null,
        null,
        null,
        returned ? text(last) : null,
        returned ? null : text(last),
        placed);
  }

  private static String text(UUID id) {
    return id == null ? null : id.toString();
  }

  /** The facts of a draft with their places now. */
  public static List<FactView> facts(Draft draft, Texts texts) {
    Layout layout = Layout.of(draft);
    return draft.facts().stream().map(fact -> fact(fact, layout, texts)).toList();
  }

  private static FactView fact(Fact fact, Layout layout, Texts texts) {
    boolean stale = fact.status() == FactStatus.STALE;
    Now now =
        !stale
            ? null
            : layout
                .offered(fact.anchors())
                .filter(window -> !window.ranges().isEmpty())
                .map(window -> new Now(quote(window.ranges(), texts), window.at()))
                .orElse(null);
    return new FactView(
        fact.id(),
        WireJson.word(fact.type()),
        fact.quote(),
        fact.anchors(),
        layout.window(fact.anchors()).map(Layout.Window::at).orElse(List.of()),
        fact.value(),
        fact.confidence(),
        fact.reason(),
        WireJson.word(fact.status()),
        fact.by(),
        stale ? WireJson.word(fact.was()) : null,
        now);
  }

  private static String quote(List<Range> ranges, Texts texts) {
    return ranges.stream().map(texts::slice).collect(Collectors.joining());
  }

  /** What the checks say about a draft now, with the waivers. */
  public List<FindingView> findings(OpenPage open, Draft draft) {
    Map<String, Waiver> waivers =
        draft.waivers().stream().collect(Collectors.toMap(Waiver::finding, waiver -> waiver));
    return Findings.of(
            draft,
            open.drafts().texts(),
            open.page().issueDate,
            registers.of(open.page().publicationId))
        .stream()
        .map(finding -> finding(finding, waivers.get(finding.id())))
        .toList();
  }

  private FindingView finding(Finding finding, Waiver waiver) {
    return new FindingView(
        finding.id(),
        finding.check(),
        WireJson.word(finding.verdict()),
        finding.formula(),
        language.get() == Language.ENGLISH ? finding.en() : finding.zh(),
        finding.at(),
        waiver == null
            ? null
            : new ArticleView.WaiverView(waiver.reason(), waiver.by(), waiver.at()));
  }

  private static Map<String, String> added(Draft draft, Texts texts) {
    Map<String, String> added = new TreeMap<>();
    draft.blocks().stream()
        .flatMap(block -> block.parts().stream())
        .map(Part::range)
        .filter(Range::isAdded)
        .forEach(range -> added.put(range.source(), texts.of(range.source()).toString()));
    return added;
  }
}
