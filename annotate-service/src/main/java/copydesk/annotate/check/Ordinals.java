package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import copydesk.annotate.recognise.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Running ordinals go on by one: 一是 … 二是, 第一 … 第二, （一） … （二）, 首先 … 其次; and as many as were
 * announced.
 */
final class Ordinals implements Check {

  private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";

  private static final List<Pattern> RUNS =
      List.of(
          Pattern.compile("(?<=^|[。；！？：，“\\s])(?<n>[一二三四五六七八九十]{1,2})(?:是|要)"),
          Pattern.compile("(?<=^|[。；！？：“\\s])第(?<n>[一二三四五六七八九十]{1,2})，"),
          Pattern.compile("(?<=^|[。；！？：“\\s])[（(](?<n>[一二三四五六七八九十]{1,2})[）)]"),
          Pattern.compile("(?<=^)(?<n>[一二三四五六七八九十]{1,2})、"),
          Pattern.compile("(?<=^|[。；])(?<n>[0-9]{1,2})[.．、](?![0-9])"),
          Pattern.compile("(?<n>[" + CIRCLED + "])"));

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?<number>[两二三四五六七八九十]|[2-9])(?:个方面|方面|点|条|句话?|项|个)(?:要求|意见|建议|希望|话|任务|工作|措施|体会)?[^。]{0,30}[：:。]?$");

  /** One ordinal in a text. */
  private record Step(Story.Paragraph paragraph, int start, int end, int number) {}

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Pattern pattern : RUNS) {
      List<Step> run = new ArrayList<>();
      for (Story.Paragraph paragraph : story.paragraphs()) {
        if (!paragraph.isBody()) {
          continue;
        }
        Matcher step = pattern.matcher(paragraph.string());
        while (step.find()) {
          Optional<Integer> number = number(step.group("n"));
          if (number.isEmpty()) {
            continue;
          }
          if (number.get() == 1) {
            close(story, run, findings);
            run.clear();
          }
          run.add(new Step(paragraph, step.start("n"), step.end("n"), number.get()));
        }
      }
      close(story, run, findings);
    }
    return findings;
  }

  private static Optional<Integer> number(String printed) {
    int circled = CIRCLED.indexOf(printed);
    return circled >= 0
        ? Optional.of(circled + 1)
        : Numerals.parse(printed).map(BigDecimal::intValue);
  }

  private static void close(Story story, List<Step> run, List<Finding> findings) {
    boolean begun = run.size() > 1 && (run.getFirst().number() == 1 || run.size() > 2);
    if (!begun) {
      return;
    }
    StringBuilder formula = new StringBuilder();
    List<Place> at = new ArrayList<>();
    boolean holds = true;
    for (int i = 0; i < run.size(); i++) {
      Step step = run.get(i);
      holds &= step.number() == i + 1;
      formula.append(i == 0 ? "" : ", ").append(step.number());
      at.add(step.paragraph().place(step.start(), step.end()));
    }
    findings.add(
        Finding.of(
            "ordinals",
            holds ? Verdict.PASS : Verdict.FAIL,
            formula.toString(),
            holds ? "序数连续" : "序数不连续",
            holds ? "The ordinals go on by one" : "The ordinals do not go on by one",
            formula + run.getFirst().paragraph().string(),
            at));
    announced(story, run, findings);
  }

  private static void announced(Story story, List<Step> run, List<Finding> findings) {
    Step first = run.getFirst();
    int index = story.paragraphs().indexOf(first.paragraph());
    String before = first.paragraph().string().substring(0, first.start());
    Story.Paragraph where = first.paragraph();
    if (before.isBlank() && index > 0) {
      where = story.paragraphs().get(index - 1);
      before = where.string();
    }
    Matcher announced = ANNOUNCED.matcher(before);
    if (!announced.find()) {
      return;
    }
    int number = Numerals.parse(announced.group("number")).orElseThrow().intValue();
    int last = run.size();
    boolean holds = number == last;
    findings.add(
        Finding.of(
            "list",
            holds ? Verdict.PASS : Verdict.FAIL,
            number + (holds ? " = " : " ≠ ") + last,
            holds ? "所说数目与列举项数相符" : "所说数目与列举项数不符",
            holds
                ? "As many are listed as are announced"
                : "Not as many are listed as are announced",
            announced.group() + last,
            List.of(where.place(announced, "number"))));
  }
}
