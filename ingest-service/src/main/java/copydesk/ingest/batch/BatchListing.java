package copydesk.ingest.batch;

import copydesk.ingest.IngestProblem;
import copydesk.ingest.batch.archive.Archive;
import copydesk.ingest.batch.archive.Fault;
import copydesk.ingest.batch.archive.Names;
import copydesk.ingest.batch.archive.StoredFile;
import copydesk.ingest.batch.key.KeyFinder;
import copydesk.ingest.batch.key.Manifest;
import copydesk.ingest.batch.key.NamePattern;
import copydesk.ingest.batch.key.PageKey;
import copydesk.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Finds out which files a batch holds and which pages they are. A listing that was broken off
 * begins anew; files are read only when all are listed, for a manifest may come last.
 */
@ApplicationScoped
public class BatchListing {

  /** Files that are written down in one transaction; more are never in memory. */
  private static final int CHUNK = 500;

  /** A batch whose listing fails this often is given up. */
  private static final int MOST_ATTEMPTS = 3;

  @Inject Batches batches;
  @Inject BatchSteps steps;
  @Inject Manifests manifests;
  @Inject BatchFiles files;
  @Inject Spool spool;
  @Inject FileProblems problems;
  @Inject IntakeConfig config;

  /**
   * Lists a batch that was taken for it.
   *
   * @param lease under which it was taken
   * @throws IOException if the spool fails
   */
  void list(Batch batch, UUID lease) throws IOException {
    QuarkusTransaction.requiringNew().run(() -> files.forget(batch.id));
    Lister lister = new Lister(batch, lease);
    if (batch.attempts > MOST_ATTEMPTS) {
      lister.refuse(
          problems.of(
              HttpProblem.INTERNAL,
              "Listing its files failed several times; pack them anew and send them again."));
    } else {
      lister.list();
    }
    lister.finish();
  }

  /** One listing under way. */
  private final class Lister {

    private final Batch batch;
    private final UUID lease;
    private final Set<String> maySend;
    private final List<BatchFile> chunk = new ArrayList<>();
    private KeyFinder finder;
    private int number;
    private long held = System.nanoTime();

    Lister(Batch batch, UUID lease) {
      this.batch = batch;
      this.lease = lease;
      this.maySend = new TreeSet<>(List.of(batch.maySend));
    }

    int next() {
      return ++number;
    }

    void list() throws IOException {
      NamePattern pattern = batch.pattern == null ? null : NamePattern.of(batch.pattern);
      Manifest manifest = manifests.find(batch, this::brokenManifest, this::beat);
      finder = new KeyFinder(batch.says(), manifest, pattern);
      if (!batch.archive) {
        spool.eachFile(batch.id, this::single);
        return;
      }
      Fault whole = Archive.list(spool.archive(batch.id), config.limits(), this::stored);
      if (whole != null) {
        refuse(problems.of(whole));
      }
    }

    /** Refuses the batch as a whole, beside what was found of it. */
    void refuse(String problem) {
      add(BatchFile.refused(next(), batch.name, null, problem));
    }

    private void brokenManifest(BatchFile file) {
      int at = file.number() > 0 ? file.number() : next();
      add(BatchFile.refused(at, file.name(), null, file.problem()));
    }

    /** Keeps others from taking the batch while this one is still at it. */
    private void beat() {
      if (System.nanoTime() - held > config.lease().toNanos() / 4) {
        steps.holdOn(batch.id, lease);
        held = System.nanoTime();
      }
    }

    void stored(StoredFile file) {
      beat();
      if (!Manifest.is(file.name())) {
        int at = next();
        add(
            file.fault() != null
                ? BatchFile.refused(at, file.name(), null, problems.of(file.fault()))
                : judged(at, file.name(), file.place(), file.size()));
      }
    }

    void single(int at, String name, long size) {
      // The files lie in the spool by their numbers, so numbers of manifests stay empty here.
      beat();
      number = Math.max(number, at);
      String clean = Names.clean(name);
      if (Manifest.is(clean) || Names.isLitter(name)) {
        return;
      }
      Fault fault = null;
      if (Names.isUnsafe(name)) {
        fault = Fault.UNSAFE_NAME;
      } else if (size == 0) {
        fault = Fault.EMPTY;
      } else if (Names.isArchive(name)) {
        fault = Fault.NESTED;
      } else if (size > config.largestFile().asLongValue()) {
        fault = Fault.TOO_LARGE;
      }
      add(
          fault == null
              ? judged(at, clean, null, size)
              : BatchFile.refused(at, clean, null, problems.of(fault)));
    }

    private BatchFile judged(int at, String name, StoredFile.Place place, long size) {
      return switch (finder.find(name)) {
        case KeyFinder.Found.Nothing(String why, Map<String, Object> members) ->
            BatchFile.refused(
                at, name, null, problems.of(IngestProblem.PAGE_UNKNOWN, why, members));
        case KeyFinder.Found.Page(PageKey key) when !maySend.contains(key.publication()) ->
            BatchFile.refused(
                at,
                name,
                null,
                problems.of(
                    HttpProblem.FORBIDDEN,
                    "The sender may not send pages of the publication " + key.publication() + "."));
        case KeyFinder.Found.Page(PageKey key) -> BatchFile.waiting(at, name, place, size, key);
      };
    }

    void add(BatchFile file) {
      chunk.add(file);
      if (chunk.size() >= CHUNK) {
        write();
      }
    }

    private void write() {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                batches.held(batch.id, lease);
                files.add(batch.id, chunk);
              });
      chunk.clear();
    }

    void finish() {
      write();
      QuarkusTransaction.requiringNew().run(this::settle);
    }

    private void settle() {
      Batch now = batches.held(batch.id, lease);
      files.refuseDoubles(
          batch.id,
          problems.of(
              IngestProblem.FILE_TWICE, "A file of the same name comes before; send one of them."),
          problems.of(
              IngestProblem.FILE_TWICE,
              "Another file of the batch is the same page; send the right one of them."));
      now.refused = files.numberRefused(batch.id);
      now.files = files.count(batch.id);
      Set<String> codes = new TreeSet<>(List.of(now.publications));
      codes.addAll(files.publications(batch.id));
      now.publications = codes.toArray(new String[0]);
      now.lease = null;
      now.leaseUntil = null;
      switch (now.state()) {
        case BatchState.Listing listing -> now.become(listing.listed());
        case BatchState.Paused paused -> now.become(paused.afterListing());
        case BatchState.Canceled canceled -> now.canceled = files.cancel(batch.id);
        case BatchState.Running running -> throw new IllegalStateException("listed twice");
        case BatchState.Done done -> throw new IllegalStateException("listed twice");
      }
      if (now.open() == 0 && now.state() instanceof BatchState.Running running) {
        now.become(running.finish());
      }
    }
  }
}
