package copydesk.annotate.revision;

import copydesk.annotate.article.Article;
import copydesk.annotate.article.Articles;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.history.Editor;
import copydesk.annotate.wire.Documents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes a revision of what nobody has touched for a while, in the name of who did last. */
@ApplicationScoped
class IdleRevisions {

  private static final Duration IDLE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 20;

  @Inject Articles articles;
  @Inject Revisions revisions;
  @Inject Documents documents;

  @Scheduled(
      every = "20s",
      delayed = "20s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void make() {
    int made;
    do {
      made = QuarkusTransaction.requiringNew().call(this::some);
    } while (made == AT_ONCE);
  }

  private int some() {
    List<Article> resting = articles.resting(IDLE, AT_ONCE);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    for (Article article : resting) {
      revisions.make(
          article,
          documents.read(article.document(), Draft.class),
          Revision.IDLE,
          new Editor(article.editedBy, article.editedByName, now));
    }
    return resting.size();
  }
}
