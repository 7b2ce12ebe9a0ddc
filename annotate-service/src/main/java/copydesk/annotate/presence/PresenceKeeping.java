package copydesk.annotate.presence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Forgets windows that closed without a word. */
@ApplicationScoped
class PresenceKeeping {

  @Inject Presences presences;

  @Scheduled(every = "1h", delayed = "10m")
  @Transactional
  void forget() {
    presences.forget();
  }
}
