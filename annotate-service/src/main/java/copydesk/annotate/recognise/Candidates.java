package copydesk.annotate.recognise;

import copydesk.annotate.recognise.PersonNames.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every stretch of a text that may be somebody's name, with what speaks for it. */
final class Candidates {

  /** Surnames that count things: 一张荷花照. */
  private static final String MEASURES = "段张方江席管支口车封代路班家房场项台门关本包池古";

  /** What is said of somebody, by characters that given names hold too. */
  private static final Set<String> ADVERBS =
      Set.of(
          "正在", "已经", "曾经", "已在", "将在", "曾在", "正式", "正好", "同时", "不仅", "不断", "永远", "依然", "立即", "立刻",
          "随即");

  private final String text;
  private final Words words;
  private final List<Found> found = new ArrayList<>();

  private Candidates(Around.Known known) {
    this.text = known.text();
    this.words = known.words();
  }

  static List<Found> of(Around.Known known) {
    Candidates candidates = new Candidates(known);
    for (int i = 0; i < candidates.text.length(); i++) {
      int surname = Surnames.length(candidates.text, i);
      if (surname > 0) {
        candidates.chinese(i, surname);
      }
    }
    candidates.appointed();
    ForeignNames.add(known, candidates.found);
    NameLists.add(known, candidates.found);
    return candidates.found;
  }

  private void chinese(int start, int surname) {
    int longest = 0;
    while (longest < 2
        && start + surname + longest < text.length()
        && mayBeGiven(text.charAt(start + surname + longest))) {
      longest++;
    }
    for (int given = longest; given >= 1; given--) {
      int end = start + surname + given;
      if (isPlain(start + surname, end) || isSet(start, end)) {
        add(start, end);
      }
    }
    spaced(start, surname);
    alone(start, start + surname);
  }

  /** 院长茶永平、: what stands between a position and a sign and is no word, whatever its surname. */
  private void appointed() {
    for (int i = 0; i < words.count(); i++) {
      int start = words.start(i);
      if (words.length(i) > 1 || Surnames.length(text, start) > 0 || !isNominal(i)) {
        continue;
      }
      int end = start;
      while (end < text.length() && end - start < 4 && PersonNames.isGiven(text.charAt(end))) {
        end++;
      }
      boolean name = end - start == 2 || end - start == 3;
      if (name && isClosedBySign(end) && PersonNames.isAppointed(text, start) && isRest(i, end)) {
        found.add(new Found(start, end, 2, "between a position and a sign"));
      }
    }
  }

  /** Whether only parts of names follow a word up to a unit. */
  private boolean isRest(int first, int end) {
    boolean rest = words.isEdge(end);
    for (int i = first + 1; rest && i < words.count() && words.start(i) < end; i++) {
      boolean common = words.length(i) > 1 && Words.frequency(words.word(i)) > 50;
      rest = isNominal(i) && !common && !words.tag(i).startsWith("nn");
    }
    return rest;
  }

  private boolean isNominal(int word) {
    String tag = words.tag(word);
    return tag.startsWith("n") || tag.endsWith("g") || tag.equals("b") || tag.equals("j");
  }

