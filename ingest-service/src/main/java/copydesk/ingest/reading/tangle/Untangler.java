package copydesk.ingest.reading.tangle;

import copydesk.ingest.reading.block.Draft;
import copydesk.ingest.reading.page.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the parts of broken paragraphs together, and what follows the later part behind the earlier
 * one, so that the paragraphs of a story stand in a row. Paragraphs are first parted where the
 * columns may end, then the ends and the beginnings are matched as fits best over the page; mostly
 * each end goes on with what follows it, and nothing changes.
 */
public final class Untangler {

  /** Ends matched together; a page with more is taken in stretches, in linear time. */
  private static final int MOST = 40;

  /** Parts within which a paragraph goes on. */
  private static final int REACH = 24;

  private final Seam seam;
  private final List<Draft> parts = new ArrayList<>();

  /** By part: whether it was parted from the one before it. */
  private final List<Boolean> parted = new ArrayList<>();

  /** By part: the one it goes on with, or -1. */
  private final int[] next;

  private final boolean[] continued;

  private Untangler(Page page, Seam seam, List<Draft> drafts) {
    this.seam = seam;
    Feet feet = Feet.of(page, drafts);
    for (Draft draft : drafts) {
      List<Draft> pieces = draft.isBody() ? feet.part(draft) : List.of(draft);
      for (int i = 0; i < pieces.size(); i++) {
        parts.add(pieces.get(i));
        parted.add(i > 0);
      }
    }
    this.next = new int[parts.size()];
    this.continued = new boolean[parts.size()];
    Arrays.fill(next, -1);
  }

  /** The drafts in reading order as far as broken paragraphs show it, those put together. */
  public static List<Draft> untangle(Page page, Seam seam, List<Draft> drafts) {
    Untangler untangler = new Untangler(page, seam, drafts);
    return untangler.match() ? untangler.order() : drafts;
  }

  /** Whether anything goes on elsewhere than right behind it. */
  private boolean match() {
    List<Integer> ends = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    boolean stray = false;
    for (int p = 0; p < parts.size(); p++) {
      boolean joined = p + 1 < parts.size() && parted.get(p + 1);
      if (joined || seam.breaksOff(parts.get(p))) {
        ends.add(p);
        stray |= !joined || seam.opens(parts.get(p + 1));
      }
      if (p > 0 && (parted.get(p) || seam.mayGoOn(parts.get(p)))) {
        starts.add(p);
      }
    }
    if (!stray || starts.isEmpty()) {
      return false;
    }
    boolean elsewhere = false;
    for (int from = 0; from < ends.size(); from += MOST) {
      elsewhere |= match(ends.subList(from, Math.min(ends.size(), from + MOST)), starts);
    }
    return elsewhere;
  }

  private boolean match(List<Integer> ends, List<Integer> starts) {
    int first = ends.getFirst();
    List<Integer> near = starts.stream().filter(s -> s > first && !continued[s]).toList();
    near = near.subList(0, Math.min(near.size(), 2 * MOST));
    double[][] weights = new double[ends.size()][near.size()];
    for (int e = 0; e < ends.size(); e++) {
      for (int s = 0; s < near.size(); s++) {
        weights[e][s] = weight(ends.get(e), near.get(s));
      }
    }
    int[] matched = Matching.best(weights);
    boolean elsewhere = false;
    for (int e = 0; e < ends.size(); e++) {
      if (matched[e] >= 0) {
        int end = ends.get(e);
        next[end] = near.get(matched[e]);
        continued[next[end]] = true;
        elsewhere |= next[end] != end + 1;
      }
    }
    return elsewhere;
  }

  /** What it brings that an end goes on with a start, against both standing alone. */
  private double weight(int end, int start) {
    if (start <= end || start - end > REACH) {
      return Double.NEGATIVE_INFINITY;
    }
    boolean joined = start == end + 1 && parted.get(start);
    double weight = seam.weight(parts.get(end), parts.get(start), joined);
    weight += joined ? Seam.JOINED : -1 - Seam.PER_PART * (start - end);
    weight -= Seam.OPEN_END + (parted.get(start) ? Seam.OPEN_END : seam.orphan(parts.get(start)));
    return weight;
  }

  private List<Draft> order() {
    List<Draft> ordered = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      if (!continued[p]) {
        run(p, ordered);
      }
    }
    return ordered;
  }

  /** Adds a part and those behind it up to where a later part of an earlier paragraph begins. */
  private void run(int first, List<Draft> ordered) {
    int p = first;
    do {
      continued[p] = true; // It has its place; it will not be asked for again.
      Draft draft = parts.get(p);
      while (next[p] >= 0) {
        p = next[p];
        draft = draft.with(parts.get(p));
      }
      ordered.add(draft);
      p++;
    } while (p < parts.size() && !continued[p]);
  }
}
