package copydesk.ingest.page;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Bounds the memory that reading takes, however many pages come at once: usual pages are read side
 * by side, and the largest that are read at all have the room to themselves.
 */
final class ReadingRoom {

  private static final int SEATS = 4;

  /** Bytes of a file for each of which it takes a seat. */
  private static final int SEAT = 256 << 10;

  private final Semaphore free = new Semaphore(SEATS, true);

  /** Reads a file of a size when there is room for it. */
  <T> T read(int bytes, Supplier<T> reading) {
    int seats = Math.clamp(1 + bytes / SEAT, 1, SEATS);
    free.acquireUninterruptibly(seats);
    try {
      return reading.get();
    } finally {
      free.release(seats);
    }
  }
}
