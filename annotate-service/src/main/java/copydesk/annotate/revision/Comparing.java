package copydesk.annotate.revision;

import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Delta;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.history.Change;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows two states of an article against each other. */
@ApplicationScoped
class Comparing {

  /**
   * What differs between two states.
   *
   * @param blocks those that differ
   * @param rows all blocks in order, with what differs in them marked
   */
  public record Comparison(
      String from, String to, List<Change> blocks, List<Row> rows, FactChanges facts) {}

  /** Facts that came, went, or are not as they were. */
  public record FactChanges(List<Fact> added, List<Fact> removed, List<Fact> changed) {}

  @Inject OpenPages openPages;

  Comparison compare(Article article, String from, Draft left, String to, Draft right) {
    Texts none = new Texts(Map.of());
    Delta.ArticleDelta delta =
        Delta.between(Drafts.of(List.of(left), none), Drafts.of(List.of(right), none))
            .articles()
            .get(article.id.toString());
    List<Fact> added = new ArrayList<>();
    List<Fact> removed = new ArrayList<>();
    List<Fact> changed = new ArrayList<>();
    if (delta == null) {
      delta = new Delta.ArticleDelta(List.of(), List.of(), Map.of(), Map.of(), Map.of());
    }
    delta
        .facts()
        .values()
        .forEach(
            change -> {
              if (change.before() == null) {
                added.add(change.after());
              } else if (change.after() == null) {
                removed.add(change.before());
              } else {
                changed.add(change.after());
              }
            });
    Texts texts = openPages.texts(article.publicationId, List.of(left, right));
    return new Comparison(
        from,
        to,
        Change.of(article.id.toString(), delta, texts),
        Row.of(left, right, texts),
        new FactChanges(added, removed, changed));
  }
}
