package copydesk.annotate.check;

import copydesk.annotate.check.Counts.Count;
import copydesk.annotate.check.Wholes.Pair;
import copydesk.annotate.draft.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A printed share is the part by the whole, at the precision that is printed. A part is the count
 * before its share; the whole is what makes most of a story's shares right, or what is said to be
 * the total. Shares of one whole whose parts make it up come to a hundred.
 */
final class Shares implements Check {

  private static final Pattern TIES = Pattern.compile("(?s).*(?:占|佔|率)[^0-9，。；]{0,8}$");
  private static final Pattern RESPECTIVELY =
      Pattern.compile("(?s).*分别(?:占|佔)[^0-9。；]{0,8}(?:[0-9.]+[%％][、和，]?)*$");

  @Override
  public List<Finding> check(Story story) {
    List<Count> counts = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      List<Count> here = Counts.in(paragraph);
      pairs.addAll(pairs(paragraph, here));
      counts.addAll(here);
    }
    List<Finding> findings = new ArrayList<>();
    Map<Count, List<Pair>> groups = new LinkedHashMap<>();
    Wholes wholes = new Wholes(pairs, counts);
    for (Pair pair : pairs) {
      Count whole = wholes.of(pair);
      if (whole == null) {
        findings.add(unknown(pair));
        groups.computeIfAbsent(null, key -> new ArrayList<>()).add(pair);
      } else {
        findings.add(finding(pair, whole));
        groups.computeIfAbsent(whole, key -> new ArrayList<>()).add(pair);
      }
    }
    List<Pair> open = groups.remove(null);
    groups.forEach((whole, group) -> complete(group, whole, findings));
    if (open != null) {
      implied(open, counts, findings);
    }
    return findings;
  }

  /** Parts whose shares come to a hundred make up a whole; a count that is nearly it is wrong. */
  private static void implied(List<Pair> open, List<Count> counts, List<Finding> findings) {
    for (int from = 0; from < open.size(); from++) {
      BigDecimal shares = BigDecimal.ZERO;
      for (int to = from; to < open.size(); to++) {
        shares = shares.add(open.get(to).share().number());
        if (to > from
            && shares.subtract(BigDecimal.valueOf(100)).abs().compareTo(new BigDecimal("0.3"))
                <= 0) {
          impliedBy(open.subList(from, to + 1), counts, findings);
          return;
        }
      }
    }
  }

  private static void impliedBy(List<Pair> open, List<Count> counts, List<Finding> findings) {
    BigDecimal parts =
        open.stream().map(pair -> pair.part().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!open.stream()
        .allMatch(pair -> Counts.agrees(pair.part().number(), parts, pair.share().number()))) {
      return;
    }
    counts.stream()
        .filter(
            count ->
                count.unit().equals(open.getFirst().part().unit())
                    && Slips.isOne(count.number(), parts))
        .findFirst()
        .ifPresent(
            whole -> {
              List<Place> at = new ArrayList<>(List.of(place(whole)));
              open.forEach(pair -> at.add(place(pair.part())));
              String added =
                  open.stream()
                      .map(pair -> pair.part().number().toPlainString())
                      .collect(Collectors.joining(" + "));
              for (String check : List.of("sum", "share")) {
                findings.add(
                    Finding.of(
                        check,
                        Verdict.FAIL,
                        added + " = " + parts.toPlainString() + " ≠ " + whole.number(),
                        "各部分之和与总数不符",
                        "The parts do not add up to the total",
                        added,
                        at));
              }
            });
  }

  /** Runs of parts that make up the whole, one after the other. */
  private static void complete(List<Pair> group, Count whole, List<Finding> findings) {
    List<Pair> run = new ArrayList<>();
    for (Pair pair : group) {
      run.add(pair);
      if (run.size() > 1 && hundred(run, whole, findings)) {
        run.clear();
      }
    }
  }

  private static List<Pair> pairs(Story.Paragraph paragraph, List<Count> counts) {
    List<Pair> pairs = new ArrayList<>();
    String text = paragraph.string();
    for (int i = 0; i < counts.size(); i++) {
      Count share = counts.get(i);
      if (!share.isShare()) {
        continue;
      }
      String before = text.substring(Math.max(0, share.start() - 60), share.start());
      if (RESPECTIVELY.matcher(before).matches()) {
        int which = 0;
        while (i - which - 1 >= 0 && counts.get(i - which - 1).isShare()) {
          which++;
        }
        int all = which + 1;
        while (i + all - which < counts.size() && counts.get(i + all - which).isShare()) {
          all++;
        }
        int part = i - which - all + which;
        if (part >= 0 && !counts.get(part).isShare()) {
          pairs.add(new Pair(counts.get(part), share));
        }
      } else if (i > 0
          && !counts.get(i - 1).isShare()
          && TIES.matcher(before).matches()
          && text.substring(counts.get(i - 1).end(), share.start()).matches("[^。；0-9]{0,30}")) {
        pairs.add(new Pair(counts.get(i - 1), share));
      }
    }
    return pairs;
  }

  private static Finding finding(Pair pair, Count whole) {
    BigDecimal right =
        Counts.share(
            pair.part().number(), whole.number(), Math.max(0, pair.share().number().scale()));
    boolean holds = Wholes.agrees(pair, whole);
    return Finding.of(
        "share",
        holds ? Verdict.PASS : Verdict.FAIL,
        "%s ÷ %s = %s %%, printed %s %%"
            .formatted(pair.part().number(), whole.number(), right, pair.share().number()),
        holds ? "所印比例与部分、总数相符" : "所印比例与部分、总数不符",
        holds
            ? "The printed share is the part by the whole"
            : "The printed share is not the part by the whole",
        pair.part().number() + pair.part().unit() + pair.share().number(),
        List.of(place(whole), place(pair.part()), place(pair.share())));
  }

  private static Finding unknown(Pair pair) {
    return Finding.of(
        "share",
        Verdict.CANNOT_TELL,
        pair.part().number() + " ÷ ? = " + pair.share().number() + " %",
        "没有总数，无法核对比例",
        "The whole is not given",
        pair.part().number() + pair.part().unit() + pair.share().number(),
        List.of(place(pair.part()), place(pair.share())));
  }

  /** Where the parts make up the whole, so do the shares. */
  private static boolean hundred(List<Pair> group, Count whole, List<Finding> findings) {
    BigDecimal parts =
        group.stream().map(pair -> pair.part().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal shares =
        group.stream().map(pair -> pair.share().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
    int scale = group.stream().mapToInt(pair -> pair.share().number().scale()).max().orElse(0);
    BigDecimal slack =
        BigDecimal.valueOf(group.size())
            .movePointLeft(Math.max(0, scale))
            .multiply(new BigDecimal("0.5"));
    boolean full = shares.subtract(BigDecimal.valueOf(100)).abs().compareTo(slack) <= 0;
    boolean whole100 = parts.compareTo(whole.number()) == 0;
    // Where each share is right, their sum may be off by rounding only.
    boolean eachRight = group.stream().allMatch(pair -> Wholes.agrees(pair, whole));
    full = (eachRight && whole100) || (full && shares.compareTo(BigDecimal.valueOf(100)) == 0);
    if (!full && !whole100) {
      return false;
    }
    List<Place> at = new ArrayList<>();
    group.forEach(pair -> at.add(place(pair.share())));
    String sum =
        group.stream()
            .map(pair -> pair.share().number().toPlainString())
            .collect(Collectors.joining(" + "));
    findings.add(
        Finding.of(
            "hundred",
            full ? Verdict.PASS : Verdict.FAIL,
            sum + " = " + shares.toPlainString(),
            full ? "各项比例之和为百分之百" : "各项比例之和不是百分之百",
            full ? "The shares come to a hundred" : "The shares do not come to a hundred",
            sum,
            at));
    if (group.size() > 2) {
      at.clear();
      group.forEach(pair -> at.add(place(pair.part())));
      at.addFirst(place(whole));
      String added =
          group.stream()
              .map(pair -> pair.part().number().toPlainString())
              .collect(Collectors.joining(" + "));
      findings.add(
          Finding.of(
              "sum",
              whole100 ? Verdict.PASS : Verdict.FAIL,
              added + " = " + parts.toPlainString() + (whole100 ? " = " : " ≠ ") + whole.number(),
              whole100 ? "各部分之和等于总数" : "各部分之和与总数不符",
              whole100 ? "The parts add up to the total" : "The parts do not add up to the total",
              added,
              at));
    }
    return true;
  }

  private static Place place(Count count) {
    return count.paragraph().place(count.start(), count.end());
  }
}
