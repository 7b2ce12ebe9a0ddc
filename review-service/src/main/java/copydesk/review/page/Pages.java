package copydesk.review.page;

import copydesk.access.Rights;
import copydesk.review.examination.Examinations;
import copydesk.review.page.PageView.PageArticle;
import copydesk.review.publication.Publication;
import copydesk.review.publication.Publications;
import copydesk.review.submission.QueueItem;
import copydesk.review.submission.QueueItems;
import copydesk.review.submission.Submission;
import copydesk.review.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Newspaper pages, as far as their articles came to review. */
@ApplicationScoped
public class Pages {

  @Inject Publications publications;
  @Inject Submissions submissions;
  @Inject QueueItems items;
  @Inject Examinations examinations;
  @Inject PageClosings closings;

  /** The publication of a page; empty if nothing of it came to review. */
  public Optional<Publication> publication(UUID pageId) {
    return submissions.anyOfPage(pageId).map(known -> publications.findById(known.publicationId));
  }

  /** The page as this person sees it; something of it must have come to review. */
  @Transactional
  public PageView view(Publication paper, UUID pageId, Rights who) {
    List<Submission> articles = latest(paper, pageId);
    Set<UUID> opened = examinations.opened(articles, who.subject());
    List<QueueItem> described = items.describe(articles, List.of(paper), who);
    List<PageArticle> views = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Submission article = articles.get(i);
      views.add(
          new PageArticle(
              described.get(i), article.state().name(), article.hash, opened.contains(article.id)));
    }
    Submission any = articles.getFirst();
    return new PageView(
        pageId,
        paper.code,
        any.issue,
        any.edition,
        any.label,
        closings.of(paper.id, pageId),
        views);
  }

  // The last round of each article, in the order in which the articles first came.
  private List<Submission> latest(Publication paper, UUID pageId) {
    Map<UUID, Submission> byArticle = new LinkedHashMap<>();
    for (Submission submission : submissions.ofPage(paper.id, pageId)) {
      byArticle.put(submission.articleId, submission);
    }
    return List.copyOf(byArticle.values());
  }
}
