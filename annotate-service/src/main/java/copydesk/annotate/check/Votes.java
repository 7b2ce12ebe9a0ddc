package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import copydesk.annotate.recognise.Numerals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Votes for, against and withheld make up the votes cast. Where only those present are printed,
 * fewer votes say nothing, as some may not have voted; more are wrong.
 */
final class Votes implements Check {

  private static final Pattern VOTES =
      Pattern.compile(
          "(?:赞成|贊成|同意|反对|反對|弃权|棄權)票?(?<after>[0-9]+)票?"
              + "|(?<before>[0-9]+)票(?:赞成|贊成|同意|反对|反對|弃权|棄權)");
  private static final Pattern CAST =
      Pattern.compile(
          "(?<kind>收回|有效|共投|参加表决|參加表決|投票|实到|實到|实出席|實出席|到会|到會)[^0-9。，；]{0,10}(?<votes>[0-9]+)[票张張人名]");

  /** A total with the words before it. */
  private record Total(BigDecimal number, boolean cast, Place at) {}

  @Override
  public List<Finding> check(Story story) {
    List<Finding> findings = new ArrayList<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      String text = paragraph.text().toString();
      int from = 0;
      while (from < text.length()) {
        int stop = text.indexOf('。', from);
        int end = stop < 0 ? text.length() : stop;
        sentence(paragraph, text, from, end, findings);
        from = end + 1;
      }
    }
    return findings;
  }

  private static void sentence(
      Story.Paragraph paragraph, String text, int from, int end, List<Finding> findings) {
    List<BigDecimal> votes = new ArrayList<>();
    List<Place> at = new ArrayList<>();
    Matcher vote = VOTES.matcher(text).region(from, end);
    int first = -1;
    while (vote.find()) {
      if (isFor(vote.group()) && !votes.isEmpty()) {
        // The votes of the next candidate.
        close(text.substring(from, end), votes, at, total(paragraph, text, first), findings);
        votes.clear();
        at.clear();
      }
      first = first < 0 ? vote.start() : first;
      String number = vote.group("after") != null ? vote.group("after") : vote.group("before");
      votes.add(Numerals.parse(number).orElseThrow());
      at.add(paragraph.place(vote));
    }
    close(
        text.substring(from, end),
        votes,
        at,
        first < 0 ? null : total(paragraph, text, first),
        findings);
  }

  private static boolean isFor(String vote) {
    return vote.contains("赞成") || vote.contains("贊成") || vote.contains("同意");
  }

  private static void close(
      String statement,
      List<BigDecimal> votes,
      List<Place> at,
      Total total,
      List<Finding> findings) {
    if (votes.size() < 2) {
      return;
    }
    BigDecimal sum = votes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String left = String.join(" + ", votes.stream().map(BigDecimal::toPlainString).toList());
    List<Place> places = new ArrayList<>(at);
    if (total != null) {
      places.addFirst(total.at());
    }
    findings.add(finding(left + " = " + sum, sum, total, statement + left, places));
  }

  /** The last total printed before the votes. */
  private static Total total(Story.Paragraph paragraph, String text, int until) {
    Matcher match = CAST.matcher(text).region(0, until);
    Total total = null;
    while (match.find()) {
      boolean cast = !match.group("kind").matches("实到|實到|实出席|實出席|到会|到會");
      BigDecimal number = Numerals.parse(match.group("votes")).orElseThrow();
      total = new Total(number, cast, paragraph.place(match, "votes"));
    }
    return total;
  }

  private static Finding finding(
      String left, BigDecimal sum, Total total, String statement, List<Place> at) {
    if (total == null) {
      return Finding.of(
          "votes",
          Verdict.CANNOT_TELL,
          left,
          "没有总票数，无法核对",
          "The number of votes cast is not given",
          statement,
          at);
    }
    int order = sum.compareTo(total.number());
    Verdict verdict =
        order == 0 ? Verdict.PASS : order < 0 && !total.cast() ? Verdict.CANNOT_TELL : Verdict.FAIL;
    return Finding.of(
        "votes",
        verdict,
        left + (order == 0 ? " = " : order < 0 ? " < " : " > ") + total.number(),
        switch (verdict) {
          case PASS -> "各项票数之和等于总票数";
          case FAIL -> "各项票数之和与总票数不符";
          case CANNOT_TELL -> "票数之和少于到会人数，可能有人未投票";
        },
        switch (verdict) {
          case PASS -> "The votes add up to those cast";
          case FAIL -> "The votes do not add up to those cast";
          case CANNOT_TELL -> "Fewer votes than people present; some may not have voted";
        },
        statement,
        at);
  }
}
