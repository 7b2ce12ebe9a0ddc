package copydesk.ingest.batch.archive;

/**
 * How much is taken from one archive.
 *
 * @param file bytes of one file when unpacked
 * @param total bytes of all files when unpacked
 * @param files how many files
 * @param ratio how many times larger than packed a file above one mebibyte may be
 */
public record Limits(long file, long total, int files, int ratio) {

  /** Below this a high ratio does no harm: a page of blanks is no bomb. */
  private static final long SMALL = 1 << 20;

  /** What is wrong with a file of these sizes, or null. */
  Fault of(long size, long packed) {
    if (size > SMALL && size / Math.max(1, packed) > ratio) {
      return Fault.BOMB;
    }
    return size > file ? Fault.TOO_LARGE : null;
  }

  /** How many entries an archive's directory may have, those of folders and litter included. */
  int entries() {
    return files * 2 + 16;
  }
}
