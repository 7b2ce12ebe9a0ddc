package copydesk.ingest.jump;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * How much two ends speak of the same story: by the words they share, where a word counts the more
 * the fewer of the texts at hand have it; by a headline that is printed again; by a sentence that
 * goes on.
 */
final class Kinship {

  /** So that two short texts are not one story for one word. */
  private static final double FEW_WORDS = 6;

  private static final int NAMED = 3;

  private final List<Placed> outs;
  private final List<Placed> ins;
  private final Map<Placed, JumpEnd> ends = new HashMap<>();
  private final Map<Placed, Set<String>> headlines = new HashMap<>();
  private final Map<Placed, Set<String>> words = new HashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();

  private Kinship(List<Placed> outs, List<Placed> ins, Function<Placed, JumpEnd> told) {
    this.outs = outs;
    this.ins = ins;
    for (List<Placed> side : List.of(outs, ins)) {
      for (Placed placed : side) {
        JumpEnd end = told.apply(placed);
        Set<String> headline = Words.of(end.headline());
        Set<String> all = new HashSet<>(Words.of(end.text()));
        all.addAll(headline);
        ends.put(placed, end);
        headlines.put(placed, headline);
        words.put(placed, all);
        all.forEach(word -> texts.merge(word, 1, Integer::sum));
      }
    }
  }

  static Kinship among(List<Placed> outs, List<Placed> ins, Function<Placed, JumpEnd> told) {
    return new Kinship(outs, ins, told);
  }

  /** From -1 to about 3; what has nothing in common has 0. */
  double of(int out, int in) {
    Placed from = outs.get(out);
    Placed to = ins.get(in);
    return share(words.get(from), words.get(to))
        + share(headlines.get(from), words.get(to))
        + Seam.of(ends.get(from).text(), ends.get(to).text());
  }

  private double share(Set<String> some, Set<String> others) {
    Set<String> common = new HashSet<>(some);
    common.retainAll(others);
    return weight(common) / (FEW_WORDS + Math.min(weight(some), weight(others)));
  }

  private double weight(Set<String> some) {
    double all = outs.size() + ins.size() + 1;
    return some.stream().mapToDouble(word -> Math.log(all / texts.get(word))).sum();
  }

  /**
   * What speaks for a pair.
   *
   * @param chosen whether there was another to choose
   */
  List<Reason> evidence(int out, int in, boolean chosen) {
    Placed from = outs.get(out);
    Placed to = ins.get(in);
    List<Reason> evidence = new ArrayList<>();
    evidence.add(
        new Reason(
            "第%s版与第%s版的转版互相指明".formatted(from.page(), to.page()),
            "the turn lines on pages %s and %s name each other".formatted(from.page(), to.page())));
    Set<String> common = new HashSet<>(words.get(from));
    common.retainAll(words.get(to));
    JumpEnd there = ends.get(to);
    List<String> named = Words.inCommon(there.headline() + "\n" + there.text(), common, NAMED);
    if (chosen && !named.isEmpty()) {
      evidence.add(
          new Reason(
              "两处都说到：" + String.join("、", named), "both speak of " + String.join(", ", named)));
    }
    if (Seam.of(ends.get(from).text(), there.text()) > 0) {
      evidence.add(new Reason("前页句子未完，后页接续", "a sentence cut on one page goes on on the other"));
    }
    return evidence;
  }
}
