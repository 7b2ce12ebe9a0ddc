package copydesk.ingest.batch.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * How large the directory at the end of a zip says it is. The library reads all of it into memory,
 * so this is looked at first.
 */
final class Directory {

  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;
  private static final int ENTRY = 0x02014b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int STEP = 1 << 16;
  private static final long IN_64 = 0xffffffffL;

  private Directory() {}

  /**
   * How many bytes of the file may be read as its directory, at most.
   *
   * @return -1 if the archive has no end, because it was cut off or is none
   */
  static long length(FileChannel zip) throws IOException {
    long size = zip.size();
    int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer end = read(zip, size - tail, tail);
    for (int i = tail - END_LENGTH; i >= 0; i--) {
      if (end.getInt(i) == END) {
        long length = Integer.toUnsignedLong(end.getInt(i + 12));
        long at = Integer.toUnsignedLong(end.getInt(i + 16));
        boolean large = length == IN_64 || at == IN_64;
        return large ? length64(zip, size - tail + i) : Math.max(length, size - at);
      }
    }
    return -1;
  }

  /**
   * How many entries the directory has at most: how often their signature stands in the last bytes
   * of the file. What the archive says of their number is not believed by the library either.
   *
   * @param length as {@link #length} gave it
   */
  static int entries(FileChannel zip, long length) throws IOException {
    int entries = 0;
    long at = Math.max(0, zip.size() - length - END_LENGTH - LONGEST_COMMENT);
    while (at + Integer.BYTES <= zip.size()) {
      int read = (int) Math.min(zip.size() - at, STEP);
      ByteBuffer bytes = read(zip, at, read);
      for (int i = 0; i + Integer.BYTES <= read; i++) {
        if (bytes.getInt(i) == ENTRY) {
          entries++;
        }
      }
      at += read - (Integer.BYTES - 1);
    }
    return entries;
  }

  private static long length64(FileChannel zip, long end) throws IOException {
    if (end < LOCATOR_LENGTH) {
      return -1;
    }
    ByteBuffer locator = read(zip, end - LOCATOR_LENGTH, LOCATOR_LENGTH);
    long at = locator.getLong(8);
    if (locator.getInt(0) != LOCATOR_64 || at < 0 || at > end - 56) {
      return -1;
    }
    ByteBuffer end64 = read(zip, at, 56);
    if (end64.getInt(0) != END_64 || end64.getLong(48) < 0 || end64.getLong(40) < 0) {
      return -1;
    }
    return Math.max(end64.getLong(40), zip.size() - end64.getLong(48));
  }

  private static ByteBuffer read(FileChannel zip, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    int n = 0;
    while (n >= 0 && bytes.hasRemaining()) {
      n = zip.read(bytes, at + bytes.position());
    }
    return bytes;
  }
}
