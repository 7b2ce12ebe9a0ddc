package copydesk.annotate.history;

import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.ArticleView;
import copydesk.annotate.article.ArticleViews;
import copydesk.annotate.article.Articles;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.page.Page;
import copydesk.annotate.page.Pages;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.revision.Revision;
import copydesk.annotate.revision.Revisions;
import copydesk.annotate.wire.Documents;
import copydesk.problem.HttpProblem;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** What editors do with an article as a whole. */
@ApplicationScoped
public class Desk {

  @Inject OpenPages openPages;
  @Inject Articles articles;
  @Inject ArticleViews views;
  @Inject Pages pages;
  @Inject Operations operations;
  @Inject Saving saving;
  @Inject Revisions revisions;
  @Inject Documents documents;

  /**
   * Opens an article's page with the article locked.
   *
   * @param version the version that the asker has seen, or null if any will do
   * @throws ProblemException {@link AnnotateProblem#STALE_ARTICLES} if it is at another version
   */
  public OpenPage lock(Article known, Long version) {
    OpenPage open = openPages.lock(known.publicationId, known.pageId, Set.of(known.id));
    Article article = open.articles().get(known.id.toString());
    if (article == null) {
      throw new ProblemException(HttpProblem.NOT_FOUND, "The article is merged into another.");
    }
    if (version != null && article.version != version) {
      throw new ProblemException(
              AnnotateProblem.STALE_ARTICLES, "Nothing was changed; here is how it is now.")
          .with(
              "stale",
              List.of(
                  new Editing.Stale(
                      article.id.toString(),
                      version,
                      article.version,
                      article.editedByName,
                      article.editedAt,
                      List.of())))
          .with("articles", List.of(views.of(open, article)));
    }
    return open;
  }

  /**
   * The state of an article that may be changed.
   *
   * @throws ProblemException {@link AnnotateProblem#NOT_EDITABLE} for any other
   */
  public ArticleState.Editable editable(Article article) {
    if (article.state() instanceof ArticleState.Editable editable) {
      return editable;
    }
    throw new ProblemException(
            AnnotateProblem.NOT_EDITABLE, "The article is " + article.stateName() + ".")
        .with("articles", List.of(new Saving.Held(article.id.toString(), article.stateName())));
  }

  /** Notes a change of state in the log. */
  public void log(OpenPage open, Article article, Editor editor, String what) {
    OperationEntry entry = new OperationEntry();
    entry.publicationId = article.publicationId;
    entry.pageId = open.page().id;
    entry.number = operations.latest(entry.publicationId, entry.pageId) + 1;
    entry.subject = editor.subject();
    entry.name = editor.name();
    entry.at = editor.at();
    entry.kind = OperationEntry.STATE;
    entry.ops =
        documents
            .mapper()
            .createArrayNode()
            .add(documents.mapper().createObjectNode().put("op", what))
            .toString();
    entry.delta = "{\"articles\":{}}";
    operations.persistAndFlush(entry);
    operations.link(entry, article);
  }

  /** Puts an article aside for a reason. */
  @Transactional
  public Article spike(Article known, long version, String reason, Editor editor) {
    OpenPage open = lock(known, version);
    Article article = open.articles().get(known.id.toString());
    article.become(editable(article).spike(reason));
    article.edited(editor.subject(), editor.name(), editor.at());
    log(open, article, editor, "spike");
    return article;
  }

  /**
   * Takes up again what was put aside.
   *
   * @throws ProblemException {@link AnnotateProblem#NOT_EDITABLE} if it was not, or if a newer
   *     reading has taken its text
   */
  @Transactional
  public Article revive(Article known, long version, Editor editor) {
    OpenPage open = lock(known, version);
    Article article = open.articles().get(known.id.toString());
    if (!(article.state() instanceof ArticleState.Spiked spiked)
        || articles.pagesOf(article).isEmpty()) {
      throw new ProblemException(
              AnnotateProblem.NOT_EDITABLE, "Only what was put aside can be taken up again.")
          .with("articles", List.of(new Saving.Held(article.id.toString(), article.stateName())));
    }
    article.become(spiked.revive());
    article.edited(editor.subject(), editor.name(), editor.at());
    log(open, article, editor, "revive");
    return article;
  }

  /**
   * Makes a numbered revision of the draft as it is.
   *
   * @param version the version that the asker has seen, or null for the present one
   */
  @Transactional
  public Revision handOver(Article known, Long version, Editor editor) {
    OpenPage open = lock(known, version);
    Article article = open.articles().get(known.id.toString());
    editable(article);
    return revisions.make(
        article, open.drafts().articles().get(known.id.toString()), Revision.HAND_OVER, editor);
  }

  /**
   * Gives an article the text and facts of an earlier revision. Refused where blocks have gone to
   * other articles since, as text would be lost or doubled. What is there before becomes a revision
   * too, so that nothing is lost by going back.
   */
  @Transactional
  public Article restore(Article known, long version, Revision revision, Editor editor) {
    OpenPage open = lock(known, version);
    Article article = open.articles().get(known.id.toString());
    editable(article);
    Draft draft = revisions.draft(revision);
    TreeMap<String, Draft> all = new TreeMap<>(open.drafts().articles());
    all.put(draft.id(), draft);
    Drafts after =
        new Drafts(
            all,
            openPages.buffers(article.publicationId, List.of(draft)).with(open.drafts().texts()));
    if (!after.coverage().equals(open.drafts().coverage())) {
      throw new ProblemException(
          AnnotateProblem.UNDO_CONFLICT,
          "Text has moved between articles since that revision; move it back first.");
    }
    Draft replaced = open.drafts().articles().get(known.id.toString());
    if (!replaced.equals(draft)) {
      revisions.make(article, replaced, Revision.REPLACED, editor);
    }
    saving.save(open, after, new Saving.Cause(OperationEntry.RESTORE, null, List.of()), editor);
    revisions.make(article, draft, Revision.RESTORE, editor);
    return article;
  }

  /** The article as it is now, for the wire. */
  public ArticleView view(Article article) {
    articles.flush();
    Page page = pages.findById(new ScopedId(article.publicationId, article.pageId));
    OpenPage open = openPages.openWith(page, article);
    return views.of(open, open.articles().get(article.id.toString()));
  }
}
