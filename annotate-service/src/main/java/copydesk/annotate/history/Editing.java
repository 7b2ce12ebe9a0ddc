package copydesk.annotate.history;

import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleView;
import copydesk.annotate.article.ArticleViews;
import copydesk.annotate.draft.Delta;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.draft.Edit;
import copydesk.annotate.draft.Operation;
import copydesk.annotate.draft.Refusal;
import copydesk.annotate.page.Ids;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.page.Page;
import copydesk.annotate.wire.Documents;
import copydesk.annotate.wire.WireJson;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Applies edits to pages, takes them back and does them again. */
@ApplicationScoped
public class Editing {

  /**
   * What became of an edit.
   *
   * @param page with the drafts as they are now
   * @param rows the changed articles, by id
   */
  public record Result(OpenPage page, OperationEntry entry, Map<String, Article> rows) {}

  /**
   * An article that somebody changed since the client read it.
   *
   * @param current its version now
   * @param changes what was done since
   */
  public record Stale(
      String article,
      long yours,
      long current,
      String editedBy,
      Instant editedAt,
      List<Change> changes) {}

  @Inject OpenPages openPages;
  @Inject Saving saving;
  @Inject Merging merging;
  @Inject Operations operations;
  @Inject ArticleViews views;
  @Inject Documents documents;

  /** Applies operations to exactly the versions named, all or none. */
  @Transactional
  public Result edit(Page page, Map<String, Long> base, List<Operation> asked, Editor editor) {
    return edit(page, base, asked, false, editor);
  }

  /**
   * Applies operations, all or none.
   *
   * @param base the versions of the articles that they are about
   * @param merge whether to put them together with what others changed since, where the same blocks
   *     were not changed
   * @throws ProblemException if an article is not at its version, cannot be edited, is not named,
   *     or an operation is refused
   */
  @Transactional
  public Result edit(
      Page page, Map<String, Long> base, List<Operation> asked, boolean merge, Editor editor) {
    List<Operation> ops = asked.stream().map(Ids::named).toList();
    openPages.askFirst(page, articles(base), drafts -> expected(drafts, ops, editor));
    OpenPage open = locked(page, base);
    Optional<ProblemException> stale = stale(open, base, asked);
    Edit edit;
    try {
      edit =
          stale.isEmpty()
              ? Edit.apply(open.drafts(), ops, editor.author())
              : merged(open, base, ops, merge, stale.get(), editor);
    } catch (Refusal refusal) {
      throw stale.orElseGet(() -> refused(refusal, asked));
    }
    edit.touched().stream()
        .filter(open.articles()::containsKey)
        .filter(id -> !base.containsKey(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new ProblemException(
                      AnnotateProblem.BASE_INCOMPLETE, "Name the version of every article.")
                  .with("article", id);
            });
    requireUuids(edit);
    Drafts after = openPages.suggested(open, edit.drafts(), reworded(open.drafts(), edit.drafts()));
    return saving.save(open, after, new Saving.Cause(OperationEntry.EDIT, null, ops), editor);
  }

  private Edit merged(
      OpenPage open,
      Map<String, Long> base,
      List<Operation> ops,
      boolean merge,
      ProblemException stale,
      Editor editor) {
    if (!merge) {
      throw stale;
    }
    Merging.Merge merged = merging.merge(open, base, ops, editor);
    if (merged.edit() == null) {
      throw stale.with("conflicts", merged.both());
    }
    return merged.edit();
  }

  /** Takes the person's last edit of the page back. */
  @Transactional
  public Result undo(Page page, Map<String, Long> base, Editor editor) {
    return reverse(page, base, editor, OperationEntry.UNDO);
  }

  /** Does again what the person took back last. */
  @Transactional
  public Result redo(Page page, Map<String, Long> base, Editor editor) {
    return reverse(page, base, editor, OperationEntry.REDO);
  }

