package copydesk.ingest.format;

/** What a JPEG says of itself before its picture begins. */
final class JpegHead {

  private static final int MARK = 0xFF;
  private static final int FIRST_FRAME = 0xC0;
  private static final int LAST_FRAME = 0xCF;
  private static final int START_OF_SCAN = 0xDA;

  /** Pixels of one that comes in passes, which is held whole until the last. */
  private static final long MOST_PROGRESSIVE = 12_000_000;

  private JpegHead() {}

  /** Whether what must be held of it while it is read is what a page needs. */
  static boolean canBeHeld(byte[] jpeg, long pixels) {
    return pixels <= MOST_PROGRESSIVE || !isProgressive(jpeg);
  }

  /**
   * Whether it comes in passes over the whole picture; so is every frame that is not known to come
   * line by line (ITU-T T.81, table B.1).
   */
  static boolean isProgressive(byte[] jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == MARK) {
      int marker = jpeg[at + 1] & 0xFF;
      if (marker == START_OF_SCAN) {
        return true;
      }
      if (isFrame(marker)) {
        return marker != FIRST_FRAME && marker != FIRST_FRAME + 1;
      }
      // Fill bytes are marks without a segment of their own.
      at += marker == MARK ? 1 : 2 + (((jpeg[at + 2] & 0xFF) << 8) | (jpeg[at + 3] & 0xFF));
    }
    return true;
  }

  /** Tables of Huffman codes (C4), extensions (C8) and arithmetic conditioning (CC) are none. */
  private static boolean isFrame(int marker) {
    return marker >= FIRST_FRAME
        && marker <= LAST_FRAME
        && marker != 0xC4
        && marker != 0xC8
        && marker != 0xCC;
  }
}
