package copydesk.annotate.history;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Delta;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.Documents;
import copydesk.stream.Cursor;
import copydesk.stream.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Writes the log for the wire. */
@ApplicationScoped
public class HistoryViews {

  /** One entry of an article's history. */
  public record EntryView(
      long number,
      String page,
      Instant at,
      By by,
      String kind,
      Long reverses,
      long version,
      JsonNode ops,
      List<Change> changes) {}

  /** Who did it. */
  public record By(String subject, String name) {}

  @Inject Operations operations;
  @Inject OpenPages openPages;
  @Inject Documents documents;

  /**
   * A page of an article's history, newest first.
   *
   * @param below only what made versions below this one
   */
  public Slice<EntryView> of(Article article, long below, int limit) {
    List<Operations.Step> steps =
        operations.of(article.publicationId, article.id, -1, below, limit + 1);
    return Slice.of(steps, limit, step -> Cursor.of(step.version()))
        .map(step -> view(article, step));
  }

  private EntryView view(Article article, Operations.Step step) {
    OperationEntry entry = step.entry();
    Delta.ArticleDelta delta =
        documents.read(entry.delta, Delta.class).articles().get(article.id.toString());
    List<Change> changes = List.of();
    if (delta != null) {
      Texts texts = openPages.texts(article.publicationId, delta);
      changes = Change.of(article.id.toString(), delta, texts);
    }
    return new EntryView(
        entry.number,
        entry.pageId.toString(),
        entry.at,
        new By(entry.subject, entry.name),
        entry.kind,
        entry.reverses,
        step.version(),
        documents.read(entry.ops, JsonNode.class),
        changes);
  }
}
