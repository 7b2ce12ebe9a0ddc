package copydesk.ingest.batch;

import copydesk.ingest.batch.archive.Limits;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the operator sets for batches: {@code copydesk.intake.…}. */
@ConfigMapping(prefix = "copydesk.intake")
public interface IntakeConfig {

  /**
   * Where the bytes of batches lie until all of them are read. It must outlive a restart; several
   * services of one database share it.
   */
  Path spool();

  /** How many files are read at the same time. */
  @WithDefault("2")
  int workers();

  /** How long a worker may have files in hand before others take them. */
  @WithDefault("PT2M")
  Duration lease();

  /**
   * The largest file of a batch, unpacked. To read and keep one takes some three times as much of
   * the heap, and one that the heap cannot take ends the service.
   */
  @WithDefault("24M")
  MemorySize largestFile();

  /** The most that all files of a batch may have, unpacked. */
  @WithDefault("16G")
  MemorySize largestBatch();

  /** The most files of a batch. */
  @WithDefault("50000")
  int mostFiles();

  /** How many times larger than packed a file above one mebibyte may be. */
  @WithDefault("200")
  int ratio();

  /** The folder that is watched. */
  Folder folder();

  /** Files that are put into a folder become batches. */
  interface Folder {

    /** The folder; nothing is watched while it is not set. */
    Optional<Path> path();

    /** How long a file must have stayed as it is to count as complete. */
    @WithDefault("PT2S")
    Duration interval();

    /** The publication that all files are of; else their names or a manifest tell. */
    Optional<String> publication();

    /** The publications that files may be of beside {@link #publication}; {@code *} is all. */
    Optional<List<String>> publications();

    /** The edition that all files are of. */
    Optional<String> edition();

    /** How names tell the page. */
    Optional<String> pattern();
  }

  /** The limits for one archive. */
  default Limits limits() {
    return new Limits(
        largestFile().asLongValue(), largestBatch().asLongValue(), mostFiles(), ratio());
  }
}
