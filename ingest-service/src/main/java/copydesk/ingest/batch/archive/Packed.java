package copydesk.ingest.batch.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Knows packed files by their first bytes, whatever they are called. */
public final class Packed {

  private static final List<byte[]> STARTS =
      List.of(
          latin("PK\3\4"),
          latin("PK\5\6"),
          latin("PK\7\b"),
          latin("Rar!\032\7"),
          latin("7z\u00bc\u00af'\034"),
          latin("\u001f\u008b"),
          latin("\u00fd7zXZ\0"),
          latin("(\u00b5/\u00fd"),
          latin("LZIP\1"));

  private static final byte[] TAR = latin("ustar");
  private static final int TAR_AT = 257;

  private Packed() {}

  /** Whether the bytes are those of an archive or of a compressed file. */
  public static boolean is(byte[] bytes) {
    return STARTS.stream().anyMatch(start -> has(bytes, 0, start))
        || isBzip2(bytes)
        || has(bytes, TAR_AT, TAR);
  }

  private static boolean isBzip2(byte[] bytes) {
    return has(bytes, 0, latin("BZh")) && has(bytes, 4, latin("1AY&SY"));
  }

  private static boolean has(byte[] bytes, int at, byte[] what) {
    if (bytes.length < at + what.length) {
      return false;
    }
    for (int i = 0; i < what.length; i++) {
      if (bytes[at + i] != what[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
