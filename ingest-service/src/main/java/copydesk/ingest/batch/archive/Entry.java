package copydesk.ingest.batch.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What the directory of a zip says of one of its files (APPNOTE.TXT 4.3.12). Nothing of it is
 * believed further than that.
 *
 * @param name as its maker wrote it
 * @param flags the format's general purpose bits
 * @param method the format's number for the way it is packed
 * @param checksum CRC-32 of the unpacked bytes
 * @param packed bytes in the archive
 * @param size bytes when unpacked
 * @param header where its own header lies, as the archive counts; may be any number
 * @param link whether it is a link to another file
 */
record Entry(
    String name,
    int flags,
    int method,
    long checksum,
    long packed,
    long size,
    long header,
    boolean link) {

  /** Bytes of the part that every entry has; name, extra and comment follow. */
  static final int FIXED = 46;

  static final int SIGNATURE = 0x02014b50;

  private static final int ENCRYPTED = 1;
  private static final int UTF_8 = 1 << 11;
  private static final int UNIX = 3;
  private static final int UNIX_TYPE = 0170000;
  private static final int UNIX_LINK = 0120000;
  private static final int EXTRA_64 = 1;
  private static final int EXTRA_NAME = 0x7075;
  private static final long IN_64 = 0xffffffffL;

  /**
   * Understands an entry.
   *
   * @param fixed its first {@link #FIXED} bytes, little-endian
   */
  static Entry of(ByteBuffer fixed, byte[] rawName, byte[] extra) {
    int flags = Short.toUnsignedInt(fixed.getShort(8));
    long packed = Integer.toUnsignedLong(fixed.getInt(20));
    long size = Integer.toUnsignedLong(fixed.getInt(24));
    long header = Integer.toUnsignedLong(fixed.getInt(42));
    ByteBuffer large = extra(extra, EXTRA_64);
    size = size == IN_64 ? next(large, size) : size;
    packed = packed == IN_64 ? next(large, packed) : packed;
    header = header == IN_64 ? next(large, header) : header;
    boolean unix = fixed.get(5) == UNIX;
    return new Entry(
        name(rawName, (flags & UTF_8) != 0, extra(extra, EXTRA_NAME)),
        flags,
        Short.toUnsignedInt(fixed.getShort(10)),
        Integer.toUnsignedLong(fixed.getInt(16)),
        packed,
        size,
        header,
        unix && (fixed.getInt(38) >>> 16 & UNIX_TYPE) == UNIX_LINK);
  }

  boolean isEncrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  boolean isFolder() {
    return name.endsWith("/") || name.endsWith("\\");
  }

  private static long next(ByteBuffer large, long otherwise) {
    return large.remaining() >= Long.BYTES ? large.getLong() : otherwise;
  }

  private static String name(byte[] raw, boolean utf8, ByteBuffer again) {
    if (again.remaining() > 5 && again.get() == 1) {
      CRC32 checksum = new CRC32();
      checksum.update(raw);
      // A tool that does not know this extra renames the file and leaves the old name in it.
      if (again.getInt() == (int) checksum.getValue()) {
        return StandardCharsets.UTF_8.decode(again).toString();
      }
    }
    return utf8 ? new String(raw, StandardCharsets.UTF_8) : Names.decode(raw);
  }

  /** The data of one extra field, or nothing. */
  private static ByteBuffer extra(byte[] extra, int which) {
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (fields.remaining() >= 4) {
      int id = Short.toUnsignedInt(fields.getShort());
      int length = Math.min(Short.toUnsignedInt(fields.getShort()), fields.remaining());
      if (id == which) {
        return fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      fields.position(fields.position() + length);
    }
    return ByteBuffer.allocate(0);
  }
}
