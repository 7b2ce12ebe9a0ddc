package copydesk.annotate.search;

import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.OpenPages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes terms in quiet moments. Several services may do so side by side. */
@ApplicationScoped
class SearchKeeping {

  /** Few, so that an editor who comes back to one of them waits a moment at the most. */
  private static final int AT_ONCE = 20;

  private static final int MOST_A_RUN = 500;
  private static final Logger LOG = Logger.getLogger(SearchKeeping.class);

  @Inject SearchChanges changes;
  @Inject OpenPages pages;

  private boolean complete;

  @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void settle() {
    int done = 0;
    int now;
    do {
      now = QuarkusTransaction.requiringNew().call(() -> changes.settle(AT_ONCE));
      done += now;
    } while (now == AT_ONCE && done < MOST_A_RUN);
  }

  /** Takes up the articles of a time before there was search; once there is none, it is over. */
  @Scheduled(
      every = "30s",
      delayed = "3s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void catchUp() {
    if (!complete) {
      List<Object[]> unknown =
          QuarkusTransaction.requiringNew().call(() -> changes.unknownPages(AT_ONCE));
      for (Object[] page : unknown) {
        try {
          QuarkusTransaction.requiringNew()
              .run(() -> takeUp((UUID) page[0], (UUID) page[1], (UUID) page[2]));
        } catch (RuntimeException e) {
          // One page that cannot be read must not keep the others from being found.
          LOG.errorf(e, "Page %s cannot be taken up by the search", page[1]);
        }
      }
      complete = unknown.isEmpty();
    }
  }

  private void takeUp(UUID publication, UUID page, UUID one) {
    OpenPage open = pages.lockAsItIs(publication, page, Set.of(one));
    for (Article article : open.articles().values()) {
      Draft draft = open.drafts().articles().get(article.id.toString());
      changes.keep(article, draft, open.drafts().texts(), false);
    }
  }
}
