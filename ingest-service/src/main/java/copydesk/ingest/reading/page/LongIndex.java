package copydesk.ingest.reading.page;

/** Numbers numbers, none of them zero, from 0 as they are met, without the cost of boxes. */
public final class LongIndex {

  private final long[] slots;
  private final int[] indexes;
  private int size;

  /** An empty index with room for so many different numbers. */
  public LongIndex(int most) {
    int length = Integer.highestOneBit(Math.max(8, most)) * 4;
    slots = new long[length];
    indexes = new int[length];
  }

  /** The index of a number, a new one if it was not met before. */
  public int add(long number) {
    int at = slot(number);
    if (slots[at] == 0) {
      slots[at] = number;
      indexes[at] = size++;
    }
    return indexes[at];
  }

  /** The index of a number, or -1. */
  public int of(long number) {
    int at = slot(number);
    return slots[at] == 0 ? -1 : indexes[at];
  }

  /** How many different numbers were met. */
  public int size() {
    return size;
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
