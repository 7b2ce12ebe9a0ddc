package copydesk.review.audit;

import copydesk.review.ReviewSettings;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Exports the heads of the audit chains once a day: to a table, and to a file where one is set. */
@ApplicationScoped
public class HeadKeeping {

  private static final Logger LOG = Logger.getLogger(HeadKeeping.class);
  private static final Duration DAY = Duration.ofHours(24);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'heads-'uuuu-MM-dd'T'HHmmss'Z.ndjson'").withZone(ZoneOffset.UTC);

  @Inject HeadExports exports;
  @Inject ReviewSettings settings;

  // Asked every hour, so that a house that sleeps at night has its export too.
  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void daily() {
    try {
      export(DAY);
    } catch (IOException e) {
      LOG.errorf("The heads of the audit chains could not be written to a file: %s", e);
    }
  }

  /**
   * Exports now.
   *
   * @param notWithin does nothing if the last export is not older than this
   * @return the file, if one is set and something was exported
   * @throws IOException if the file cannot be written; the row in the table is there all the same
   */
  public Optional<Path> export(Duration notWithin) throws IOException {
    Optional<HeadExport> export = exports.export(notWithin);
    if (export.isEmpty() || settings.heads().isEmpty()) {
      return Optional.empty();
    }
    Path folder = Files.createDirectories(settings.heads().get());
    Path file = folder.resolve(NAME.format(export.get().exportedAt));
    Path half = Files.createTempFile(folder, "heads", ".part");
    Files.writeString(half, export.get().heads);
    return Optional.of(Files.move(half, file, StandardCopyOption.ATOMIC_MOVE));
  }
}
