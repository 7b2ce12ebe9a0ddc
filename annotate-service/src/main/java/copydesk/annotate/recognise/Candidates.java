package copydesk.annotate.recognise;

import copydesk.annotate.recognise.PersonNames.Found;
import java.util.ArrayList;
import java.util.List;

/** Every stretch of a text that may be somebody's name, with what speaks for it. */
final class Candidates {

  private static final String TRANSLITERATED =
      "阿埃艾爱安昂奥巴白柏班邦保鲍北贝本比彼毕宾波伯博勃布采查柴茨达大戴丹当道德登邓迪狄蒂丁东杜顿多厄恩尔法凡范菲费芬丰弗夫伏福富盖甘冈高戈哥格根贡古哈海汉豪赫亨洪侯胡华怀惠霍基吉季加贾简江杰金津卡凯坎康考柯科克肯孔库夸奎昆拉来莱赖兰朗劳勒雷累黎里理利连列林琳留龙隆卢鲁路伦罗洛吕略马玛迈麦曼芒毛梅门蒙孟米密敏明摩莫默姆木穆拿那纳娜南内嫩尼涅宁牛纽农努诺女欧帕派潘庞佩彭蓬皮平珀朴普齐奇恰强乔切钦琴琼丘曲让热仁日荣茹儒瑞若撒萨赛三桑瑟沙莎山珊尚绍舍申圣胜诗施石什史舒朔丝思斯司松苏孙所索塔台泰坦汤唐陶特藤腾提廷通图土托娃瓦万旺威韦为维伟魏温文翁沃乌吾武伍西希锡席喜夏香肖歇谢辛欣兴休雅亚扬耶叶伊衣依因英永尤于雨约宰赞泽曾扎詹珍芝治中仲朱诸卓兹子宗祖佐贡";

