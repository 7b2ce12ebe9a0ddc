package copydesk.ingest.jump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Which ends of an issue belong together. It depends on the ends alone, not on the order in which
 * their pages came.
 *
 * @param links every end is in one at most
 * @param candidates for every end that waits although another fits: what it may belong to
 */
public record Matching(List<Link> links, Map<UUID, List<UUID>> candidates) {

  /** A story goes from one end on at the other. */
  public record Link(Placed out, Placed in, List<Reason> evidence) {}

  /** Ends between the same two page numbers beyond which nobody could say what belongs where. */
  static final int MOST = 10;

  /** By how much the best choice must be better than any other. */
  private static final double MARGIN = 0.12;

  private record Numbers(int from, int to) {}

  /** The ends that may belong together: all that lead from pages of one number to another. */
  private record Group(List<Placed> outs, List<Placed> ins) {
    Group() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Pairs the ends of an issue. */
  public static Matching of(List<Placed> ends) {
    return of(ends, Placed::end);
  }

  /**
   * Pairs the ends of an issue.
   *
   * @param ends whose texts need not be told
   * @param told an end with its texts; asked only for those that stand opposite to others
   */
  public static Matching of(List<Placed> ends, Function<Placed, JumpEnd> told) {
    List<Placed> inOrder =
        ends.stream()
            .sorted(
                Comparator.comparing((Placed end) -> end.page().toString())
                    .thenComparingInt(end -> end.end().start()))
            .toList();
    Set<PageLabel> known = new HashSet<>();
    inOrder.forEach(end -> known.add(end.page()));
    Map<Numbers, Group> groups = new LinkedHashMap<>();
    for (Placed end : inOrder) {
      int here = end.page().number();
      int there = end.names().number();
      if (end.end().pointsOut()) {
        groups.computeIfAbsent(new Numbers(here, there), n -> new Group()).outs().add(end);
      } else {
        groups.computeIfAbsent(new Numbers(there, here), n -> new Group()).ins().add(end);
      }
    }
    Matching matching = new Matching(new ArrayList<>(), new HashMap<>());
    groups.values().forEach(group -> matching.match(group, known, told));
    return matching;
  }

  private void match(Group group, Set<PageLabel> known, Function<Placed, JumpEnd> told) {
    List<Placed> outs = group.outs();
    List<Placed> ins = group.ins();
    if (ins.isEmpty() || outs.isEmpty() || outs.size() > MOST || ins.size() > MOST) {
      return;
    }
    Kinship kinship = Kinship.among(outs, ins, told);
    double[][] weights = new double[outs.size()][ins.size()];
    for (int o = 0; o < outs.size(); o++) {
      for (int i = 0; i < ins.size(); i++) {
        boolean fits = fit(outs.get(o), ins.get(i), known);
        weights[o][i] = fits ? kinship.of(o, i) : Assignment.IMPOSSIBLE;
      }
    }
    Set<Placed> linked = new HashSet<>();
    Assignment best = Assignment.best(weights);
    for (int o = 0; o < outs.size(); o++) {
      int i = best.of(o);
      if (i >= 0 && best.total() - Assignment.without(weights, o, i).total() > MARGIN) {
        boolean chosen = isOneOfSeveral(weights, o, i);
        links.add(new Link(outs.get(o), ins.get(i), kinship.evidence(o, i, chosen)));
        linked.add(outs.get(o));
        linked.add(ins.get(i));
      }
    }
    for (int o = 0; o < outs.size(); o++) {
      for (int i = 0; i < ins.size(); i++) {
        Placed out = outs.get(o);
        Placed in = ins.get(i);
        if (weights[o][i] != Assignment.IMPOSSIBLE
            && !linked.contains(out)
            && !linked.contains(in)) {
          candidates.computeIfAbsent(out.id(), end -> new ArrayList<>()).add(in.id());
          candidates.computeIfAbsent(in.id(), end -> new ArrayList<>()).add(out.id());
        }
      }
    }
  }

  private static boolean fit(Placed out, Placed in, Set<PageLabel> known) {
    return !out.pageId().equals(in.pageId())
        && out.names().mayMean(out.page(), in.page(), known)
        && in.names().mayMean(in.page(), out.page(), known);
  }

  private static boolean isOneOfSeveral(double[][] weights, int out, int in) {
    for (int o = 0; o < weights.length; o++) {
      for (int i = 0; i < weights[o].length; i++) {
        boolean other = (o == out) != (i == in);
        if (other && weights[o][i] != Assignment.IMPOSSIBLE) {
          return true;
        }
      }
    }
    return false;
  }
}
