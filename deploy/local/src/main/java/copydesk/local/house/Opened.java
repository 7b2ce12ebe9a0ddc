package copydesk.local.house;

import copydesk.local.Progress;
import copydesk.local.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What was opened so far, to be closed in the order of {@link Rank}; after that nothing more can be
 * opened.
 */
final class Opened implements AutoCloseable {

  /** In this order parts are closed: those who use others before those who are used. */
  enum Rank {
    DOOR("front door closed"),
    SERVICE("services stopped"),
    KEYCLOAK("Keycloak stopped"),
    POSTGRES("PostgreSQL stopped"),
    GUARD(""),
    STATE(""),
    CLAIM("");

    private final String closed;

    Rank(String closed) {
      this.closed = closed;
    }
  }

  private final Map<Rank, List<AutoCloseable>> open = new EnumMap<>(Rank.class);
  private final Progress progress;
  private boolean closed;

  Opened(Progress progress) {
    this.progress = progress;
  }

  /** Remembers something; if all is being closed already, closes it at once and refuses. */
  <T extends AutoCloseable> T add(Rank rank, T resource) {
    synchronized (this) {
      if (!closed) {
        open.computeIfAbsent(rank, first -> new ArrayList<>()).add(resource);
        return resource;
      }
    }
    close(resource);
    throw new Refusal("The house is being stopped.");
  }

  @Override
  public void close() {
    for (Rank rank : Rank.values()) {
      List<AutoCloseable> together = take(rank);
      Instant begin = Instant.now();
      try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor()) {
        together.forEach(resource -> work.execute(() -> close(resource)));
      }
      if (!together.isEmpty() && !rank.closed.isEmpty()) {
        progress.done(rank.closed, Duration.between(begin, Instant.now()));
      }
    }
  }

  private synchronized List<AutoCloseable> take(Rank rank) {
    closed = true;
    List<AutoCloseable> found = open.remove(rank);
    return found == null ? List.of() : found;
  }

  /** One part that does not close well must not keep the others open. */
  private void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception e) {
      progress.say("  " + e.getMessage());
    }
  }
}
