package copydesk.annotate.page;

import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleView;
import copydesk.annotate.article.ArticleViews;
import copydesk.annotate.history.Editing;
import copydesk.annotate.history.Operations;
import copydesk.annotate.jump.JumpViews;
import copydesk.annotate.page.PageView.BoundaryView;
import copydesk.annotate.page.PageView.EditView;
import copydesk.annotate.page.PageView.OfferView;
import copydesk.annotate.page.PageView.SourceView;
import copydesk.annotate.reading.Boundaries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes pages for the wire. */
@ApplicationScoped
public class PageViews {

  @Inject ArticleViews articleViews;
  @Inject StoredReadings readings;
  @Inject JumpViews jumps;
  @Inject Operations operations;

  /** A page with everything on it, for the person who asks. */
  public PageView of(OpenPage open, String subject) {
    Page page = open.page();
    Map<String, SourceView> sources = new LinkedHashMap<>();
    open.sources()
        .values()
        .forEach(
            source ->
                sources.put(
                    source.id.toString(),
                    new SourceView(
                        source.sha256, source.encoding, source.text, source.pageId.toString())));
    return new PageView(
        page.id.toString(),
        open.publication().code,
        open.publication().name,
        open.publication().language,
        open.publication().timeZone,
        page.issueDate,
        page.edition,
        page.label,
        page.readingId == null ? 0 : readings.number(page.publicationId, page.readingId),
        sources,
        articles(open),
        boundaries(open),
        open.nowhere(),
        readings.offered(page.publicationId, page.id).stream()
            .map(offer -> offer(open, offer))
            .toList(),
        jumps.of(page),
        operations.undoable(page.publicationId, page.id, subject).isPresent(),
        operations.redoable(page.publicationId, page.id, subject).isPresent());
  }

  private List<ArticleView> articles(OpenPage open) {
    String source = open.own().stream().findFirst().map(s -> s.id.toString()).orElse("");
    return articleViews.of(
        open,
        open.drafts().inOrder(source).stream()
            .map(draft -> open.articles().get(draft.id()))
            .toList());
  }

  /** The boundaries of the page's own lines. */
  public List<BoundaryView> boundaries(OpenPage open) {
    return open.own().stream()
        .flatMap(source -> Boundaries.of(open.drafts(), source.id.toString()).stream())
        .map(BoundaryView::of)
        .toList();
  }

  private static OfferView offer(OpenPage open, StoredReading offer) {
    return new OfferView(
        offer.id.toString(),
        offer.number,
        offer.takenInAt,
        List.copyOf(open.drafts().articles().keySet()));
  }

  /** What an edit did. */
  public EditView of(Editing.Result result, String subject) {
    List<Article> changed = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    OpenPage open = result.page();
    for (String id : result.rows().keySet()) {
      if (open.drafts().articles().containsKey(id)) {
        changed.add(result.rows().get(id));
      } else {
        gone.add(id);
      }
    }
    Page page = open.page();
    return new EditView(
        result.entry().number,
        articleViews.of(open, changed),
        gone,
        boundaries(open),
        open.nowhere(),
        operations.undoable(page.publicationId, page.id, subject).isPresent(),
        operations.redoable(page.publicationId, page.id, subject).isPresent());
  }
}
