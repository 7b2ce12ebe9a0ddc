package copydesk.annotate.finding;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.ArticleView.FindingView;
import copydesk.annotate.article.ArticleViews;
import copydesk.annotate.article.Articles;
import copydesk.annotate.check.CheckNames;
import copydesk.annotate.check.Finding;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.Place;
import copydesk.annotate.finding.CheckSheet.Line;
import copydesk.annotate.finding.CheckSheet.Waived;
import copydesk.annotate.history.Operations;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.submission.Submission;
import copydesk.annotate.submission.Submissions;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.Documents;
import copydesk.look.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the check sheet of a page. An article in review, or approved, stands there as it was
 * submitted; what was put aside does not stand there.
 */
@ApplicationScoped
public class CheckSheets {

  @Inject PageFindings findings;
  @Inject Articles articles;
  @Inject Submissions submissions;
  @Inject Operations operations;
  @Inject Documents documents;

  /** An article with its number on the page. */
  private record Numbered(int number, Article article, Draft draft) {}

  /** The sheet of a page as it is now. Call in a transaction. */
  public CheckSheet of(OpenPage open, Language language) {
    Map<String, List<Finding>> checked = findings.of(open);
    List<Line> lines = new ArrayList<>();
    int stale = 0;
    int number = 0;
    String source = open.own().stream().findFirst().map(own -> own.id.toString()).orElse("");
    for (Draft draft : open.drafts().inOrder(source)) {
      Article article = open.articles().get(draft.id());
      Numbered numbered = new Numbered(++number, article, draft);
      Optional<UUID> submission = submission(article.state());
      if (submission.isPresent()) {
        lines.addAll(frozen(numbered, submission.get(), language));
      } else if (!(article.state() instanceof ArticleState.Spiked)) {
        stale += (int) draft.facts().stream().filter(f -> f.status() == FactStatus.STALE).count();
        ArticleViews.findings(draft, checked.getOrDefault(draft.id(), List.of()), language)
            .forEach(finding -> lines.add(line(open, numbered, finding, language)));
      }
    }
    return CheckSheet.of(head(open), stale, named(open, lines));
  }

  private static Optional<UUID> submission(ArticleState state) {
    return switch (state) {
      case ArticleState.Submitted(UUID id) -> Optional.of(id);
      case ArticleState.Approved(UUID id) -> Optional.of(id);
      default -> Optional.empty();
    };
  }

  private static CheckSheet.Head head(OpenPage open) {
    return new CheckSheet.Head(
        open.page().id.toString(),
        open.publication().code,
        open.publication().name,
        open.publication().language,
        open.publication().timeZone,
        open.page().issueDate,
        open.page().edition,
        open.page().label);
  }

  private static Line line(
      OpenPage open, Numbered numbered, FindingView finding, Language language) {
    Map<String, Block> blocks = new HashMap<>();
    open.drafts().blocks().forEach(block -> blocks.put(block.id(), block));
    List<String> quotes =
        finding.at().stream()
            .filter(place -> blocks.containsKey(place.block()))
            .map(
                place ->
                    Text.of(blocks.get(place.block()).text(open.drafts().texts()))
                        .slice(place.start(), place.end()))
            .distinct()
            .toList();
    Place at =
        finding.at().stream()
            .filter(p -> numbered.draft().blocks().stream().anyMatch(b -> b.id().equals(p.block())))
            .findFirst()
            .orElse(null);
    Waived waiver =
        finding.waiver() == null
            ? null
            : new Waived(finding.waiver().reason(), finding.waiver().by(), finding.waiver().at());
    return line(
        numbered,
        false,
        finding.check(),
        finding.verdict(),
        finding.formula(),
        finding.text(),
        quotes,
        waiver,
        at,
        language);
  }

  private static Line line(
      Numbered numbered,
      boolean frozen,
      String check,
      String verdict,
      String formula,
      String text,
      List<String> quotes,
      Waived waiver,
      Place at,
      Language language) {
    boolean waived = verdict.equals("fail") && waiver != null;
    return new Line(
        numbered.article().id.toString(),
        numbered.number(),
        numbered.article().headline,
        frozen,
        waived ? "waived" : verdict,
        check,
        CheckNames.of(check, language == Language.ENGLISH),
        formula,
        text,
        quotes,
        waived ? waiver : null,
        at);
  }

  /** What the checks said when the article was submitted. */
  private List<Line> frozen(Numbered numbered, UUID id, Language language) {
    Submission submission =
        submissions.findById(new ScopedId(numbered.article().publicationId, id));
    JsonNode document = documents.read(submission.document, JsonNode.class);
    Text text = Text.of(document.path("text").asText());
    Map<String, Waived> waivers = new HashMap<>();
    for (JsonNode waiver : document.path("waivers")) {
      waivers.put(
          waiver.path("finding").asText(),
          new Waived(
              waiver.path("reason").asText(),
              waiver.path("by").asText(),
              Instant.parse(waiver.path("at").asText())));
    }
    List<Line> lines = new ArrayList<>();
    for (JsonNode finding : document.path("findings")) {
      List<String> quotes = new ArrayList<>();
      for (JsonNode span : finding.path("at")) {
        quotes.add(text.slice(span.path("start").asInt(), span.path("end").asInt()));
      }
      lines.add(
          line(
              numbered,
              true,
              finding.path("check").asText(),
              finding.path("verdict").asText(),
              finding.path("formula").asText(),
              finding.path("text").path(language.code()).asText(),
              quotes.stream().distinct().toList(),
              waivers.get(finding.path("id").asText()),
              null,
              language));
    }
    return lines;
  }

  /** Waivers with the names of who gave them, in the place of their subjects. */
  private List<Line> named(OpenPage open, List<Line> lines) {
    if (lines.stream().allMatch(line -> line.waiver() == null)) {
      return lines;
    }
    UUID publication = open.page().publicationId;
    Set<UUID> pages = new HashSet<>(Set.of(open.page().id));
    articles.pagesOf(publication, open.articles().keySet()).values().forEach(pages::addAll);
    Map<String, String> names = operations.names(publication, pages);
    return lines.stream().map(line -> line.waiver() == null ? line : named(line, names)).toList();
  }

  private static Line named(Line line, Map<String, String> names) {
    Waived waiver = line.waiver();
    return new Line(
        line.article(),
        line.number(),
        line.headline(),
        line.frozen(),
        line.state(),
        line.check(),
        line.name(),
        line.formula(),
        line.text(),
        line.quotes(),
        new Waived(waiver.reason(), names.getOrDefault(waiver.by(), ""), waiver.at()),
        line.at());
  }
}
