package copydesk.annotate.check;

import copydesk.annotate.check.Counts.Count;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of what the shares of a story are shares. Ask for them in the order of the text. */
final class Wholes {

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?s).*(?:共|总数|總數|总计|總計|总|收到|应到|應到|应出席|收回|发出|參加|参加|合计|受理|登记)[^0-9。，；]{0,12}$");

  private static final Pattern GOING_ON = Pattern.compile("(?s).*(?:占|佔)(?:到|了|比)?\\s*");

  private static final Pattern NAMED =
      Pattern.compile("(?:占|佔)(?<what>[\\u4e00-\\u9fa5]{2,6}?)(?:总值|总数|总量|总额|的)的?$");

  private final List<Pair> pairs;
  private final List<Count> counts;
  private Explained last;

  /** A part with its share. */
  record Pair(Count part, Count share) {}

  private record Explained(Pair pair, Count whole) {}

  Wholes(List<Pair> pairs, List<Count> counts) {
    this.pairs = pairs;
    this.counts = counts;
  }

  /**
   * The count that explains the pair, the one that explains most of all if there are several; else
   * one that explains others; else a total that is stated before it, or that of the share before.
   *
   * @return null if there is none
   */
  Count of(Pair pair) {
    Count whole = found(pair);
    if (whole == null && goesOn(pair)) {
      whole = last.whole();
    }
    last = whole == null ? null : new Explained(pair, whole);
    return whole;
  }

  private Count found(Pair pair) {
    List<Count> candidates =
        counts.stream()
            .filter(count -> count.unit().equals(pair.part().unit()) && !count.about())
            .filter(
                count ->
                    count.number().compareTo(pair.part().number()) >= 0
                        && !count.equals(pair.part()))
            .toList();
    Comparator<Count> most = Comparator.comparingLong(count -> explained(count));
    Optional<Count> right = candidates.stream().filter(count -> agrees(pair, count)).max(most);
    if (right.isPresent()) {
      return right.get();
    }
    Optional<Count> common =
        candidates.stream()
            .filter(count -> count.number().compareTo(pair.part().number()) > 0)
            .max(most)
            .filter(count -> explained(count) > 1);
    return common
        .or(() -> named(pair, candidates))
        .or(() -> stated(pair, candidates))
        .or(() -> meant(pair, candidates))
        .or(() -> slipped(pair))
        .orElse(null);
  }

  /**
   * 占 without saying of what, in the sentence of the share before it, speaks of that one's whole;
   * believed where one digit would make it right.
   */
  private boolean goesOn(Pair pair) {
    if (last == null
        || !last.pair().share().paragraph().equals(pair.part().paragraph())
        || !last.whole().unit().equals(pair.part().unit())) {
      return false;
    }
    String text = pair.part().paragraph().string();
    String between = text.substring(last.pair().share().end(), pair.share().start());
    BigDecimal printed = pair.share().number();
    return between.indexOf('。') < 0
        && GOING_ON.matcher(between).matches()
        && (Slips.explain(pair.part().number(), last.whole().number(), printed)
            || Slips.isOne(
                Counts.share(pair.part().number(), last.whole().number(), printed.scale()),
                printed));
  }

  /** 占出口总值的 speaks of the count behind 出口. */
  private static Optional<Count> named(Pair pair, List<Count> candidates) {
    String text = pair.share().paragraph().string();
    Matcher of =
        NAMED.matcher(text.substring(Math.max(0, pair.share().start() - 16), pair.share().start()));
    if (!of.find()) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(
            count -> {
              String before = count.paragraph().string().substring(0, count.start());
              return before.endsWith(of.group("what")) || before.endsWith(of.group("what") + "总值");
            })
        .findFirst();
  }

  /**
   * A count before it that makes nearly the share that is printed, or all of its digits but one.
   */
  private static Optional<Count> meant(Pair pair, List<Count> candidates) {
    return candidates.stream()
        .filter(
            count ->
                count.paragraph().equals(pair.part().paragraph())
                    && count.end() <= pair.part().start()
                    && count.number().signum() > 0)
        .filter(
            count -> {
              BigDecimal printed = pair.share().number();
              BigDecimal right =
                  Counts.share(pair.part().number(), count.number(), printed.scale());
              return right.subtract(printed).abs().compareTo(BigDecimal.ONE) < 0
                  || Slips.isOne(right, printed);
            })
        .reduce((one, other) -> other);
  }

  /**
   * A count before it that would be the whole if one digit were another, in it or in the part; of
   * shares without decimals only one that is said to be a total or is followed by 其中.
   */
  private Optional<Count> slipped(Pair pair) {
    Count part = pair.part();
    return counts.stream()
        .filter(
            count ->
                count.paragraph().equals(part.paragraph())
                    && count.end() <= part.start()
                    && count.unit().equals(part.unit())
                    && !count.about()
                    && !count.equals(part))
        .filter(
            count -> {
              String text = count.paragraph().string();
              String before = text.substring(Math.max(0, count.start() - 24), count.start());
              return pair.share().number().scale() > 0
                  || TOTAL.matcher(before).matches()
                  || text.substring(count.end(), part.start()).contains("其中");
            })
        .filter(count -> Slips.explain(part.number(), count.number(), pair.share().number()))
        .reduce((one, other) -> other);
  }

  private static Optional<Count> stated(Pair pair, List<Count> candidates) {
    return candidates.stream()
        .filter(
            count ->
                count.paragraph().equals(pair.part().paragraph())
                    && count.end() <= pair.part().start())
        .filter(
            count -> {
              String before = count.paragraph().string().substring(0, count.start());
              return TOTAL.matcher(before.substring(Math.max(0, before.length() - 24))).matches();
            })
        .reduce((one, other) -> other);
  }

  private long explained(Count whole) {
    return pairs.stream().filter(pair -> !pair.part().equals(whole) && agrees(pair, whole)).count();
  }

  static boolean agrees(Pair pair, Count whole) {
    return pair.part().unit().equals(whole.unit())
        && Counts.agrees(pair.part().number(), whole.number(), pair.share().number());
  }
}
