package copydesk.ingest.batch.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * Where the directory at the end of a zip lies. It is found by its end record, as the format
 * (APPNOTE.TXT 4.3) has it.
 *
 * @param from offset of its first byte in the file
 * @param to offset of the byte after its last
 * @param shift bytes that were put before the archive, so that all its own offsets are too small
 */
record Directory(long from, long to, long shift) {

  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_LENGTH = 22;
  private static final int END_64_LENGTH = 56;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LONGEST_COMMENT = 0xffff;

  /** Finds it; null if the archive has none, because it was cut off or is no archive. */
  static Directory find(FileChannel zip) throws IOException {
    int tail = (int) Math.min(zip.size(), END_LENGTH + LONGEST_COMMENT);
    long at = zip.size() - tail;
    ByteBuffer bytes = read(zip, at, tail);
    for (int i = tail - END_LENGTH; i >= 0; i--) {
      if (bytes.getInt(i) == END) {
        Directory found = at(zip, at + i, bytes.slice(i, END_LENGTH).order(bytes.order()));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static Directory at(FileChannel zip, long end, ByteBuffer record) throws IOException {
    // Some write the long form beside the short one even when the numbers are small enough.
    Directory found = at64(zip, end);
    long length = Integer.toUnsignedLong(record.getInt(12));
    long offset = Integer.toUnsignedLong(record.getInt(16));
    return found != null ? found : checked(zip, end - length, end, offset);
  }

  private static Directory at64(FileChannel zip, long end) throws IOException {
    if (end < LOCATOR_LENGTH + END_64_LENGTH) {
      return null;
    }
    ByteBuffer locator = read(zip, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
    if (locator.getInt(0) != LOCATOR_64) {
      return null;
    }
    // Where it is said to be, or right before the locator if something was put before the archive.
    for (long to : new long[] {locator.getLong(8), end - LOCATOR_LENGTH - END_64_LENGTH}) {
      if (to >= 0 && to <= end - LOCATOR_LENGTH - END_64_LENGTH) {
        ByteBuffer record = read(zip, to, END_64_LENGTH);
        if (record.getInt(0) == END_64) {
          return checked(zip, to - record.getLong(40), to, record.getLong(48));
        }
      }
    }
    return null;
  }

  /** What looks like an end record may be text in a comment; then there is no directory. */
  private static Directory checked(FileChannel zip, long from, long to, long offset)
      throws IOException {
    if (from < 0 || from > to || offset < 0 || offset > from) {
      return null;
    }
    boolean begins = from == to || read(zip, from, Integer.BYTES).getInt(0) == ENTRY;
    return begins ? new Directory(from, to, from - offset) : null;
  }

  /**
   * Bytes of the archive, little-endian; zeros where it ends before.
   *
   * @param at offset in the file, not negative
   */
  static ByteBuffer read(FileChannel zip, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    int n = 0;
    while (n >= 0 && bytes.hasRemaining()) {
      n = zip.read(bytes, at + bytes.position());
    }
    return bytes;
  }
}
