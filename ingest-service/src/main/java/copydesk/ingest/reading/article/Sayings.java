package copydesk.ingest.reading.article;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.page.LongIndex;
import copydesk.ingest.reading.page.Page;
import java.util.Arrays;
import java.util.List;

/** Which paragraphs of a scene say which terms. Terms are numbered as they are met. */
final class Sayings {

  private static final int[] NOWHERE = {};

  private final LongIndex numbers;

  /** By paragraph: the numbers of its terms, each once. */
  private final int[][] terms;

  /** By term: the paragraphs that say it, in order. */
  private final int[][] places;

  Sayings(Page page, List<Draft> paragraphs) {
    int length = paragraphs.stream().mapToInt(Draft::length).sum();
    numbers = new LongIndex(length);
    terms = new int[paragraphs.size()][];
    int[] last = new int[length + paragraphs.size() + 1];
    int[] counts = new int[last.length];
    Arrays.fill(last, -1);
    for (int p = 0; p < terms.length; p++) {
      long[] all = Terms.all(page, List.of(paragraphs.get(p)));
      int[] distinct = new int[all.length];
      int size = 0;
      for (long term : all) {
        int number = numbers.add(term);
        if (last[number] != p) {
          last[number] = p;
          counts[number]++;
          distinct[size++] = number;
        }
      }
      terms[p] = Arrays.copyOf(distinct, size);
    }
    places = new int[numbers.size()][];
    int[] filled = new int[places.length];
    for (int p = 0; p < terms.length; p++) {
      for (int number : terms[p]) {
        if (places[number] == null) {
          places[number] = new int[counts[number]];
        }
        places[number][filled[number]++] = p;
      }
    }
  }

  /** Number of terms. */
  int size() {
    return places.length;
  }

  /** The numbers of a paragraph's terms, each once. */
  int[] of(int paragraph) {
    return terms[paragraph];
  }

  /** The paragraphs that say the term of a number, in order. */
  int[] places(int number) {
    return places[number];
  }

  /** The paragraphs that say a term, in order. */
  int[] saying(long term) {
    int number = numbers.of(term);
    return number < 0 ? NOWHERE : places[number];
  }

  /** Whether the term of these places is said in a range of paragraphs. */
  static boolean isSaid(int[] places, int from, int to) {
    int first = first(places, from);
    return first < places.length && places[first] < to;
  }

  /** Index of the first place that is not before a paragraph. */
  static int first(int[] places, int from) {
    int at = Arrays.binarySearch(places, from);
    return at >= 0 ? at : -at - 1;
  }
}