  /** Those of them that other words seldom hold. */
  private static final String STRONG =
      "埃奥巴鲍贝彼波伯博布查达丹道迪蒂杜厄恩尔法菲费弗夫盖戈格古哈豪赫霍基吉杰卡凯坎科克肯库拉莱兰勒雷里利鲁伦罗洛马玛迈曼蒙米密莫默姆穆纳娜内尼诺努欧帕潘佩彭皮珀普奇乔切琴萨桑瑟沙舍施什斯丝思苏索塔坦特腾廷图托娃瓦万韦维沃乌西希席夏谢辛雅亚扬耶伊约泽扎兹佐";

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
    candidates.foreign();
    NameLists.add(known, candidates.found);
    return candidates.found;
  }

  private void chinese(int start, int surname) {
    int longest = 0;
    while (longest < 2
        && start + surname + longest < text.length()
        && PersonNames.isGiven(text.charAt(start + surname + longest))) {
      longest++;
    }
    for (int given = longest; given >= 1; given--) {
      add(start, start + surname + given);
    }
    spaced(start, surname);
    alone(start, start + surname);
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
    } else if (Words.isNamed(text.substring(start, end))) {
      score += 1.5;
      reason = "a known name";
    } else if (isChain(start, end)) {
      score += 1.0;
    } else if (whole) {
      score -= Words.frequency(text.substring(start, end)) > 3 ? 3 : 1;
    } else {
      score -= words.isEdge(start) ? 0 : 1.6;
      score -= words.isEdge(end) ? 0 : 1.2;
      score -= joined(over, last) ? 0.6 : 0;
    }
    if (end - start == 3) {
      score -= Words.isCommon(text.substring(start, start + 2), 10) ? 1.2 : 0;
      score -= Words.isCommon(text.substring(start + 1, end), 30) ? (whole ? 0.8 : 1.4) : 0;
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
    double followed = PersonNames.followed(text, end);
    score += PersonNames.isIntroduced(text, start) && followed > 0.5 ? followed + 0.8 : followed;
    if (isListed(start, end)) {
      score += 1.6;
      reason = "in a list of names";
    } else if (neighbours(start, end) > 0) {
      score += 0.8;
    }
    score += end - start > 2 ? 0.25 : 0;
    if (isBracketed(start, end)) {
      score += 1.0;
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

  /** 柳叶河 and 江心洲 are built like names and are none. */
  private boolean isSiteName(int end) {
    return "河洲桥村镇县区市湖港路街寺庙站".indexOf(text.charAt(end - 1)) >= 0;
  }

  private boolean isCounted(int start) {
    return start > 0 && Character.isDigit(text.charAt(start - 1));
  }

  /** A surname alone before a word for people: 陈小姐. */
  private void alone(int start, int end) {
    boolean word =
        words.isEdge(start) && (words.isEdge(end) || words.tag(words.over(start)).startsWith("nr"));
    if (word && Surnames.weight(text, start) > -0.2 && PersonNames.isAddressed(text, end)) {
      found.add(new Found(start, end, 1.9, "a surname before a word for people"));
    }
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

  /** Runs of the characters with which foreign names are written, parted by dots. */
  private void foreign() {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      int dots = 0;
      while (end < text.length()
          && (isForeign(end)
              || (isDot(end) && end > at && end + 1 < text.length() && isForeign(end + 1)))) {
        dots += isDot(end) ? 1 : 0;
        end++;
      }
      if (end - at > 1) {
        foreign(at, end, dots);
      }
      at = Math.max(end, at + 1);
    }
  }

  private void foreign(int from, int to, int dots) {
    if (text.startsWith("主义", to)) {
      return;
    }
    int start = from;
    int end = to;
    // What HanLP knows as another word does not belong to the name.
    while (start < end && !isOpen(words.over(start), start)) {
      start = words.end(words.over(start));
    }
    while (dots == 0
        && end > start
        && !isOpen(words.over(end - 1), words.start(words.over(end - 1)))) {
      end = words.start(words.over(end - 1));
    }
    if (Words.isNamed(text.substring(from, to))) {
      start = from;
      end = to;
    }
    int strong = 0;
    for (int i = start; i < end; i++) {
      strong += STRONG.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    int length = end - start;
    boolean known =
        (length > 1
                && words.start(words.over(start)) == start
                && words.end(words.over(start)) == end
                && words.tag(words.over(start)).equals("nrf"))
            || Words.isNamed(text.substring(from, to));
    if (known || (dots > 0 && length > 3) || (length > 2 && strong > 1 && strong * 2 >= length)) {
      double score = dots > 0 ? 3.6 : known ? 2.6 : 1.9 + 0.1 * length;
      if (PersonNames.isIntroduced(text, start)) {
        score += 1;
      }
      score += PersonNames.followed(text, end);
      if (!isSite(end) && !text.startsWith("主义", end)) {
        found.add(new Found(start, end, score, "a foreign name by its characters"));
      }
    }
  }

  private boolean isSite(int end) {
    return end < text.length() && "州市省港岛河湖山县区镇湾海峡人族语国".indexOf(text.charAt(end)) >= 0;
  }

  private boolean isForeign(int at) {
    return TRANSLITERATED.indexOf(text.charAt(at)) >= 0;
  }

  private boolean isDot(int at) {
    return "·•・".indexOf(text.charAt(at)) >= 0;
  }

  private boolean isOpen(int word, int start) {
    String tag = words.tag(word);
    boolean single = words.length(word) == 1 && words.start(word) == start;
    boolean function =
        tag.startsWith("p")
            || tag.startsWith("c")
            || tag.startsWith("u")
            || tag.startsWith("d")
            || tag.startsWith("r");
    return tag.startsWith("nr")
        || tag.equals("w")
        || (single && !function && !tag.startsWith("ns"))
        || (!single
            && words.start(word) <= start
            && Words.frequency(words.word(word)) == 0
            && !tag.startsWith("ns")
            && !tag.startsWith("nt"));
  }
}
