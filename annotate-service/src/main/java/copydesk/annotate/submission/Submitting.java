package copydesk.annotate.submission;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.Streams;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.ArticleView.FindingView;
import copydesk.annotate.article.ArticleViews;
import copydesk.annotate.article.Articles;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.finding.PageFindings;
import copydesk.annotate.history.Desk;
import copydesk.annotate.history.Editor;
import copydesk.annotate.page.Ids;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.Page;
import copydesk.annotate.page.Pages;
import copydesk.annotate.publication.ScopedId;
import copydesk.annotate.revision.Revision;
import copydesk.annotate.revision.Revisions;
import copydesk.annotate.text.Range;
import copydesk.annotate.wire.CanonicalJson;
import copydesk.annotate.wire.Documents;
import copydesk.annotate.wire.Packed;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Sends articles to review and takes them back. */
@ApplicationScoped
public class Submitting {

  @Inject Desk desk;
  @Inject Articles articles;
  @Inject ArticleViews views;
  @Inject PageFindings findings;
  @Inject Pages pages;
  @Inject Revisions revisions;
  @Inject Submissions submissions;
  @Inject Recalls recalls;
  @Inject Documents documents;
  @Inject Streams streams;

  /**
   * Submits an article as it is at a version.
   *
   * @throws ProblemException if it is at another version, not editable, has stale facts, or checks
   *     that failed and were not waived, or text of its page stands in no article
   */
  @Transactional
  public Submission submit(Article known, long version, Editor editor) {
    OpenPage open = desk.lock(known, version);
    Article article = open.articles().get(known.id.toString());
    Draft draft = open.drafts().articles().get(known.id.toString());
    ArticleState.Editable state = desk.editable(article);
    if (article.furniture) {
      throw new ProblemException(
          AnnotateProblem.NOTHING_TO_SUBMIT, "Column labels go without review.");
    }
    requireSettled(open, draft);
    Revision revision = revisions.make(article, draft, Revision.SUBMISSION, editor);
    UUID id = Ids.row();
    article.become(state.submit(id));
    article.edited(editor.subject(), editor.name(), editor.at());
    articles.contributed(article.publicationId, List.of(article.id), editor.subject());
    Submission submission = freeze(open, article, draft, revision, id, editor);
    desk.log(open, article, editor, "submit");
    streams.wakeAfterCommit();
    return submission;
  }

  private Submission freeze(
      OpenPage open, Article article, Draft draft, Revision revision, UUID id, Editor editor) {
    List<Page> on =
        articles.pagesOf(article).stream()
            .map(page -> pages.findById(new ScopedId(article.publicationId, page)))
            .toList();
    JsonNode document =
        documents
            .mapper()
            .valueToTree(
                Freezing.document(
                    open,
                    article,
                    draft,
                    on,
                    findings.of(open).getOrDefault(draft.id(), List.of()),
                    editor));
    byte[] canonical = CanonicalJson.bytes(document);
    Submission submission = new Submission();
    submission.publicationId = article.publicationId;
    submission.id = id;
    submission.articleId = article.id;
    submission.pageId = article.pageId;
    submission.revision = revision.number;
    submission.hash = Packed.sha256(canonical);
    submission.submittedBy = editor.subject();
    submission.submittedAt = editor.at();
    submission.document = new String(canonical, java.nio.charset.StandardCharsets.UTF_8);
    submissions.persist(submission);
    submissions.freezeContributors(submission);
    return submission;
  }

  private void requireSettled(OpenPage open, Draft draft) {
    List<Range> nowhere = open.nowhere();
    if (!nowhere.isEmpty()) {
      throw new ProblemException(AnnotateProblem.TEXT_NOWHERE, "Take it up into an article first.")
          .with("nowhere", nowhere);
    }
    List<String> stale =
        draft.facts().stream()
            .filter(fact -> fact.status() == FactStatus.STALE)
            .map(Fact::id)
            .toList();
    if (!stale.isEmpty()) {
      throw new ProblemException(
              AnnotateProblem.STALE_FACTS, "Confirm them at their new places or take them away.")
          .with("facts", stale);
    }
    List<FindingView> failed =
        views.findings(open, draft).stream()
            .filter(finding -> finding.verdict().equals("fail") && finding.waiver() == null)
            .toList();
    if (!failed.isEmpty()) {
      throw new ProblemException(
              AnnotateProblem.FAILED_FINDINGS, "Correct the text, or say why each may stand.")
          .with("findings", failed);
    }
  }

  /** Takes a submission back, so that the article can be changed again. */
  @Transactional
  public Article recall(Article known, Editor editor) {
    OpenPage open = desk.lock(known, null);
    Article article = open.articles().get(known.id.toString());
    if (!(article.state() instanceof ArticleState.Submitted submitted)) {
      throw new ProblemException(
          AnnotateProblem.NOT_EDITABLE, "Only what is in review can be taken back.");
    }
    Recall recall = new Recall();
    recall.publicationId = article.publicationId;
    recall.id = Ids.row();
    recall.submissionId = submitted.submission();
    recall.recalledBy = editor.subject();
    recall.recalledAt = editor.at();
    recalls.persist(recall);
    article.become(submitted.recall());
    article.edited(editor.subject(), editor.name(), editor.at());
    desk.log(open, article, editor, "recall");
    streams.wakeAfterCommit();
    return article;
  }
}
