package copydesk.ingest.reading.page;

/** A set of numbers, none of them zero, without the cost of boxes. */
public final class LongSet {

  private long[] slots;
  private int size;

  /** An empty set with room for so many numbers. */
  public LongSet(int expected) {
    slots = new long[Math.max(16, Integer.highestOneBit(Math.max(1, expected)) * 4)];
  }

  /** Adds a number; says whether it is new. */
  public boolean add(long number) {
    int at = slot(number);
    if (slots[at] == number) {
      return false;
    }
    slots[at] = number;
    size++;
    if (size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  /** Whether the number was added. */
  public boolean contains(long number) {
    return slots[slot(number)] == number;
  }

  private int slot(long number) {
    long hash = number * 0x9E3779B97F4A7C15L;
    int mask = slots.length - 1;
    int at = (int) (hash >>> 33) & mask;
    while (slots[at] != 0 && slots[at] != number) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long number : old) {
      if (number != 0) {
        slots[slot(number)] = number;
      }
    }
  }
}
