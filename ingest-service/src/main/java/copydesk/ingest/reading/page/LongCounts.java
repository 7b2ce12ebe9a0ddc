package copydesk.ingest.reading.page;

/** How often numbers, none of them zero, were added, without the cost of boxes. */
public final class LongCounts {

  private final long[] slots;
  private final int[] counts;

  /** An empty count with room for so many numbers. */
  public LongCounts(int most) {
    int size = Integer.highestOneBit(Math.max(8, most)) * 4;
    slots = new long[size];
    counts = new int[size];
  }

  /** Counts a number. */
  public void add(long number) {
    int at = slot(number);
    slots[at] = number;
    counts[at]++;
  }

  /** How often a number was added. */
  public int of(long number) {
    return counts[slot(number)];
  }

  private int slot(long number) {
    int mask = slots.length - 1;
    int at = (int) ((number * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (slots[at] != 0 && slots[at] != number) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
