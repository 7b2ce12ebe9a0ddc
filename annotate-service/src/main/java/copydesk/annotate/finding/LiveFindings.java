package copydesk.annotate.finding;

import copydesk.annotate.article.Articles;
import copydesk.annotate.check.Finding;
import copydesk.annotate.page.OpenPage;
import copydesk.annotate.page.OpenPages;
import copydesk.annotate.page.Pages;
import copydesk.annotate.publication.ScopedId;
import copydesk.look.Language;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends findings to the windows that have a page open. An edit by this process is told of when it
 * commits; those of others, and what came without an edit, are seen within a second by the versions
 * of the articles.
 */
@ApplicationScoped
public class LiveFindings {

  private static final Logger LOG = Logger.getLogger(LiveFindings.class);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** A page that somebody has open. */
  private static final class Watched {
    final UUID publicationId;
    final Set<Window> windows = ConcurrentHashMap.newKeySet();

    /** Whether a look at it is on its way, which will see what is committed by now. */
    final AtomicBoolean asked = new AtomicBoolean();

    volatile String versions = "";

    Watched(UUID publicationId) {
      this.publicationId = publicationId;
    }
  }

  /** A window, and what it was sent last. */
  private static final class Window {
    final Language language;
    final MultiEmitter<? super FindingsView> out;
    volatile FindingsView last;

    Window(Language language, MultiEmitter<? super FindingsView> out) {
      this.language = language;
      this.out = out;
    }
  }

  @Inject Articles articles;
  @Inject Pages pages;
  @Inject OpenPages openPages;
  @Inject PageFindings findings;
  @Inject TransactionSynchronizationRegistry transactions;

  private final Map<UUID, Watched> watched = new ConcurrentHashMap<>();
  private final ExecutorService looking =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("live-findings").factory());

  void stop(@Observes ShutdownEvent event) {
    watched.values().forEach(page -> page.windows.forEach(window -> window.out.complete()));
    looking.shutdownNow();
  }

  /** The findings of a page from now on; a slow reader misses what was overtaken meanwhile. */
  Multi<FindingsView> of(UUID publicationId, UUID page, Language language) {
    return Multi.createFrom()
        .<FindingsView>emitter(
            out -> {
              Window window = new Window(language, out);
              watched.compute(
                  page,
                  (id, known) -> {
                    Watched here = known == null ? new Watched(publicationId) : known;
                    here.windows.add(window);
                    return here;
                  });
              out.onTermination(() -> forget(page, window));
              look(page);
            },
            BackPressureStrategy.LATEST)
        .select()
        .first(LONGEST);
  }

  private void forget(UUID page, Window window) {
    watched.computeIfPresent(
        page,
        (id, known) -> {
          known.windows.remove(window);
          return known.windows.isEmpty() ? null : known;
        });
  }

  /** Looks at all pages of a publication again when the present transaction has committed. */
  public void changingAll(UUID publicationId) {
    changing(
        watched.entrySet().stream()
            .filter(page -> page.getValue().publicationId.equals(publicationId))
            .map(Map.Entry::getKey)
            .toList());
  }

  /** Looks at some pages again when the present transaction has committed. */
  public void changing(Collection<UUID> changed) {
    List<UUID> open = changed.stream().filter(watched::containsKey).toList();
    if (open.isEmpty()) {
      return;
    }
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing can be seen yet.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              open.forEach(LiveFindings.this::look);
            }
          }
        });
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void poll() {
    if (watched.isEmpty()) {
      return;
    }
    Map<UUID, String> versions =
        QuarkusTransaction.requiringNew()
            .call(() -> articles.versionsOn(List.copyOf(watched.keySet())));
    versions.forEach(
        (page, now) -> {
          Watched here = watched.get(page);
          if (here != null && !here.versions.equals(now)) {
            here.versions = now;
            look(page);
          }
        });
  }

  private void look(UUID page) {
    Watched here = watched.get(page);
    if (here == null || !here.asked.compareAndSet(false, true)) {
      return;
    }
    try {
      looking.execute(() -> send(page, here));
    } catch (RejectedExecutionException e) {
      here.asked.set(false); // The service stops.
    }
  }

  private void send(UUID page, Watched here) {
    here.asked.set(false);
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                OpenPage open =
                    openPages.open(pages.findById(new ScopedId(here.publicationId, page)));
                Map<String, List<Finding>> now = findings.of(open);
                here.windows.forEach(
                    window -> send(window, FindingsView.of(open, now, window.language)));
              });
    } catch (RuntimeException e) {
      // The next change, or the next look of a window, tells it.
      LOG.warnf(e, "The findings of page %s could not be sent", page);
    }
  }

  private static void send(Window window, FindingsView now) {
    if (!now.equals(window.last)) {
      window.last = now;
      window.out.emit(now);
    }
  }
}
