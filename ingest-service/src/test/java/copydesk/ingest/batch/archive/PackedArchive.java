package copydesk.ingest.batch.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An archive to be packed, and the ways to damage it. */
abstract class PackedArchive {

  static final Limits LIMITS = new Limits(4 << 20, 16 << 20, 100, 100);

  @TempDir Path folder;
  Path zip;

  @BeforeEach
  void zip() {
    zip = folder.resolve("pages.zip");
  }

  /** A file to be packed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Packing(String name, byte[] bytes) {
    static Packing of(String name, String text) {
      return new Packing(name, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  List<StoredFile> list(Fault whole) throws IOException {
    List<StoredFile> files = new ArrayList<>();
    assertThat(Archive.list(zip, LIMITS, files::add)).isEqualTo(whole);
    return files;
  }

  String text(StoredFile file) throws Exception {
    return new String(EntryBytes.read(zip, file.place(), file.size()), StandardCharsets.UTF_8);
  }

  void pack(Packing... files) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      for (Packing file : files) {
        packed.putNextEntry(new ZipEntry(file.name()));
        packed.write(file.bytes());
        packed.closeEntry();
      }
    }
  }

  static void put(ZipArchiveOutputStream out, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setSize(bytes.length);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setCrc(sum.getValue());
    out.putArchiveEntry(entry);
    out.write(bytes);
    out.closeArchiveEntry();
  }

  void patchSize(String name, int size) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    int at = directoryEntry(bytes, name);
    bytes[at + 24] = (byte) size;
    bytes[at + 25] = 0;
    bytes[at + 26] = 0;
    bytes[at + 27] = 0;
    Files.write(zip, bytes);
  }

  /** Lets the directory speak of its only file many times. */
  void repeatDirectory(int times) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(zip)).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    int end = bytes.capacity() - 22;
    int from = bytes.getInt(end + 16);
    int length = bytes.getInt(end + 12);
    ByteBuffer more =
        ByteBuffer.allocate(bytes.capacity() + (times - 1) * length)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN);
    more.put(bytes.array(), 0, from);
    for (int i = 0; i < times; i++) {
      more.put(bytes.array(), from, length);
    }
    more.put(bytes.array(), end, 22);
    more.putInt(more.capacity() - 22 + 12, times * length);
    Files.write(zip, more.array());
  }

  void patchFlag(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(zip);
    bytes[directoryEntry(bytes, name) + 8] |= 1;
    Files.write(zip, bytes);
  }

  /** Where the directory at the end speaks of a file. */
  static int directoryEntry(byte[] zip, String name) {
    String all = new String(zip, StandardCharsets.ISO_8859_1);
    return all.lastIndexOf(name) - 46;
  }

  static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new java.util.Random(7).nextBytes(bytes);
    return bytes;
  }
}
