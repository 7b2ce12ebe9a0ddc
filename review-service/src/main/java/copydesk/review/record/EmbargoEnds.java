package copydesk.review.record;

import copydesk.review.Streams;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Publishes embargoed records when their time has come. */
@ApplicationScoped
public class EmbargoEnds {

  @Inject ChiefSteps steps;
  @Inject Streams streams;

  /** Each in a transaction of its own, so that one that fails holds up none that came before it. */
  @Scheduled(
      identity = "embargo-ends",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void end() {
    boolean any = false;
    while (steps.endNextEmbargo()) {
      any = true;
    }
    if (any) {
      streams.wake();
    }
  }
}
