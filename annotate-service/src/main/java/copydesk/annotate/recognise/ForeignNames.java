package copydesk.annotate.recognise;

import copydesk.annotate.recognise.PersonNames.Found;
import java.util.List;

/** Foreign names by the characters with which they are written. */
final class ForeignNames {

  private static final String TRANSLITERATED =
      "阿埃艾爱安昂奥巴白柏班邦保鲍北贝本比彼毕宾波伯博勃布采查柴茨达大戴丹当道德登邓迪狄蒂丁东杜顿多厄恩尔法凡范菲费芬丰弗夫伏福富盖甘冈高戈哥格根贡古哈海汉汗豪赫亨洪侯胡华怀惠霍基吉季加贾简江杰金津卡凯坎康考柯科克肯孔库夸奎昆拉来莱赖兰朗劳勒雷累黎里理利连列林琳留龙隆卢鲁路伦罗洛吕略马玛迈麦曼芒毛梅门蒙孟米密敏明摩莫默姆木穆拿那纳娜南内嫩尼涅宁牛纽农努诺女欧帕派潘庞佩彭蓬皮平珀朴普齐奇恰强乔切钦琴琼丘曲让热仁日荣茹儒瑞若撒萨赛三桑瑟沙莎山珊尚绍舍申圣胜诗施石什史舒朔丝思斯司松苏孙所索塔台泰坦汤唐陶特藤腾提廷通图土托娃瓦万旺威韦为维伟魏温文翁沃乌吾武伍西希锡席喜夏香肖歇谢辛欣兴休雅亚扬耶叶伊衣依因英永尤于雨约宰赞泽曾扎詹珍芝治中仲朱诸卓兹子宗祖佐贡";

  /** Those of them that other words seldom hold. */
  private static final String STRONG =
      "埃奥巴鲍贝彼波伯博布查达丹道迪蒂杜厄恩尔法菲费弗夫盖戈格古哈豪赫霍基吉杰卡凯坎科克肯库拉莱兰勒雷里利鲁伦罗洛马玛迈曼蒙米密莫默姆穆纳娜内尼诺努欧帕潘佩彭皮珀普奇乔切琴萨桑瑟沙舍施什斯丝思苏索塔坦特腾廷图托娃瓦万韦维沃乌西希席夏谢辛雅亚扬耶伊约泽扎兹佐";

  /** Those that other words hold so often that only a dot shows them to be of a name. */
  private static final String DOTTED = "森逊莉妮娅芙蕾琪蓓薇丽茜雪滕瓜圭冯川钱汉买合肉孜吐提宝丹措旦增央格桑嘉佳策盖吕弥棣";

  private final String text;
  private final Words words;
  private final List<Found> found;

  private ForeignNames(Around.Known known, List<Found> found) {
    this.text = known.text();
    this.words = known.words();
    this.found = found;
  }

  /** Adds those of a text; of the names built otherwise that lie inside of one none stays. */
  static void add(Around.Known known, List<Found> found) {
    new ForeignNames(known, found).runs();
  }

