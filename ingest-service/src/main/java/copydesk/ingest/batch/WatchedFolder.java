package copydesk.ingest.batch;

import copydesk.ingest.batch.archive.Names;
import copydesk.ingest.batch.key.KeyFields;
import copydesk.ingest.publication.Publications;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jboss.logging.Logger;

/**
 * Makes batches of the files that somebody puts into the watched folder. What was taken up stays in
 * {@code work/} until its batch is over and then goes to {@code done/} or {@code failed/}; so a
 * restart goes on where it was, and no file is ever in two places or in none.
 */
@ApplicationScoped
public class WatchedFolder {

  private static final Logger LOG = Logger.getLogger(WatchedFolder.class);

  /** The sender of its batches; no person has this subject. */
  static final String SENDER = "watched-folder";

  @Inject IntakeConfig config;
  @Inject Spool spool;
  @Inject BatchIntake intake;
  @Inject FolderOutcomes outcomes;
  @Inject Publications publications;

  private Thread thread;
  private volatile boolean closed;

  void start(@Observes StartupEvent event) {
    IntakeConfig.Folder folder = config.folder();
    if (folder.path().isPresent()
        && folder.publication().isEmpty()
        && folder.publications().isEmpty()) {
      throw new IllegalStateException(
          "A folder is watched for no publication, so every file of it would be refused. Set"
              + " COPYDESK_INTAKE_PUBLICATION, or COPYDESK_INTAKE_PUBLICATIONS if names or"
              + " manifests tell.");
    }
    folder
        .path()
        .ifPresent(
            path ->
                thread =
                    Thread.ofPlatform()
                        .name("watched-folder")
                        .daemon()
                        .start(() -> watch(new FolderTray(path))));
  }

  void stop(@Observes ShutdownEvent event) {
    closed = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void watch(FolderTray tray) {
    while (!closed) {
      try {
        look(tray);
      } catch (IOException | RuntimeException e) {
        LOG.warn("The watched folder is looked at again", e);
      }
      try {
        Thread.sleep(config.folder().interval());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        closed = true;
      }
    }
  }

  /** Takes up what is complete, and puts away what is over. */
  void look(FolderTray tray) throws IOException {
    tray.prepare();
    tray.takeUp();
    for (Path taken : tray.taken()) {
      carryOn(tray, taken);
    }
  }

  /** One folder below {@code work/} is one batch; its name is the request's idempotency key. */
  private void carryOn(FolderTray tray, Path taken) throws IOException {
    List<Path> files = FolderTray.files(taken);
    if (files.isEmpty()) {
      Files.deleteIfExists(taken);
      return;
    }
    BatchView batch = batch(taken, files);
    outcomes.putAway(tray, taken, files, batch.id());
  }

  private BatchView batch(Path taken, List<Path> files) throws IOException {
    UUID known = FolderTray.batchOf(taken);
    if (known != null) {
      return outcomes.get(known);
    }
    String key = taken.getFileName().toString();
    boolean archive =
        files.size() == 1 && FolderTray.isZip(files.getFirst()) && Files.size(files.getFirst()) > 0;
    String name = files.getFirst().getFileName().toString();
    try (Spool.Incoming incoming =
        spool.incoming(UuidVersion7Strategy.INSTANCE.generateUuid(null))) {
      for (Path file : files) {
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
          if (archive) {
            incoming.archive(bytes);
          } else {
            incoming.file(file.getFileName().toString(), bytes);
          }
        }
      }
      BatchView batch = intake.create(order(name), incoming, archive, key);
      FolderTray.remember(taken, batch.id());
      return batch;
    }
  }

  private BatchIntake.Order order(String name) {
    IntakeConfig.Folder folder = config.folder();
    Set<String> maySend = new TreeSet<>(folder.publications().orElse(List.of()));
    if (maySend.remove("*")) {
      QuarkusTransaction.requiringNew()
          .call(publications::inOrder)
          .forEach(publication -> maySend.add(publication.code));
    }
    folder.publication().ifPresent(maySend::add);
    return new BatchIntake.Order(
        SENDER,
        maySend,
        new KeyFields(folder.publication().orElse(null), null, folder.edition().orElse(null), null),
        BatchIntake.checked(folder.pattern().orElse(null)),
        Names.clean(name));
  }
}
