package copydesk.ingest.batch.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The files of a zip, found without unpacking them and one by one: however many there are, one is
 * in memory. Nothing that the archive says of itself is believed further than the limits go: sizes
 * are checked again when a file is read.
 */
public final class Archive {

  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;

  private final FileChannel zip;
  private final Directory directory;
  private final Limits limits;
  private final Consumer<StoredFile> found;
  private int files;
  private long unpacked;
  private long packed;

  private Archive(FileChannel zip, Directory directory, Limits limits, Consumer<StoredFile> found) {
    this.zip = zip;
    this.directory = directory;
    this.limits = limits;
    this.found = found;
  }

  /**
   * Tells every file of the archive in the order of its directory; folders and what systems leave
   * behind are passed over.
   *
   * @param found gets each file; those with a fault too
   * @return what is wrong with the archive as a whole, or null. Of a truncated one the whole files
   *     are told all the same.
   * @throws IOException if the disk fails
   */
  public static Fault list(Path zip, Limits limits, Consumer<StoredFile> found) throws IOException {
    try (FileChannel channel = FileChannel.open(zip)) {
      Directory directory = Directory.find(channel);
      if (directory != null) {
        Archive archive = new Archive(channel, directory, limits, found);
        Fault fault = archive.list();
        if (fault != Fault.DAMAGED || archive.files > 0) {
          return fault;
        }
      }
    }
    // No directory, or none of it is whole; but the files before it may be.
    return Salvage.list(zip, limits, found);
  }

  private Fault list() throws IOException {
    InputStream in =
        new BufferedInputStream(
            Channels.newInputStream(zip.position(directory.from())), 1 << 16); // closed with zip
    long left = directory.to() - directory.from();
    for (int entries = 1; left >= Entry.FIXED; entries++) {
      ByteBuffer fixed = ByteBuffer.wrap(in.readNBytes(Entry.FIXED)).order(ByteOrder.LITTLE_ENDIAN);
      if (fixed.getInt(0) != Entry.SIGNATURE) {
        return Fault.DAMAGED;
      }
      int name = Short.toUnsignedInt(fixed.getShort(28));
      int extra = Short.toUnsignedInt(fixed.getShort(30));
      int comment = Short.toUnsignedInt(fixed.getShort(32));
      left -= Entry.FIXED + name + extra + comment;
      if (left < 0) {
        return Fault.DAMAGED;
      }
      if (entries > limits.entries()) {
        return Fault.TOO_MANY;
      }
      Entry entry = Entry.of(fixed, in.readNBytes(name), in.readNBytes(extra));
      in.skipNBytes(comment);
      if (entry.isFolder() || Names.isLitter(entry.name())) {
        continue;
      }
      if (++files > limits.files()) {
        return Fault.TOO_MANY;
      }
      Fault fault = judge(entry);
      found.accept(
          fault == null ? located(entry) : StoredFile.faulty(Names.clean(entry.name()), fault));
    }
    return files == 0 ? Fault.EMPTY : null;
  }

  /** What is wrong with an entry by what the directory says, or null. */
  private Fault judge(Entry entry) {
    if (Names.isUnsafe(entry.name()) || entry.link()) {
      return Fault.UNSAFE_NAME;
    }
    if (entry.isEncrypted()) {
      return Fault.ENCRYPTED;
    }
    if (entry.size() == 0) {
      return Fault.EMPTY;
    }
    if (Names.isArchive(entry.name())) {
      return Fault.NESTED;
    }
    if (!EntryBytes.knows(entry.method())) {
      return Fault.UNKNOWN_METHOD;
    }
    if (entry.size() < 0 || isOutside(entry.packed()) || isOutside(entry.header())) {
      return Fault.DAMAGED;
    }
    Fault size = limits.of(entry.size(), entry.packed());
    if (size != null) {
      return size;
    }
    unpacked += entry.size();
    packed += entry.packed();
    // Files that share bytes are how a small archive becomes a huge one.
    return packed > directory.from()
        ? Fault.BOMB
        : unpacked > limits.total() ? Fault.TOO_MANY : null;
  }

  private boolean isOutside(long number) {
    return number < 0 || number > directory.from();
  }

  private StoredFile located(Entry entry) throws IOException {
    String clean = Names.clean(entry.name());
    long at = directory.shift() + entry.header();
    if (at > directory.from() - LOCAL_LENGTH) {
      return StoredFile.faulty(clean, Fault.DAMAGED);
    }
    ByteBuffer header = Directory.read(zip, at, LOCAL_LENGTH);
    long data =
        at
            + LOCAL_LENGTH
            + Short.toUnsignedInt(header.getShort(26))
            + Short.toUnsignedInt(header.getShort(28));
    if (header.getInt(0) != LOCAL_HEADER || entry.packed() > directory.from() - data) {
      return StoredFile.faulty(clean, Fault.DAMAGED);
    }
    return new StoredFile(
        clean,
        new StoredFile.Place(data, entry.packed(), entry.method(), entry.checksum()),
        entry.size(),
        null);
  }
}
