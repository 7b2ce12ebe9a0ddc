package copydesk.annotate.history;

import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Delta;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.draft.Edit;
import copydesk.annotate.draft.Operation;
import copydesk.annotate.draft.Refusal;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Texts;
import copydesk.annotate.wire.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts an edit of an earlier state together with what others did since, block by block: the state
 * that the edit was made of is had by taking their entries back, and what the edit changed there is
 * changed here, unless others changed the same.
 */
@ApplicationScoped
class Merging {

  private static final int MOST_STEPS = 500;

  /**
   * A block that both changed.
   *
   * @param base its text when the editor began; null if it was not there
   * @param mine what the editor makes of it; null if it goes
   * @param theirs what it is now; null if it is gone
   */
  record Both(String article, String block, String base, String mine, String theirs) {}

  /**
   * What came of it.
   *
   * @param edit the edit of the present state; null if it cannot be
   * @param both the blocks because of which it cannot be
   */
  record Merge(Edit edit, List<Both> both) {
    static final Merge IMPOSSIBLE = new Merge(null, List.of());
  }

  @Inject Operations operations;
  @Inject Documents documents;

  /**
   * Tries it.
   *
   * @param base the versions that the operations were made of
   * @throws Refusal if an operation cannot be done on that state either
   */
  Merge merge(OpenPage open, Map<String, Long> base, List<Operation> ops, Editor editor) {
    Optional<Drafts> before = earlier(open, base);
    if (before.isEmpty()) {
      return Merge.IMPOSSIBLE;
    }
    Edit mine = Edit.apply(before.get(), ops, editor.author());
    Drafts present = new Drafts(open.drafts().articles(), mine.drafts().texts());
    try {
      Drafts after = mine.delta().applyTo(present);
      return after.coverage().equals(present.coverage())
          ? new Merge(new Edit(after, mine.touched(), Delta.between(present, after)), List.of())
          : Merge.IMPOSSIBLE;
    } catch (Delta.Conflict conflict) {
      return new Merge(null, both(mine, present));
    }
  }

  /** The page with the named articles at earlier versions. */
  private Optional<Drafts> earlier(OpenPage open, Map<String, Long> base) {
    Map<String, Draft> articles = new TreeMap<>(open.drafts().articles());
    for (Map.Entry<String, Long> named : base.entrySet()) {
      Article article = open.articles().get(named.getKey());
      if (article == null || named.getValue() > article.version) {
        return Optional.empty();
      }
      Optional<Draft> draft =
          earlier(article, articles.get(named.getKey()), named.getValue(), open.drafts().texts());
      if (draft.isEmpty()) {
        return Optional.empty();
      }
      articles.put(named.getKey(), draft.get());
    }
    return Optional.of(new Drafts(articles, open.drafts().texts()));
  }

  private Optional<Draft> earlier(Article article, Draft draft, long version, Texts texts) {
    String id = article.id.toString();
    List<Operations.Step> steps =
        operations.of(article.publicationId, article.id, version, Long.MAX_VALUE, MOST_STEPS + 1);
    // A state that came without an entry cannot be taken back.
    if (steps.size() != article.version - version || steps.size() > MOST_STEPS) {
      return Optional.empty();
    }
    Draft at = draft;
    for (Operations.Step step : steps) {
      Delta.ArticleDelta delta = documents.read(step.entry().delta, Delta.class).articles().get(id);
      if (delta != null) {
        try {
          at =
              new Delta(Map.of(id, delta))
                  .inverse()
                  .applyTo(Drafts.of(List.of(at), texts))
                  .articles()
                  .get(id);
        } catch (Delta.Conflict conflict) {
          return Optional.empty();
        }
      }
      if (at == null) {
        return Optional.empty();
      }
    }
    return Optional.of(at);
  }

  private static List<Both> both(Edit mine, Drafts present) {
    List<Both> both = new ArrayList<>();
    mine.delta()
        .articles()
        .forEach(
            (article, delta) ->
                delta
                    .blocks()
                    .forEach(
                        (id, change) -> {
                          Block now = block(present, article, id);
                          if (!Objects.equals(now, change.before())) {
                            both.add(
                                new Both(
                                    article,
                                    id,
                                    text(change.before(), present),
                                    text(change.after(), present),
                                    text(now, present)));
                          }
                        }));
    return both;
  }

  private static Block block(Drafts drafts, String article, String id) {
    Draft draft = drafts.articles().get(article);
    return draft == null
        ? null
        : draft.blocks().stream().filter(b -> b.id().equals(id)).findFirst().orElse(null);
  }

  private static String text(Block block, Drafts drafts) {
    return block == null ? null : block.text(drafts.texts());
  }
}