  private Result reverse(Page page, Map<String, Long> base, Editor editor, String kind) {
    OpenPage open = locked(page, base);
    Optional<ProblemException> stale = stale(open, base, List.of());
    if (stale.isPresent()) {
      throw stale.get();
    }
    UUID publication = page.publicationId;
    OperationEntry last =
        (kind.equals(OperationEntry.UNDO)
                ? operations.undoable(publication, page.id, editor.subject())
                : operations.redoable(publication, page.id, editor.subject()))
            .orElseThrow(
                () -> new ProblemException(AnnotateProblem.NOTHING_TO_UNDO, "Nothing is left."));
    Drafts after;
    try {
      after = documents.read(last.delta, Delta.class).inverse().applyTo(open.drafts());
    } catch (Delta.Conflict conflict) {
      throw new ProblemException(
              AnnotateProblem.UNDO_CONFLICT, "Somebody changed the same text after you.")
          .with("article", conflict.article());
    }
    last.reversed = true;
    return saving.save(open, after, new Saving.Cause(kind, last.number, List.of()), editor);
  }

  /** What the edit will make of the drafts; what is refused is told when they are locked. */
  private static Drafts expected(Drafts drafts, List<Operation> ops, Editor editor) {
    try {
      return Edit.apply(drafts, ops, editor.author()).drafts();
    } catch (Refusal refusal) {
      return drafts;
    }
  }

  private OpenPage locked(Page page, Map<String, Long> base) {
    return openPages.lock(page.publicationId, page.id, articles(base));
  }

  private static Set<UUID> articles(Map<String, Long> base) {
    Set<UUID> named = new TreeSet<>();
    for (String id : base.keySet()) {
      try {
        named.add(UUID.fromString(id));
      } catch (IllegalArgumentException e) {
        throw new ProblemException(
            AnnotateProblem.BASE_INCOMPLETE, "The base names something that is no article.");
      }
    }
    return named;
  }

  /** New articles get ids that fit the database. */
  private static void requireUuids(Edit edit) {
    for (String id : edit.drafts().articles().keySet()) {
      try {
        UUID.fromString(id);
      } catch (IllegalArgumentException e) {
        throw new ProblemException(
            AnnotateProblem.REFUSED_OPERATION, "The id of a new article must be a UUID.");
      }
    }
  }

  /** The articles whose text is not what it was. */
  private static List<String> reworded(Drafts before, Drafts after) {
    return after.articles().values().stream()
        .filter(
            draft -> {
              var old = before.articles().get(draft.id());
              return old == null
                  || (!old.blocks().equals(draft.blocks())
                      && !old.text(before.texts()).equals(draft.text(after.texts())));
            })
        .map(draft -> draft.id())
        .toList();
  }

  private Optional<ProblemException> stale(
      OpenPage open, Map<String, Long> base, List<Operation> ops) {
    List<Stale> stale = new ArrayList<>();
    List<ArticleView> current = new ArrayList<>();
    for (Map.Entry<String, Long> named : base.entrySet()) {
      Article article = open.articles().get(named.getKey());
      if (article == null) {
        stale.add(new Stale(named.getKey(), named.getValue(), 0, null, null, List.of()));
      } else if (article.version != named.getValue()) {
        stale.add(stale(open, article, named.getValue()));
        current.add(views.of(open, article));
      }
    }
    return stale.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ProblemException(
                    AnnotateProblem.STALE_ARTICLES,
                    "Nothing was changed. The articles as they are now come with this, and what"
                        + " you sent.")
                .with("stale", stale)
                .with("articles", current)
                .with("ops", ops.toArray(Operation[]::new)));
  }

  private Stale stale(OpenPage open, Article article, long yours) {
    List<Change> changes =
        operations
            .of(article.publicationId, article.id, yours, Long.MAX_VALUE, 50)
            .reversed()
            .stream()
            .flatMap(step -> changes(open, article, step).stream())
            .toList();
    return new Stale(
        article.id.toString(),
        yours,
        article.version,
        article.editedByName,
        article.editedAt,
        changes);
  }

  private List<Change> changes(OpenPage open, Article article, Operations.Step step) {
    String id = article.id.toString();
    Delta.ArticleDelta delta = documents.read(step.entry().delta, Delta.class).articles().get(id);
    return delta == null ? List.of() : Change.of(id, delta, open.drafts().texts());
  }

  private ProblemException refused(Refusal refusal, List<Operation> asked) {
    return new ProblemException(
            AnnotateProblem.REFUSED_OPERATION, "Nothing was changed; see index and why.")
        .with("index", refusal.index())
        .with("why", WireJson.word(refusal.why()))
        .with("op", documents.mapper().valueToTree(asked.get(refusal.index())));
  }
}
