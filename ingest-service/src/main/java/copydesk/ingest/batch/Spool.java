package copydesk.ingest.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.ingest.batch.archive.EntryBytes;
import copydesk.ingest.batch.archive.FaultException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The folder on disk where batches lie: one folder each, named by its id, holding either one {@code
 * archive.zip} or the files by their number beside a list of their {@code names}. No name that a
 * sender chose is ever a path here.
 */
@ApplicationScoped
public class Spool {

  private static final String ARCHIVE = "archive.zip";
  private static final String NAMES = "names";

  /** Where parts of uploads lie while they come in; {@code quarkus.http.body.uploads-directory}. */
  private static final String PARTS = "parts";

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Logger LOG = Logger.getLogger(Spool.class);

  @Inject IntakeConfig config;
  @Inject ObjectMapper json;

  /** A batch's folder that is being filled. Closing it before it is kept throws it away. */
  public final class Incoming implements AutoCloseable {

    private final UUID id;
    private final Path folder;
    private final MessageDigest digest = sha256();
    private final BufferedWriter names;
    private int files;
    private boolean kept;

    private Incoming(UUID id) throws IOException {
      this.id = id;
      this.folder = Files.createDirectories(folder(id));
      this.names = Files.newBufferedWriter(folder.resolve(NAMES));
    }

    /** The id of the batch to be. */
    public UUID id() {
      return id;
    }

    /** Takes an archive in as it streams by. */
    public void archive(InputStream bytes) throws IOException {
      store(bytes, folder.resolve(ARCHIVE));
    }

    /** Takes one more file in as it streams by. */
    public void file(String name, InputStream bytes) throws IOException {
      files++;
      digest.update(json.writeValueAsBytes(name));
      store(bytes, folder.resolve(String.valueOf(files)));
      names.write(json.writeValueAsString(name));
      names.write('\n');
    }

    private void store(InputStream bytes, Path to) throws IOException {
      byte[] buffer = new byte[1 << 16];
      try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
          digest.update(buffer, 0, n);
          out.write(buffer, 0, n);
        }
      }
      flush(to);
    }

    /** The first bytes of the archive. */
    public byte[] beginning() throws IOException {
      try (InputStream in = Files.newInputStream(folder.resolve(ARCHIVE))) {
        return in.readNBytes(4);
      }
    }

    /** Hexadecimal SHA-256 of names and bytes together. */
    public String sha256OfAll() {
      return HexFormat.of().formatHex(digest.digest());
    }

    /** How many files came, an archive not counted. */
    public int files() {
      return files;
    }

    /** Brings all of it to the disk; after this it outlives a failing machine. */
    public void keep() throws IOException {
      names.close();
      flush(folder.resolve(NAMES));
      kept = true;
    }

    /** Throws away even what was kept, because it turned out to be here already. */
    public void discard() {
      kept = false;
    }

    @Override
    public void close() throws IOException {
      names.close();
      if (!kept) {
        remove(id);
      }
    }
  }

  /** Begins a new batch. */
  public Incoming incoming(UUID id) throws IOException {
    return new Incoming(id);
  }

  /** The archive of a batch. */
  Path archive(UUID batch) {
    return folder(batch).resolve(ARCHIVE);
  }

  /** What is done with each file of a batch that came without an archive. */
  interface EachFile {
    void take(int number, String name, long size) throws IOException;
  }

  /** Tells the files of a batch that came without an archive. */
  void eachFile(UUID batch, EachFile each) throws IOException {
    try (BufferedReader names = Files.newBufferedReader(folder(batch).resolve(NAMES))) {
      int number = 0;
      for (String line = names.readLine(); line != null; line = names.readLine()) {
        number++;
        each.take(
            number,
            json.readValue(line, String.class),
            Files.size(folder(batch).resolve(String.valueOf(number))));
      }
    }
  }

  /**
   * The bytes of a file.
   *
   * @throws FaultException if they are not what was promised
   */
  byte[] bytes(UUID batch, BatchFile file) throws IOException, FaultException {
    return file.place() == null
        ? Files.readAllBytes(folder(batch).resolve(String.valueOf(file.number())))
        : EntryBytes.read(archive(batch), file.place(), file.size());
  }

  /** Removes whatever lies here of a batch. */
  void remove(UUID batch) throws IOException {
    Path folder = folder(batch);
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.deleteIfExists(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e)
                throws IOException {
              Files.deleteIfExists(visited);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (NoSuchFileException e) {
      return; // removed before, or by a neighbour
    }
  }

  /** Removes whatever lies here of a batch now, or leaves it to {@link Housekeeping}. */
  void clear(UUID batch) {
    try {
      remove(batch);
    } catch (IOException e) {
      LOG.warn("The spool of batch " + batch + " is removed later", e);
    }
  }

  /** The batches of which something lies here. */
  List<UUID> present() throws IOException {
    try (Stream<Path> folders = Files.list(Files.createDirectories(config.spool()))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> ID.matcher(name).matches())
          .map(UUID::fromString)
          .toList();
    }
  }

  /** When something of a batch was written here last; an upload under way writes all the time. */
  Instant lastWrite(UUID batch) throws IOException {
    Instant last = Instant.MIN;
    try (Stream<Path> all = Files.walk(folder(batch), 1)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Instant written = Files.getLastModifiedTime(each).toInstant();
        last = written.isAfter(last) ? written : last;
      }
    } catch (NoSuchFileException | UncheckedIOException e) {
      return Instant.now(); // it is being removed just now
    }
    return last;
  }

  /** Removes parts of uploads that were broken off by a kill, if nobody wrote to them since. */
  void removeParts(Instant since) throws IOException {
    Path parts = Files.createDirectories(config.spool().resolve(PARTS));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(parts)) {
      for (Path file : files) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException | DirectoryIteratorException e) {
      LOG.debug("A part went while it was looked at", e);
    }
  }

  private Path folder(UUID batch) {
    return config.spool().resolve(batch.toString());
  }

  private static void flush(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
