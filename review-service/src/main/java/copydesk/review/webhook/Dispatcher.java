package copydesk.review.webhook;

import copydesk.review.webhook.Leases.Held;
import copydesk.review.webhook.Leases.Result;
import copydesk.stream.Follower;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Fills the outbox and empties it while the service is up. */
@ApplicationScoped
public class Dispatcher {

  private static final Logger LOG = Logger.getLogger(Dispatcher.class);
  private static final int IDLE_MILLIS = 500;

  private final WebhookSettings settings;
  private final Leases leases;
  private final Secrets secrets;
  private final Sender sender;
  private final TargetGuard guard;
  private final RetrySchedule schedule;
  private final Follower versions;
  private final ExecutorService workers;
  private final Semaphore free;
  private final Semaphore wake = new Semaphore(0);
  private final Random random = new Random();
  private volatile boolean closed;

  @Inject
  Dispatcher(
      AgroalDataSource database,
      WebhookSettings settings,
      Filling filling,
      Leases leases,
      Secrets secrets,
      Sender sender) {
    this.settings = settings;
    this.leases = leases;
    this.secrets = secrets;
    this.sender = sender;
    guard = new TargetGuard(settings.privateTargets(), InetAddress::getAllByName);
    schedule = new RetrySchedule(settings.retries());
    free = new Semaphore(settings.workers());
    workers =
        Executors.newFixedThreadPool(
            settings.workers(), Thread.ofPlatform().name("webhook ", 1).daemon().factory());
    versions =
        new Follower(
            database,
            "review.record_version",
            () -> {
              int taken = filling.takeBatch();
              if (taken > 0) {
                wake();
              }
              return taken;
            });
  }

  void start(@Observes StartupEvent event) {
    versions.start();
    Thread.ofPlatform().name("webhooks").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    closed = true;
    wake();
    versions.close();
    workers.shutdown();
    try {
      // What is under way is written down; what is not ends with its lease.
      workers.awaitTermination(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that something is due, so that it is sent at once. */
  public void wake() {
    wake.release();
  }

  private void run() {
    while (!closed) {
      try {
        if (!takeAndSend()) {
          wake.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
          wake.drainPermits();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("The outbox cannot be read, and is tried again", e);
        pause();
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  // No more than there are workers for, so that no lease runs while a delivery waits for one.
  private boolean takeAndSend() throws InterruptedException {
    free.acquire();
    int places = 1 + free.drainPermits();
    List<Held> held = List.of();
    try {
      held = leases.take(places, settings.lease());
    } finally {
      free.release(places - held.size());
    }
    for (Held delivery : held) {
      workers.execute(
          () -> {
            try {
              deliver(delivery);
            } catch (RuntimeException e) {
              LOG.warnf(e, "Delivery %s is left to the end of its lease", delivery.id());
            } finally {
              free.release();
            }
          });
    }
    return !held.isEmpty();
  }

  private void deliver(Held held) {
    Instant at = Instant.now();
    long begin = System.nanoTime();
    Integer status = null;
    String error = null;
    String answer = "";
    Duration asked = null;
    try {
      Sender.Answer said = sender.post(guard.check(held.url()), headers(held, at), held.payload());
      status = said.status();
      answer = said.text();
      asked = said.retryAfter();
    } catch (TargetGuard.Refused | Sender.Unreached e) {
      error = e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    Result result = new Result(at, took, status, error, answer, asked);
    Optional<Duration> again =
        result.isDelivered()
            ? Optional.empty()
            : schedule.after(held.step(), random.nextDouble(), asked);
    leases
        .finish(held, result, again, settings.disableAfter())
        .ifPresent(
            reason ->
                LOG.warnf(
                    "Subscription %s was disabled (%s): %s",
                    held.subscriptionId(), reason, held.url()));
  }

  private Map<String, String> headers(Held held, Instant at) {
    String id = "msg_" + held.id();
    List<byte[]> keys =
        QuarkusTransaction.requiringNew()
            .call(() -> secrets.open(held.publicationId(), held.subscriptionId(), at));
    return Map.of(
        "Content-Type",
        "application/json",
        "User-Agent",
        "Copydesk",
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(at.getEpochSecond()),
        "webhook-signature",
        WebhookSignature.header(keys, id, at.getEpochSecond(), held.payload()));
  }
}
