package copydesk.ingest.batch;

import copydesk.ingest.IngestProblem;
import copydesk.ingest.batch.archive.Archive;
import copydesk.ingest.batch.archive.FaultException;
import copydesk.ingest.batch.archive.Names;
import copydesk.ingest.batch.key.Manifest;
import copydesk.ingest.text.Decoder;
import copydesk.ingest.text.Decoding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the manifests of a batch before its files are judged, for one may stand anywhere in it. */
@ApplicationScoped
public class Manifests {

  /** One for every folder of an issue is plenty. */
  private static final int MOST = 100;

  @Inject Spool spool;
  @Inject FileProblems problems;
  @Inject IntakeConfig config;

  /**
   * What all manifests of a batch say together.
   *
   * @param broken gets each that cannot be read, refused; its number is 0 in an archive
   * @param beat called at every file, for this may take long
   */
  Manifest find(Batch batch, Consumer<BatchFile> broken, Runnable beat) throws IOException {
    Search search = new Search(batch, broken);
    if (batch.archive) {
      Archive.list(
          spool.archive(batch.id),
          config.limits(),
          file -> {
            beat.run();
            if (Manifest.is(file.name()) && file.fault() == null) {
              search.use(BatchFile.waiting(0, file.name(), file.place(), file.size(), null));
            }
          });
    } else {
      spool.eachFile(
          batch.id,
          (number, name, size) -> {
            beat.run();
            String clean = Names.clean(name);
            if (Manifest.is(clean)) {
              search.use(BatchFile.waiting(number, clean, null, size, null));
            }
          });
    }
    return search.found;
  }

  /** One search under way. */
  private final class Search {

    private final Batch batch;
    private final Consumer<BatchFile> broken;
    private Manifest found = Manifest.none();
    private int manifests;

    Search(Batch batch, Consumer<BatchFile> broken) {
      this.batch = batch;
      this.broken = broken;
    }

    void use(BatchFile file) {
      try {
        found = found.and(Manifest.read(file.name(), text(file)));
      } catch (IllegalArgumentException e) {
        // Without it the files' own names may still tell; the sender sees that it was not used.
        String problem = problems.of(IngestProblem.BROKEN_MANIFEST, e.getMessage());
        broken.accept(BatchFile.refused(file.number(), file.name(), null, problem));
      }
    }

    private String text(BatchFile file) {
      if (++manifests > MOST) {
        throw new IllegalArgumentException("A batch has at most " + MOST + " manifests.");
      }
      if (file.size() > Manifest.LONGEST) {
        throw new IllegalArgumentException("The manifest is too long.");
      }
      try {
        byte[] bytes = spool.bytes(batch.id, file);
        if (Decoder.decode(bytes, Optional.empty()) instanceof Decoding.Decoded decoded) {
          return decoded.text();
        }
        throw new IllegalArgumentException("The manifest is no text.");
      } catch (IOException | FaultException e) {
        throw new IllegalArgumentException("The manifest is damaged.", e);
      }
    }
  }
}
