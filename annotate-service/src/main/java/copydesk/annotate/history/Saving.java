package copydesk.annotate.history;

import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.article.AddedTexts;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.Articles;
import copydesk.annotate.draft.Delta;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.draft.Operation;
import copydesk.annotate.finding.LiveFindings;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.register.Mentions;
import copydesk.annotate.search.SearchChanges;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Part;
import copydesk.annotate.text.Range;
import copydesk.annotate.wire.Documents;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes changed drafts, with their log entry, in the transaction that locked the page. */
@ApplicationScoped
public class Saving {

  /** An article and the word of the state that forbids to edit it. */
  public record Held(String article, String state) {}

  /** What a change is called in the log. */
  public record Cause(String kind, Long reverses, List<Operation> ops) {}

  @Inject Articles articles;
  @Inject AddedTexts added;
  @Inject Operations operations;
  @Inject Documents documents;
  @Inject SearchChanges search;
  @Inject LiveFindings live;
  @Inject Mentions mentions;

  /**
   * Writes what changed.
   *
   * @return the page as it is now, the log entry and the changed articles
   * @throws ProblemException {@link AnnotateProblem#NOT_EDITABLE} if an article that would change
   *     is in review, approved or spiked
   */
  public Editing.Result save(OpenPage open, Drafts after, Cause cause, Editor editor) {
    Delta delta = Delta.between(open.drafts(), after);
    requireEditable(open, delta);
    OperationEntry entry = entry(open, delta, cause, editor);
    List<Article> changed = new ArrayList<>();
    for (String id : delta.articles().keySet()) {
      changed.add(write(open, after, id, editor));
    }
    for (String name : after.texts().byName().keySet()) {
      if (name.startsWith(Range.added(""))) {
        added.keep(open.page().publicationId, name, open.drafts().texts(), after.texts());
      }
    }
    articles.flush();
    for (Article article : changed) {
      Draft draft = after.articles().get(article.id.toString());
      if (draft != null) {
        if (hasMoved(open, draft)) {
          articles.place(article, pages(open, draft));
        }
        search.keep(article, draft, after.texts(), editor.isPerson());
        mentions.keep(article, draft);
      } else {
        search.drop(article);
        mentions.drop(article);
      }
      operations.link(entry, article);
    }
    articles.contributed(
        open.page().publicationId,
        changed.stream().map(a -> a.id).toList(),
        editor.isPerson() ? editor.subject() : null);
    live.changing(
        Stream.concat(
                Stream.of(open.page().id),
                articles
                    .pagesOf(open.page().publicationId, delta.articles().keySet())
                    .values()
                    .stream()
                    .flatMap(Set::stream))
            .distinct()
            .toList());
    Map<String, Article> rows = new TreeMap<>();
    changed.forEach(article -> rows.put(article.id.toString(), article));
    return new Editing.Result(open.with(after), entry, rows);
  }

  private static void requireEditable(OpenPage open, Delta delta) {
    List<Held> held =
        delta.articles().keySet().stream()
            .filter(open.articles()::containsKey)
            .map(open.articles()::get)
            .filter(article -> !(article.state() instanceof ArticleState.Editable))
            .map(article -> new Held(article.id.toString(), article.stateName()))
            .toList();
    if (!held.isEmpty()) {
      throw new ProblemException(
              AnnotateProblem.NOT_EDITABLE, "Recall what is in review before you change it.")
          .with("articles", held);
    }
  }

  private OperationEntry entry(OpenPage open, Delta delta, Cause cause, Editor editor) {
    OperationEntry entry = new OperationEntry();
    entry.publicationId = open.page().publicationId;
    entry.pageId = open.page().id;
    entry.number = operations.latest(entry.publicationId, entry.pageId) + 1;
    entry.subject = editor.subject();
    entry.name = editor.name();
    entry.at = editor.at();
    entry.kind = cause.kind();
    entry.reverses = cause.reverses();
    entry.ops = documents.write(cause.ops().toArray(Operation[]::new));
    entry.delta = documents.write(delta);
    operations.persist(entry);
    return entry;
  }

  private Article write(OpenPage open, Drafts after, String id, Editor editor) {
    Draft draft = after.articles().get(id);
    Article article = open.articles().get(id);
    if (article == null) {
      article = revivedOrNew(open, id, editor.isPerson() || isTouched(open, after));
    } else if (article.state() instanceof ArticleState.Editable editable) {
      article.become(
          draft == null
              ? editable.merge(heir(open.drafts().articles().get(id), after))
              : editor.isPerson() ? editable.work() : editable);
    }
    if (draft != null) {
      article.write(draft, documents.bytes(draft), after);
    }
    if (editor.isPerson()) {
      article.edited(editor.subject(), editor.name(), editor.at());
    } else {
      article.version++;
    }
    articles.persist(article);
    return article;
  }

  private Article revivedOrNew(OpenPage open, String id, boolean touched) {
    UUID uuid = UUID.fromString(id);
    Article known = articles.findById(new ScopedId(open.page().publicationId, uuid));
    if (known != null) {
      if (known.state() instanceof ArticleState.Merged merged) {
        known.become(touched ? merged.revive() : merged.untouched());
        return known;
      }
      throw new ProblemException(
          AnnotateProblem.REFUSED_OPERATION, "An article with that id is there already.");
    }
    Article article = new Article();
    article.publicationId = open.page().publicationId;
    article.id = uuid;
    article.pageId = open.page().id;
    article.issueDate = open.page().issueDate;
    article.become(new ArticleState.Waiting().work());
    return article;
  }

  /** Whether somebody has worked on what changes, so on what comes out of it too. */
  private static boolean isTouched(OpenPage open, Drafts after) {
    return Delta.between(open.drafts(), after).articles().keySet().stream()
        .filter(open.articles()::containsKey)
        .anyMatch(id -> !(open.articles().get(id).state() instanceof ArticleState.Waiting));
  }

  /** Where the first of an article's text went. */
  private static UUID heir(Draft gone, Drafts after) {
    for (Block block : gone.blocks()) {
      for (Part part : block.parts()) {
        for (Draft draft : after.articles().values()) {
          boolean here =
              draft.blocks().stream()
                  .flatMap(b -> b.parts().stream())
                  .anyMatch(other -> other.range().overlaps(part.range()));
          if (here) {
            return UUID.fromString(draft.id());
          }
        }
      }
    }
    return UUID.fromString(after.articles().keySet().iterator().next());
  }

  /** Whether it has text on other pages than before, or was in no article before. */
  private static boolean hasMoved(OpenPage open, Draft draft) {
    Draft before = open.drafts().articles().get(draft.id());
    return before == null || !pages(open, before).equals(pages(open, draft));
  }

  private static Set<UUID> pages(OpenPage open, Draft draft) {
    Set<UUID> pages = new TreeSet<>();
    draft.blocks().stream()
        .flatMap(block -> block.parts().stream())
        .map(Part::range)
        .filter(range -> !range.isAdded())
        .map(range -> open.sources().get(UUID.fromString(range.source())).pageId)
        .forEach(pages::add);
    if (pages.isEmpty()) {
      pages.add(open.page().id);
    }
    return pages;
  }
}
