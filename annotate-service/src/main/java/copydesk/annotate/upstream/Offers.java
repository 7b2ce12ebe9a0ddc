package copydesk.annotate.upstream;

import copydesk.annotate.AnnotateProblem;
import copydesk.annotate.article.Article;
import copydesk.annotate.article.ArticleState;
import copydesk.annotate.article.Articles;
import copydesk.annotate.history.Saving;
import copydesk.annotate.jump.Joins;
import copydesk.annotate.page.Page;
import copydesk.annotate.page.Pages;
import copydesk.annotate.page.StoredReading;
import copydesk.annotate.page.StoredReadings;
import copydesk.annotate.publication.ScopedId;
import copydesk.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Readings that came when the page was in work: an editor takes or declines them. */
@ApplicationScoped
public class Offers {

  @Inject Pages pages;
  @Inject StoredReadings readings;
  @Inject Articles articles;
  @Inject Applying applying;
  @Inject Joins joins;

  /**
   * Makes the page anew of an offered reading. What editors made of it so far is spiked, not lost.
   *
   * @throws ProblemException if something of the page is in review or approved
   */
  @Transactional
  public void take(Page known, UUID offer) {
    Page page = pages.lock(known.publicationId, known.id);
    StoredReading reading = open(page, offer);
    List<Article> present = applying.present(page);
    List<Saving.Held> held =
        present.stream()
            .filter(
                article ->
                    article.state() instanceof ArticleState.Submitted
                        || article.state() instanceof ArticleState.Approved)
            .map(article -> new Saving.Held(article.id.toString(), article.stateName()))
            .toList();
    if (!held.isEmpty()) {
      throw new ProblemException(
              AnnotateProblem.NOT_EDITABLE, "Recall what is in review before you take it.")
          .with("articles", held);
    }
    // Only the text of this page is replaced; what a story has on other pages stays.
    joins.apart(page);
    List<Article> own = applying.present(page);
    for (Article article : own) {
      if (article.state() instanceof ArticleState.Editable editable) {
        article.become(editable.spike("replaced by reading " + reading.number));
        article.version++;
      }
    }
    articles.flush();
    own.forEach(articles::takeOffPages);
    applying.apply(page, reading, StoredReading.TAKEN);
  }

  /** Leaves the page as it is. */
  @Transactional
  public void decline(Page known, UUID offer) {
    Page page = pages.lock(known.publicationId, known.id);
    open(page, offer).fate = StoredReading.DECLINED;
  }

  private StoredReading open(Page page, UUID offer) {
    StoredReading reading = readings.findById(new ScopedId(page.publicationId, offer));
    if (reading == null
        || !reading.pageId.equals(page.id)
        || !reading.fate.equals(StoredReading.OFFERED)) {
      throw new ProblemException(AnnotateProblem.OFFER_GONE, "It is not offered for this page.");
    }
    return reading;
  }
}
