package copydesk.ingest.batch;

import copydesk.ingest.batch.archive.StoredFile;
import copydesk.ingest.batch.key.PageKey;
import java.util.UUID;

/**
 * One file of a batch as a row.
 *
 * @param number from 1, in the order of the archive
 * @param name as sent, cleaned of what cannot be shown
 * @param place where it lies in the batch's archive; null if it is a file of its own, or if there
 *     is a problem
 * @param size in bytes when unpacked
 * @param key which page it is; null if that cannot be told
 * @param state its word: {@code received}, or that of an {@link Outcome}, or {@code canceled}
 * @param event its number among the outcomes, from 1; null while there is none
 * @param page the page it became, or null
 * @param problem a problem document as JSON, or null
 */
public record BatchFile(
    int number,
    String name,
    StoredFile.Place place,
    long size,
    PageKey key,
    String state,
    Integer event,
    UUID page,
    String problem) {

  /** A file that waits to be read. */
  static BatchFile waiting(
      int number, String name, StoredFile.Place place, long size, PageKey key) {
    return new BatchFile(number, name, place, size, key, "received", null, null, null);
  }

  /** A file that is refused before anybody looked into it. */
  static BatchFile refused(int number, String name, PageKey key, String problem) {
    return new BatchFile(number, name, null, 0, key, "refused", null, null, problem);
  }
}
