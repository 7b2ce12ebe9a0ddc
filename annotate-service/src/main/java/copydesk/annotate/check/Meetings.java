package copydesk.annotate.check;

import copydesk.annotate.draft.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One session has one number: where a story names a body's sessions with different numbers, the one
 * that stands alone is suspect, unless it is said to be another, as in 二次会议以来.
 */
final class Meetings implements Check {

  private static final Says SAYS =
      new Says(
          "meeting",
          "会议届次前后一致",
          "The meeting is named alike throughout",
          "同一会议的届次前后不一",
          "One meeting is named with two numbers");

  private static final String N = "[一二三四五六七八九十]{1,3}";
  private static final Pattern SESSION =
      Pattern.compile(
          "(?<body>(?:[\\u4e00-\\u9fa5]{0,2}[省市县区])?(?:政协|人大)?)(?<term>"
              + N
              + ")届(?<body2>人大|政协)?(?<session>"
              + N
              + ")次(?<kind>会议|全会|全体会议)(?!以来|后|期间提|确定|上)"
              + "|第(?<longterm>"
              + N
              + ")届(?<longbody>委员会|人民代表大会)第(?<longsession>"
              + N
              + ")次会议");
  private static final Pattern DOCUMENT = Pattern.compile("《[^》]*》");

  private record Session(
      Story.Paragraph paragraph, int start, int end, String body, String number) {}

  @Override
  public List<Finding> check(Story story) {
    Map<String, List<Session>> byBody = new LinkedHashMap<>();
    for (Story.Paragraph paragraph : story.paragraphs()) {
      for (Session session : sessions(paragraph)) {
        byBody.computeIfAbsent(session.body(), key -> new ArrayList<>()).add(session);
      }
    }
    List<Finding> findings = new ArrayList<>();
    byBody.values().forEach(all -> compare(all, findings));
    return findings;
  }

  private static List<Session> sessions(Story.Paragraph paragraph) {
    List<Session> sessions = new ArrayList<>();
    Matcher match = SESSION.matcher(paragraph.string());
    while (match.find()) {
      if (isInTitle(paragraph.string(), match.start())) {
        continue;
      }
      boolean full = match.group("longterm") != null;
      String body =
          full
              ? match.group("longbody").equals("委员会") ? "政协" : "人大"
              : match.group("body").replaceAll("^.*?([省市县区]?)(?=政协|人大|$)", "")
                  + (match.group("body2") == null ? "" : match.group("body2"))
                  + (match.group("kind").equals("会议") ? "" : "全会");
      sessions.add(
          new Session(
              paragraph,
              match.start(full ? "longterm" : "term"),
              match.end(full ? "longsession" : "session"),
              body,
              full
                  ? match.group("longterm") + "·" + match.group("longsession")
                  : match.group("term") + "·" + match.group("session")));
    }
    return sessions;
  }

  private static boolean isInTitle(String text, int at) {
    Matcher title = DOCUMENT.matcher(text);
    while (title.find()) {
      if (title.start() < at && at < title.end()) {
        return true;
      }
    }
    return text.startsWith("关于", Math.max(0, at - 2))
        || text.substring(Math.max(0, at - 8), at).contains("关于");
  }

  private static void compare(List<Session> all, List<Finding> findings) {
    if (all.size() < 2 || all.getFirst().body().isEmpty()) {
      return;
    }
    Map<String, List<Session>> byNumber = new LinkedHashMap<>();
    all.forEach(s -> byNumber.computeIfAbsent(s.number(), key -> new ArrayList<>()).add(s));
    List<Session> main =
        byNumber.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    Set<String> blamed = new HashSet<>();
    for (List<Session> other : byNumber.values()) {
      boolean apart =
          !other.equals(main) && sharesPart(other.getFirst().number(), main.getFirst().number());
      if (apart
          && other.size() == 1
          && main.size() >= other.size()
          && blamed.add(other.getFirst().number())) {
        findings.add(finding(false, other, main));
      }
    }
    if (blamed.isEmpty() && main.size() > 1) {
      findings.add(finding(true, main, main));
    }
  }

  /** The same term or the same session: both differ only for another meeting. */
  private static boolean sharesPart(String one, String other) {
    String[] a = one.split("·", -1);
    String[] b = other.split("·", -1);
    return a[0].equals(b[0]) || a[1].equals(b[1]);
  }

  private static Finding finding(boolean holds, List<Session> at, List<Session> main) {
    List<Place> places = at.stream().map(s -> s.paragraph().place(s.start(), s.end())).toList();
    return SAYS.of(
        holds,
        at.getFirst().number()
            + (holds ? " × " + at.size() : " ≠ " + main.getFirst().number() + " × " + main.size()),
        at.getFirst().body() + at.getFirst().number(),
        places);
  }
}
