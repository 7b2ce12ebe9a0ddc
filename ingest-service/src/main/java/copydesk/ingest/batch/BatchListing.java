package copydesk.ingest.batch;

import copydesk.ingest.IngestProblem;
import copydesk.ingest.batch.archive.Archive;
import copydesk.ingest.batch.archive.Fault;
import copydesk.ingest.batch.archive.FaultException;
import copydesk.ingest.batch.archive.Names;
import copydesk.ingest.batch.archive.StoredFile;
import copydesk.ingest.batch.key.KeyFinder;
import copydesk.ingest.batch.key.Manifest;
import copydesk.ingest.batch.key.NamePattern;
import copydesk.ingest.batch.key.PageKey;
import copydesk.ingest.text.Decoder;
import copydesk.ingest.text.Decoding;
import copydesk.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  @Inject Batches batches;
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
    Lister lister = new Lister(batch, lease, finder(batch));
    if (batch.archive) {
      Fault whole = Archive.list(spool.archive(batch.id), config.limits(), lister::stored);
      if (whole != null) {
        lister.add(BatchFile.refused(lister.next(), batch.name, null, problems.of(whole)));
      }
    } else {
      spool.eachFile(batch.id, lister::single);
    }
    lister.finish();
  }

  private KeyFinder finder(Batch batch) {
    NamePattern pattern = batch.pattern == null ? null : NamePattern.of(batch.pattern);
    return new KeyFinder(batch.says(), Manifest.none(), pattern);
  }

  /** One listing under way. */
  private final class Lister {

    private final Batch batch;
    private final UUID lease;
    private final Set<String> maySend;
    private final List<BatchFile> chunk = new ArrayList<>();
    private KeyFinder finder;
    private int number;

    Lister(Batch batch, UUID lease, KeyFinder plain) throws IOException {
      this.batch = batch;
      this.lease = lease;
      this.maySend = new TreeSet<>(List.of(batch.maySend));
      this.finder = plain;
      findManifest();
    }

    int next() {
      return ++number;
    }

    /** A manifest may stand anywhere in the batch, so it is looked for before the rest. */
    private void findManifest() throws IOException {
      if (batch.archive) {
        Archive.list(
            spool.archive(batch.id),
            config.limits(),
            file -> {
              if (Manifest.is(file.name()) && file.fault() == null) {
                useManifest(BatchFile.waiting(0, file.name(), file.place(), file.size(), null));
              }
            });
      } else {
        spool.eachFile(
            batch.id,
            (at, name, size) -> {
              if (Manifest.is(name)) {
                useManifest(BatchFile.waiting(at, name, null, size, null));
              }
            });
      }
    }

    private void useManifest(BatchFile file) {
      String wrong;
      if (file.size() > Manifest.LONGEST) {
        wrong = "The manifest is too long.";
      } else {
        try {
          byte[] bytes = spool.bytes(batch.id, file);
          if (Decoder.decode(bytes, Optional.empty()) instanceof Decoding.Decoded decoded) {
            NamePattern pattern = batch.pattern == null ? null : NamePattern.of(batch.pattern);
            Manifest manifest = Manifest.read(file.name(), decoded.text());
            finder = new KeyFinder(batch.says(), manifest, pattern);
            return;
          }
          wrong = "The manifest is no text.";
        } catch (IllegalArgumentException e) {
          wrong = e.getMessage();
        } catch (IOException | FaultException e) {
          wrong = "The manifest is damaged.";
        }
      }
      // Without it the files' own names may still tell; the sender sees that it was not used.
      add(
          BatchFile.refused(
              file.number() > 0 ? file.number() : next(),
              file.name(),
              null,
              problems.of(IngestProblem.BROKEN_MANIFEST, wrong)));
    }

    void stored(StoredFile file) {
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
      number = Math.max(number, at);
      String clean = Names.clean(name);
      if (Manifest.is(name) || Names.isLitter(name)) {
        return;
      }
      Fault fault = null;
      if (Names.isUnsafe(name)) {
        fault = Fault.UNSAFE_NAME;
      } else if (Names.isArchive(name)) {
        fault = Fault.NESTED;
      } else if (size == 0) {
        fault = Fault.EMPTY;
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
        case KeyFinder.Found.Nothing(String why) ->
            BatchFile.refused(at, name, null, problems.of(IngestProblem.PAGE_UNKNOWN, why));
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
                held();
                files.add(batch.id, chunk);
              });
      chunk.clear();
    }

    /** The batch, unless others took it because this took too long. */
    private Batch held() {
      Batch now = batches.lock(batch.id);
      if (!lease.equals(now.lease)) {
        throw new IllegalStateException("The listing of batch " + batch.id + " was taken over");
      }
      return now;
    }

    void finish() {
      write();
      QuarkusTransaction.requiringNew().run(this::settle);
    }

    private void settle() {
      Batch now = held();
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
