package copydesk.annotate.register;

import copydesk.annotate.article.Article;
import copydesk.annotate.article.Articles;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.wire.Documents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Reads, once, what was confirmed in articles of a time before there was a register. */
@ApplicationScoped
class BacklogReading {

  private static final int AT_ONCE = 50;

  @Inject Mentions mentions;
  @Inject Articles articles;
  @Inject Documents documents;

  private boolean complete;

  @Scheduled(
      every = "10s",
      delayed = "3s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void read() {
    while (!complete) {
      complete = QuarkusTransaction.requiringNew().call(this::some) < AT_ONCE;
    }
  }

  private int some() {
    var rows = mentions.backlog(AT_ONCE);
    for (Object[] row : rows) {
      Article article = articles.lock((UUID) row[0], (UUID) row[1]);
      if (article != null && !article.stateName().equals("merged")) {
        mentions.keep(article, documents.read(article.document(), Draft.class));
      }
    }
    return rows.size();
  }
}
