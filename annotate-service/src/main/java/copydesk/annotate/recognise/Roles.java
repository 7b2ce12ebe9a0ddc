package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.Rank;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Positions beside a name: before it with the body in which they are held, several joined by 、 as
 * one; after it alone; and those to which somebody is elected or appointed.
 */
final class Roles implements Recogniser {

  private static final Endings TITLES =
      new Endings(Lexicon.read("roles.txt").stream().map(word -> word.replace("*", "")).toList());

  /** Positions only with something before them. */
  private static final Set<String> WEAK =
      Set.of("委员", "领导", "编辑", "教练", "代表", "指挥", "秘书", "助理", "导演", "干事", "负责人", "队员", "摆渡人", "候选人");

  private static final Set<String> NONE =
      Set.of("人大代表", "政协委员", "市人大代表", "市政协委员", "省人大代表", "省政协委员", "全国人大代表", "全国政协委员");

  private static final String RANKS = "副代总原前常务首席执行名誉第一";

  private static final Pattern TAKEN =
      Pattern.compile(
          "(?:当选为?|选举为|担任|出任|兼任|就任|任命为|选举[\\u4e00-\\u9fa5]{2,4}为|任命[\\u4e00-\\u9fa5]{2,4}为|任)(?<rest>[\\u4e00-\\u9fa5]{2,24}?)(?=[，。、；“”！）]|进行|并|的|$)");

  private static final Hints GIVEN = new Hints("任", "当选", "选举");

  /** 常书铭等大会执行主席. */
  private static final Pattern OTHERS =
      Pattern.compile("等(?<role>[\\u4e00-\\u9fa5]{4,12}?(?:主席|书记|主任|领导|委员长|成员))");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    List<PersonNames.Found> people = passage.people();
    for (PersonNames.Found person : people) {
      int end = person.start();
      int start = behindOthers(passage, before(passage, end), person);
      if (start < end && !NONE.contains(passage.string().substring(start, end))) {
        found.add(role(passage, start, end, 0.85, "a position before a name"));
      } else {
        after(passage, person.end(), found);
      }
    }
    if (!GIVEN.in(passage.string())) {
      return found;
    }
    Matcher taken = TAKEN.matcher(passage.string());
    while (taken.find()) {
      int end = taken.end("rest");
      int start = before(passage, end);
      if (start < end && start >= taken.start("rest")) {
        found.add(role(passage, start, end, 0.7, "somebody is given the position"));
      }
    }
    return found;
  }

  /** 张华和副市长李明: a position does not reach over another's name. */
  private static int behindOthers(Passage passage, int start, PersonNames.Found person) {
    int behind = start;
    for (PersonNames.Found other : passage.people()) {
      if (other.end() <= person.start() && other.end() > behind) {
        boolean joined = "和与及、".indexOf(passage.string().charAt(other.end())) >= 0;
        behind = other.end() + (joined ? 1 : 0);
      }
    }
    return Math.min(behind, person.start());
  }

  private static Suggestion role(
      Passage passage, int start, int end, double confidence, String reason) {
    return passage.over(
        start, end, FactType.ROLE, value(passage.printed(start, end)), confidence, reason);
  }

  /** The position that is printed; several joined by 、 stay as they are printed. */
  static FactValue value(String printed) {
    String simple = Script.simplified(printed);
    int title = TITLES.longest(simple, simple.length());
    if (title == 0 || printed.indexOf('、') >= 0) {
      return new FactValue.Words(printed);
    }
    int start = ranked(simple, 0, simple.length() - title);
    return new FactValue.Position(
        printed.substring(start), printed.substring(0, start), rank(simple.substring(start)));
  }

  private static Rank rank(String title) {
    if (title.startsWith("常务副")) {
      return Rank.EXECUTIVE_DEPUTY;
    }
    if (title.startsWith("副")) {
      return Rank.DEPUTY;
    }
    if (title.startsWith("代") && !title.startsWith("代表")) {
      return Rank.ACTING;
    }
    if (title.startsWith("前") || title.startsWith("原")) {
      return Rank.FORMER;
    }
    if (title.startsWith("名誉")) {
      return Rank.HONORARY;
    }
    return title.endsWith("助理") ? Rank.ASSISTANT : Rank.FULL;
  }

  /** Where the position that ends at a unit begins; that unit if none does. */
  private static int before(Passage passage, int end) {
    String text = passage.string();
    int at = end > 0 && text.charAt(end - 1) == ' ' ? end - 1 : end;
    int title = TITLES.longest(text, at);
    if (title == 0) {
      return end;
    }
    int head = ranked(text, 0, at - title);
    int start = Reach.left(passage, head, Reach.Style.COMPANY);
    if (WEAK.contains(text.substring(at - title, at)) && start == at - title) {
      return end;
    }
    if (start > 1 && text.charAt(start - 1) == '、') {
      int more = before(passage, start - 1);
      return more < start - 1 ? more : start;
    }
    return start;
  }

  /** Where the ranks before a title begin, of those behind a unit; 名 is one of 名誉, not of 著名. */
  private static int ranked(String text, int from, int title) {
    int start = title;
    while (start > from
        && RANKS.indexOf(text.charAt(start - 1)) >= 0
        && !text.startsWith("著名", start - 2)) {
      start--;
    }
    return start;
  }

  private static void after(Passage passage, int person, List<Suggestion> found) {
    String text = passage.string();
    Matcher others = OTHERS.matcher(text).region(person, text.length());
    if (others.lookingAt() && before(passage, others.end()) == others.start("role")) {
      found.add(role(passage, others.start("role"), others.end(), 0.7, "a position after names"));
      return;
    }
    int start = person;
    for (int end = Math.min(text.length(), start + 5); end > start + 1; end--) {
      int title = TITLES.longest(text, end);
      int rank = ranked(text, start, end - title);
      String word = text.substring(start, end);
      if (title > 0 && rank == start && !WEAK.contains(word) && passage.words().isEdge(end)) {
        found.add(role(passage, start, end, 0.8, "a position after a name"));
        return;
      }
    }
  }
}