  private static boolean mayBeGiven(char c) {
    return PersonNames.isGiven(c) || PersonNames.isSeldomGiven(c);
  }

  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (PersonNames.isSeldomGiven(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether something else shows where it ends: HanLP's word, or brackets. */
  private boolean isSet(int start, int end) {
    int over = words.over(start);
    boolean word =
        end - start > 2
            && words.start(over) == start
            && words.end(over) == end
            && words.tag(over).startsWith("nr")
            && !isJoining(end - 1);
    return word || isBracketed(start, end);
  }

  /** 市长张华和副市长李明: HanLP's name 张华和 ends before 和, as somebody else follows. */
  private boolean isJoining(int at) {
    return at < text.length()
        && "和与及".indexOf(text.charAt(at)) >= 0
        && PersonNames.isWordForPeople(text, at + 1);
  }

  /** Whether something shows that a name ends here, whatever word HanLP made of it. */
  private boolean isEnd(int end) {
    return isAndOthers(end) || isCut(end);
  }

  /** Whether the last character of HanLP's name belongs to what follows. */
  private boolean isCut(int end) {
    return isJoining(end) || isDone(end) || isAdverb(end);
  }

  /** 主任吴剑|正在会诊. */
  private boolean isAdverb(int at) {
    return at + 2 <= text.length() && ADVERBS.contains(text.substring(at, at + 2));
  }

  /** 妻子刘丽种了三亩地: what 了 follows is a verb, but not in 记者王小明了解到. */
  private boolean isDone(int verb) {
    int at = verb + 1;
    return text.startsWith("了", at)
        && (at + 1 == text.length() || "解结却然".indexOf(text.charAt(at + 1)) < 0);
  }

  /** In columns of names those of two characters are often set with a blank between: 刘　伟. */
  private void spaced(int start, int surname) {
    int at = start + surname;
    while (surname == 1 && at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if (at == start + surname || at >= text.length() || at - start > 3) {
      return;
    }
    boolean alone =
        PersonNames.isGiven(text.charAt(at))
            && (start == 0 || isBlank(text.charAt(start - 1)))
            && (at + 1 == text.length() || isBlank(text.charAt(at + 1)));
    if (alone && isListed(start, at + 1)) {
      found.add(new Found(start, at + 1, 2.5, "in a list of names"));
    }
  }

  private void add(int start, int end) {
    double score = Surnames.weight(text, start) + 0.6 * GivenNames.weight(text, start, end);
    String reason = "built like a name";
    int over = words.over(start);
    int last = words.over(end - 1);
    boolean whole = words.start(over) == start && words.end(over) == end;
    boolean seen = words.tag(over).startsWith("nr") && words.start(over) == start;
    if (whole && seen) {
      score += 1.5;
      reason = "a name by its characters and words around";
    } else if (seen && words.isEdge(end) && last == over + 1 && words.length(last) == 1) {
      score += 1.3;
    } else if (seen && words.end(over) == end + 1 && isCut(end)) {
      score += 1.3;
    } else if (Words.isNamed(text.substring(start, end))) {
      score += 1.5;
      reason = "a known name";
    } else if (isChain(start, end)) {
      score += 1.0;
    } else if (whole) {
      score -= Words.frequency(text.substring(start, end)) > 3 ? 3 : 1;
    } else {
      score -= words.isEdge(start) ? 0 : isNamed(start - 1) ? 0.6 : 1.6;
      score -= words.isEdge(end) || isEnd(end) ? 0 : isNamed(end) ? 0.5 : 1.2;
      score -= joined(over, last) ? 0.6 : 0;
    }
    if (end - start == 3) {
      score -= isDone(end - 1) || isAdverb(end - 1) ? 2 : 0;
      score -= Words.isCommon(text.substring(start, start + 2), 10) ? 1.2 : 0;
      score -= Words.isCommon(text.substring(start + 1, end), 30) ? (whole ? 0.8 : 1.4) : 0;
    }
    int given = start + Surnames.length(text, start);
    if (end - given == 2 && PersonNames.isAddressed(text, given)) {
      score -= 3;
    }
    if (PersonNames.isTitled(text, start + 1, end)) {
      score -= 2.5;
    }
    if (isSiteName(end) || isCounted(start)) {
      score -= 2;
    }
    if (PersonNames.isIntroduced(text, start)) {
      score += 2.4;
      reason = "a position or a word for people before it";
    }
    if (end - start > 2 && PersonNames.isIntroducedBySuffix(text, start)) {
      score += 1.2;
      reason = "a word for people before it";
    }
    if (isAndOthers(end)) {
      score += 1.6;
    }
    double followed = PersonNames.followed(text, end);
    score += PersonNames.isIntroduced(text, start) && followed > 0.5 ? followed + 0.8 : followed;
    if (isListed(start, end)) {
      score += 1.6;
      reason = "in a list of names";
    } else if (neighbours(start, end) > 0) {
      score += 0.8;
    }
    if (PersonNames.isAppointed(text, start) && isClosedBySign(end)) {
      score += 2;
    }
    score += end - start > 2 ? 0.25 : 0;
    if (isBracketed(start, end)) {
      score += end + 1 == text.length() ? 1.8 : 1.0;
    }
    if (score > 0) {
      found.add(new Found(start, end, score, reason));
    }
  }

  /** Whether HanLP, knowing no word here, left the surname alone and the rest in pieces. */
  private boolean isChain(int start, int end) {
    int surname = Surnames.length(text, start);
    if (!words.isEdge(start) || !words.isEdge(end) || !words.isEdge(start + surname)) {
      return false;
    }
    int over = words.over(start + surname);
    boolean rare = Words.frequency(text.substring(start + surname, end)) < 8;
    return end - start - surname == 2 && (rare || words.length(over) == 1);
  }

  /** Whether a word of several characters is among those that would make up the name. */
  private boolean joined(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (words.length(i) > 1 && !words.tag(i).startsWith("nr")) {
        return true;
      }
    }
    return false;
  }

  /** Whether HanLP took the word at a unit for a name: of unknown words it often is a guess. */
  private boolean isNamed(int unit) {
    return unit >= 0 && words.tag(words.over(unit)).equals("nr");
  }

  /** 李昱平等出席: 平等 is no word there. */
  private boolean isAndOthers(int end) {
    return end < text.length()
        && text.charAt(end) == '等'
        && !words.isEdge(end)
        && words.length(words.over(end)) == 2
        && words.end(words.over(end)) == end + 1;
  }

  /** 柳叶河, 江心洲 and 武家坪|村 are built like names and are none. */
  private boolean isSiteName(int end) {
    boolean village =
        end + 1 < text.length()
            && "村镇乡".indexOf(text.charAt(end)) >= 0
            && "民长干".indexOf(text.charAt(end + 1)) < 0;
    return village || "河洲桥村镇县区市湖港路街寺庙站".indexOf(text.charAt(end - 1)) >= 0;
  }

  private boolean isCounted(int start) {
    return start > 0
        && (Character.isDigit(text.charAt(start - 1))
            || ("一二三四五六七八九十两几".indexOf(text.charAt(start - 1)) >= 0
                && MEASURES.indexOf(text.charAt(start)) >= 0));
  }

  /** A surname alone before a word for people: 陈小姐. */
  private void alone(int start, int end) {
    boolean begun = words.isEdge(start);
    boolean word = begun && (words.isEdge(end) || words.tag(words.over(start)).startsWith("nr"));
    int untold = untold(end);
    if (begun && untold > end && words.end(words.over(start)) <= untold) {
      found.add(new Found(start, untold, 2.9, "a name that is not told in full"));
    } else if (word && Surnames.weight(text, start) > -0.2 && PersonNames.isAddressed(text, end)) {
      found.add(new Found(start, end, 1.9, "a surname before a word for people"));
    }
  }

  /** 程某某, 李某甲: where what stands for the rest of a name ends. */
  private int untold(int from) {
    int end = from;
    while (end < text.length() && end - from < 2 && "某×".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean one = end == from + 1 && end < text.length() && "甲乙丙丁".indexOf(text.charAt(end)) >= 0;
    return one ? end + 1 : end;
  }

  /** Between two others that may be names, or beside one at the list's end. */
  private boolean isListed(int start, int end) {
    int beside = neighbours(start, end);
    return beside > 1 || (beside == 1 && isClosed(start, end));
  }

  private int neighbours(int start, int end) {
    int before = start > 0 && isComma(text.charAt(start - 1)) ? neighbour(start - 1, -1) : 0;
    int after = end < text.length() && isComma(text.charAt(end)) ? neighbour(end, 1) : 0;
    return before + after;
  }

  /** 副局长雷鸣，: whatever word a name is elsewhere. */
  private boolean isClosedBySign(int end) {
    return end == text.length() || "，。、；）)".indexOf(text.charAt(end)) >= 0;
  }

  private boolean isClosed(int start, int end) {
    boolean begun =
        start == 0
            || !PersonNames.isGiven(text.charAt(start - 1))
            || PersonNames.isIntroduced(text, start);
    return begun
        && (end == text.length()
            || !PersonNames.isGiven(text.charAt(end))
            || PersonNames.followed(text, end) > 0);
  }

  private static boolean isComma(char c) {
    return "、／/".indexOf(c) >= 0 || isBlank(c);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u3000' || c == '\u00a0';
  }

  /** 1 if what stands between this comma and the next looks like a name. */
  private int neighbour(int comma, int way) {
    int from = comma + way;
    while (from >= 0 && from < text.length() && isComma(text.charAt(from))) {
      from += way;
    }
    int to = from;
    while (to >= 0
        && to < text.length()
        && PersonNames.isGiven(text.charAt(to))
        && Math.abs(to - from) < 4) {
      to += way;
    }
    int start = way > 0 ? from : to + 1;
    int end = way > 0 ? to : from + 1;
    boolean size =
        end - start == 2
            || end - start == 3
            || (end - start == 4 && Surnames.length(text, start) == 2);
    if (!size || Surnames.length(text, start) == 0) {
      return 0;
    }
    int word = words.over(start);
    boolean common =
        words.start(word) == start && words.end(word) == end && !words.tag(word).startsWith("nr");
    return common ? 0 : 1;
  }

  private boolean isBracketed(int start, int end) {
    return start > 0
        && end < text.length()
        && "（(".indexOf(text.charAt(start - 1)) >= 0
        && "）)".indexOf(text.charAt(end)) >= 0;
  }
}
