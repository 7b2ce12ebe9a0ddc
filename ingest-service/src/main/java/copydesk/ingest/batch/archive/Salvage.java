package copydesk.ingest.batch.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** An archive that lost its end: the files before the cut, one after the other. */
final class Salvage {

  private final ZipArchiveInputStream zip;
  private final Limits limits;
  private final byte[] buffer = new byte[1 << 16];
  private long total;

  private Salvage(ZipArchiveInputStream zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /** As {@link Archive#list}; never null, for the archive is not whole. */
  static Fault list(Path path, Limits limits, Consumer<StoredFile> found) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        ZipArchiveInputStream zip =
            new ZipArchiveInputStream(in, StandardCharsets.ISO_8859_1.name(), true, false)) {
      return new Salvage(zip, limits).list(found);
    }
  }

  private Fault list(Consumer<StoredFile> found) {
    int files = 0;
    ZipArchiveEntry entry = next();
    while (entry != null) {
      String name = Names.of(entry);
      if (!entry.isDirectory() && !Names.isLitter(name)) {
        StoredFile file = file(entry, name);
        found.accept(file);
        if (++files >= limits.files() || total > limits.total()) {
          return Fault.TOO_MANY;
        }
        if (file.fault() == Fault.DAMAGED || file.fault() == Fault.BOMB) {
          return Fault.DAMAGED; // where the next file begins is not known
        }
      }
      entry = next();
    }
    return Fault.DAMAGED;
  }

  private ZipArchiveEntry next() {
    try {
      return zip.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private StoredFile file(ZipArchiveEntry entry, String name) {
    String clean = Names.clean(name);
    if (Names.isUnsafe(name)) {
      return StoredFile.faulty(clean, Fault.UNSAFE_NAME);
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return StoredFile.faulty(clean, Fault.ENCRYPTED);
    }
    if (Names.isArchive(name)) {
      return StoredFile.faulty(clean, Fault.NESTED);
    }
    if (!EntryBytes.knows(entry.getMethod()) || !zip.canReadEntryData(entry)) {
      return StoredFile.faulty(clean, Fault.UNKNOWN_METHOD);
    }
    try {
      return read(entry, clean);
    } catch (IOException e) {
      return StoredFile.faulty(clean, Fault.DAMAGED);
    }
  }

  private StoredFile read(ZipArchiveEntry entry, String clean) throws IOException {
    long at = entry.getDataOffset();
    CRC32 checksum = new CRC32();
    long size = 0;
    for (int n = zip.read(buffer, 0, buffer.length);
        n >= 0;
        n = zip.read(buffer, 0, buffer.length)) {
      size += n;
      total += n;
      checksum.update(buffer, 0, n);
      Fault fault = limits.of(size, zip.getCompressedCount());
      if (fault == Fault.BOMB || total > limits.total()) {
        return StoredFile.faulty(clean, Fault.BOMB);
      }
    }
    Fault fault = size == 0 ? Fault.EMPTY : limits.of(size, zip.getCompressedCount());
    return fault != null
        ? StoredFile.faulty(clean, fault)
        : new StoredFile(
            clean,
            new StoredFile.Place(
                at, zip.getCompressedCount(), entry.getMethod(), checksum.getValue()),
            size,
            null);
  }
}
