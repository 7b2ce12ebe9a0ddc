package copydesk.annotate.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of people on a page. Every surname may begin a name; what stands beside it, the words
 * that HanLP sees and the page's other mentions speak for it or against it.
 */
final class PersonNames {

  /**
   * A name in a text.
   *
   * @param score above 0; 4 is certain
   */
  record Found(int start, int end, double score, String reason) {}

  /** Enough to be a name where it stands. */
  private static final double ENOUGH = 1.5;

  /** Enough to be a name wherever it stands on the page. */
  private static final double SURE = 2.9;

  private static final String NOT_GIVEN = "的了在是与及之说你我他她它们这那该此某各每为被把将和以因而且或但也还就都要会并让从向到等个位名岁年月日号";

  /** Those of them that given names hold too: 明叔和, 郁松年. */
  private static final String SELDOM_GIVEN = "和以年月之与";

  /** Characters of a word for people. */
  private static final int LONGEST_WORD = 6;

  private static final Endings BEFORE = new Endings(before());
  private static final Endings POSITIONS =
      new Endings(Lexicon.read("roles.txt").stream().map(word -> word.replace("*", "")).toList());

  /** Positions that many hold, and that are said without names. */
  private static final Set<String> UNNAMED =
      Set.of(
          "领导", "负责人", "代表", "委员", "编辑", "指挥", "常委", "候选人", "人大代表", "队员", "干事", "理事", "董事", "顾问",
          "劳动模范", "传承人", "创始人", "律师", "法官", "教练", "秘书", "助理");

  private static final Set<String> ADDRESS =
      Set.of(
          "先生", "女士", "小姐", "老师", "大娘", "大爷", "大妈", "师傅", "主任", "处长", "局长", "院长", "馆长", "经理", "校长",
          "厂长", "教授", "医生", "主席", "书记", "所长", "科长", "站长", "队长", "老汉", "大姐", "总", "奶奶", "爷爷", "阿姨",
          "大叔", "大伯", "大婶", "大嫂", "警官", "法官", "律师", "护士", "医师", "老板", "同学");
  private static final Set<String> AFTER = new HashSet<>(Lexicon.read("after-names.txt"));

  private final Map<Around.Known, List<Found>> found = new HashMap<>();
  private final Map<String, Double> sure = new HashMap<>();

  private PersonNames() {}

  private static List<String> before() {
    List<String> words = new ArrayList<>(Lexicon.read("roles.txt"));
    words.addAll(Lexicon.read("people.txt"));
    words.replaceAll(word -> word.replace("*", ""));
    return words;
  }

  static PersonNames in(Collection<Around.Known> texts, Set<String> registered) {
    PersonNames names = new PersonNames();
    registered.forEach(name -> names.sure.put(name, 4.0));
    for (Around.Known text : texts) {
      for (Found candidate : text.candidates()) {
        if (candidate.score() >= SURE) {
          names.sure.merge(
              text.text().substring(candidate.start(), candidate.end()),
              candidate.score(),
              Math::max);
        }
      }
    }
    return names;
  }

  /** Names in one of the page's texts, in order, none over another. */
  synchronized List<Found> of(Around.Known text) {
    return found.computeIfAbsent(text, this::find);
  }

  private List<Found> find(Around.Known known) {
    List<Found> all = new ArrayList<>();
    for (Found candidate : known.candidates()) {
      if (candidate.score() >= ENOUGH) {
        all.add(candidate);
      }
    }
    for (Map.Entry<String, Double> name : sure.entrySet()) {
      String text = known.text();
      for (int at = text.indexOf(name.getKey());
          at >= 0;
          at = text.indexOf(name.getKey(), at + 1)) {
        int end = at + name.getKey().length();
        if (name.getKey().length() > 2 || known.words().isEdge(at) || known.words().isEdge(end)) {
          all.add(new Found(at, end, name.getValue(), "named elsewhere on the page"));
        }
      }
    }
    return Spans.best(all, Found::start, Found::end, Found::score);
  }

  static boolean isGiven(char c) {
    return c >= '\u4e00' && c <= '\u9fa5' && NOT_GIVEN.indexOf(c) < 0;
  }

  /** Whether it is a function word more often than part of a name. */
  static boolean isSeldomGiven(char c) {
    return SELDOM_GIVEN.indexOf(c) >= 0;
  }

  static boolean isIntroduced(String text, int start) {
    int end = start > 0 && " \u3000：:".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
    return BEFORE.longest(text, end) > 1;
  }

  /** Whether a position stands before a unit. */
  static boolean isAppointed(String text, int start) {
    int title = POSITIONS.longest(text, start);
    return title > 1 && !UNNAMED.contains(text.substring(start - title, start));
  }

  /** Whether what is no listed word for people ends like one: 施工员, 绘图师. */
  static boolean isIntroducedBySuffix(String text, int start) {
    return start > 2
        && "员师".indexOf(text.charAt(start - 1)) >= 0
        && isGiven(text.charAt(start - 2))
        && isGiven(text.charAt(start - 3))
        && "人成会委官".indexOf(text.charAt(start - 2)) < 0;
  }

  /** Whether a word for people or a position begins at a unit, also 副市长 and 原市长. */
  static boolean isWordForPeople(String text, int at) {
    int start = at;
    while (start < text.length() && "副原前代老".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    for (int end = start + 2; end <= Math.min(text.length(), start + LONGEST_WORD); end++) {
      if (BEFORE.longest(text, end) == end - start) {
        return true;
      }
    }
    return false;
  }

  /** What follows a name: 0 if it says nothing. */
  static double followed(String text, int end) {
    double best = 0;
    for (int length = 1; length <= 3 && end + length <= text.length(); length++) {
      if (AFTER.contains(text.substring(end, end + length))) {
        best = Math.max(best, length == 1 ? 0.2 : 0.8);
      }
    }
    boolean counted =
        text.startsWith("等", end)
            && end + 1 < text.length()
            && Character.isDigit(text.charAt(end + 1));
    return counted ? 0.8 : best;
  }

  /** Whether a word for people or a position ends at a unit and begins not before another. */
  static boolean isTitled(String text, int from, int end) {
    int word = BEFORE.longest(text, end);
    return word > 1 && end - word <= from;
  }

  /** Whether what follows a surname alone shows that it is one. */
  static boolean isAddressed(String text, int at) {
    for (int length = 2; length <= 3 && at + length <= text.length(); length++) {
      if (ADDRESS.contains(text.substring(at, at + length))) {
        return true;
      }
    }
    return text.startsWith("氏", at);
  }
}