  /** Runs of the characters with which foreign names are written, parted by dots. */
  private void runs() {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      int dots = 0;
      while (end < text.length()
          && (mayBeForeign(end)
              || (isDot(end) && end > at && end + 1 < text.length() && mayBeForeign(end + 1)))) {
        dots += isDot(end) ? 1 : 0;
        end++;
      }
      if (dots > 0 && end - at > 1) {
        run(at, end, dots);
      } else {
        plain(at, end);
      }
      at = Math.max(end, at + 1);
    }
    dotted();
    japanese();
  }

  /** Without a dot only those of characters that other words hold less often. */
  private void plain(int from, int to) {
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && isForeign(end)) {
        end++;
      }
      if (end - at > 1) {
        run(at, end, 0);
      }
      at = Math.max(end, at + 1);
    }
  }

  /** What HanLP took for one name with a dot in it, whatever its characters: 阿依古丽·买买提. */
  private void dotted() {
    for (int i = 0; i < words.count(); i++) {
      if (words.tag(i).equals("nrf") && words.word(i).chars().anyMatch(c -> isDot((char) c))) {
        replace(begin(words.start(i)), words.end(i), 3.6);
      }
    }
  }

  /** 总理|安|瓦尔·易卜拉欣: a character between a title and a name is the name's. */
  private int begin(int start) {
    boolean cut = start > 0 && isForeign(start - 1) && PersonNames.isIntroduced(text, start - 1);
    return cut ? start - 1 : start;
  }

  /** Japanese names as HanLP knows them, where something else speaks for somebody. */
  private void japanese() {
    for (int i = 0; i < words.count(); i++) {
      int start = words.start(i);
      int end = words.end(i);
      if (words.tag(i).equals("nrj") && end - start > 2) {
        double score = 1.4 + (PersonNames.isIntroduced(text, start) ? 2.4 : 0);
        replace(start, end, score + PersonNames.followed(text, end));
      }
    }
  }

  /** Adds a name of which no part is one. */
  private void replace(int start, int end, double score) {
    boolean longer =
        found.stream()
            .anyMatch(
                other ->
                    other.start() <= start
                        && end <= other.end()
                        && end - start < other.end() - other.start());
    if (!longer) {
      found.removeIf(other -> start <= other.start() && other.end() <= end);
      found.add(new Found(start, end, score, "a foreign name by its characters"));
    }
  }

  private void run(int from, int to, int dots) {
    if (text.startsWith("主义", to)) {
      return;
    }
    int start = afterTitle(text, from, to);
    int end = to;
    // What HanLP knows as another word does not belong to the name.
    while (start < end && !isOpen(words.over(start), start) && !isHead(start, end)) {
      start = words.end(words.over(start));
    }
    while (end > start
        && !isOpen(words.over(end - 1), words.start(words.over(end - 1)))
        && (dots == 0
            ? !isTail(start, end)
            : words.length(words.over(end - 1)) == 1 || words.end(words.over(end - 1)) > end)) {
      end = words.start(words.over(end - 1));
    }
    end = dots > 0 ? beforeGuess(start, end) : end;
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
        if (dots > 0 || (length > 3 && strong * 4 >= length * 3)) {
          replace(start, end, score);
        } else {
          found.add(new Found(start, end, score, "a foreign name by its characters"));
        }
      }
    }
  }

  /** 吉恩·赛|尔南|曾三次: what goes on behind the characters of foreign names is another word. */
  private int beforeGuess(int start, int end) {
    int last = words.over(end - 1);
    int begin = words.start(last);
    boolean crossing = words.end(last) > end && begin > start && !isDot(begin - 1);
    return crossing ? begin : end;
  }

  /** 副总|理涅姆佐夫: where the title that the run begins with ends. */
  private static int afterTitle(String text, int from, int to) {
    return from + 2 < to && PersonNames.isIntroduced(text, from + 1) ? from + 1 : from;
  }

  /** 罗马|里奥: too little is left for a name without the place that it begins with. */
  private boolean isHead(int start, int end) {
    int next = words.end(words.over(start));
    return end - next == 2 && isStrong(start, end);
  }

  /** 乌尔马|尼斯: a word of the characters of foreign names at the end of one. */
  private boolean isTail(int start, int end) {
    int last = words.start(words.over(end - 1));
    return end - last == 2 && last > start && isStrong(start, end);
  }

  private boolean isStrong(int start, int end) {
    for (int i = start; i < end; i++) {
      if (STRONG.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isSite(int end) {
    return end < text.length() && "州市省港岛河湖山县区镇湾海峡人族语国".indexOf(text.charAt(end)) >= 0;
  }

  private boolean isForeign(int at) {
    return TRANSLITERATED.indexOf(text.charAt(at)) >= 0;
  }

  private boolean mayBeForeign(int at) {
    return isForeign(at) || DOTTED.indexOf(text.charAt(at)) >= 0;
  }

  private boolean isDot(int at) {
    return isDot(text.charAt(at));
  }

  private static boolean isDot(char c) {
    return "·•・".indexOf(c) >= 0;
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
