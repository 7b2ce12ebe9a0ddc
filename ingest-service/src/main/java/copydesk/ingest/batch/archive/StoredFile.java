package copydesk.ingest.batch.archive;

/**
 * One file of an archive.
 *
 * @param name as it stands in the archive, cleaned of what cannot be shown
 * @param place where its bytes are; null if there is a fault
 * @param size bytes when unpacked; 0 if not known
 * @param fault why it is not taken, or null
 */
public record StoredFile(String name, Place place, long size, Fault fault) {

  /**
   * Where the packed bytes of a file lie in its archive.
   *
   * @param at offset of the first, in bytes
   * @param packed how many
   * @param method the zip format's number for the way they are packed
   * @param checksum CRC-32 of the unpacked bytes
   */
  public record Place(long at, long packed, int method, long checksum) {}

  static StoredFile faulty(String name, Fault fault) {
    return new StoredFile(name, null, 0, fault);
  }
}
