package copydesk.annotate.recognise;

import java.util.Set;

/**
 * How far a name reaches to the left of the word it ends in: over words that name things, and over
 * others only if a place or a level of government stands before them, as in 山西戴德测控技术股份有限公司.
 */
final class Reach {

  private enum Kind {
    STOP,
    PLACE,
    NAME,
    OTHER
  }

  private static final int FARTHEST = 26;
  private static final int OTHERS = 4;

  /** Verbs of the core dictionary seen more often than this join names to others. */
  private static final int FREQUENT = 150;

  private static final Set<String> HEADS =
      Set.of(
          "中共", "全国", "国家", "中国", "中央", "中华", "中华人民共和国", "省", "市", "县", "区", "镇", "乡", "州", "旗",
          "自治区", "世界", "国际", "亚洲", "欧洲", "非洲");

  private static final Set<String> STOPS =
      Set.of(
          "全市", "全省", "全县", "全区", "我市", "我省", "我县", "我国", "我区", "本市", "本省", "本报", "近年来", "今年", "各级",
          "有关", "相关", "部分", "广大", "所在", "所有", "多家", "一些", "多个", "现场", "基层", "下属", "当地", "原", "前",
          "讯", "名", "家", "个", "位", "新", "老", "大", "小", "经", "由", "及", "等", "电", "时", "内", "外", "上",
          "下", "为主", "主要", "来自", "建设", "推动", "参观", "走访", "调研", "考察", "视察", "成立", "加入", "联合", "协调",
          "组建", "实施", "支持", "加强", "开展", "组织", "参加", "代表", "指导", "领导", "召开", "举行", "举办", "进入", "通过",
          "提请", "报", "送", "做好", "完善", "设立", "建立", "建成", "打造", "发挥", "提升", "落实", "坚持", "统一", "深入",
          "推进", "加快", "强化", "帮助", "引导", "依托", "位于", "任", "担任", "出任", "原任", "当选", "毕业", "就读", "考入",
          "考取", "访问", "抵达", "前往", "来到", "走进", "赶到", "送往", "送到", "会见", "会同", "接受", "委托", "邀请", "要求",
          "授予", "批准", "隶属", "所属", "属于", "一个", "两个", "三个", "四个", "几个", "每个", "首个", "首家", "最大");

  private final String text;
  private final Words words;
  private final Style style;

  /** Whose names are sought. */
  enum Style {
    OFFICE,
    /** Invented words stand in their names, and places before those. */
    COMPANY,
    SITE,
    /** Words such as 和 and 暨 stand inside, and positions. */
    MEETING
  }

  private Reach(Passage passage, Style style) {
    this.text = passage.string();
    this.words = passage.words();
    this.style = style;
  }

  /**
   * @param from the unit at which the name's ending begins
   * @return the unit at which the name begins; {@code from} if nothing before it belongs to it
   */
  static int left(Passage passage, int from) {
    return left(passage, from, Style.OFFICE);
  }

  static int left(Passage passage, int from, Style style) {
    return new Reach(passage, style).left(from);
  }

  private int left(int from) {
    int word = from == 0 ? -1 : words.over(from - 1);
    int edge = from;
    int others = 0;
    boolean placed = false;
    int single = 0;
    int chain = -1;
    for (int i = word; i >= 0 && from - words.start(i) <= FARTHEST; i--) {
      int begin = words.start(i);
      int end = Math.min(words.end(i), from);
      if (isClosing(begin)) {
        int open = opening(i);
        if (open < 0) {
          break;
        }
        if (style == Style.MEETING
            && others == 0
            && edge < from
            && "“「".indexOf(text.charAt(words.start(open))) >= 0) {
          edge = words.start(open);
        }
        i = open;
        continue;
      }
      Kind kind = kind(i, end);
      if (kind == Kind.STOP && !(others == 0 && isNumberedOffice(i))) {
        break;
      }
      if (kind == Kind.PLACE) {
        edge = begin;
        placed = true;
        others = 0;
      } else if (placed && words.tag(i).equals("nt")) {
        edge = begin;
      } else if (placed) {
        // Before a place only another place belongs to the name, in a company's also behind a word.
        others++;
        if (style != Style.COMPANY || others > 1) {
          break;
        }
      } else if (others == 0 && isVillage(i, end)) {
        i--;
        edge = words.start(i);
        placed = true;
      } else if (others == 0 && isNumberedOffice(i)) {
        edge = begin;
      } else if (kind == Kind.NAME && others == 0 && (end - begin > 1 || style == Style.MEETING)) {
        edge = begin;
      } else {
        single = end - begin == 1 && single == others ? single + 1 : -1;
        chain = single == 2 || single == 3 ? begin : chain;
        others += kind == Kind.OTHER || end - begin == 1 ? 1 : 0;
        if (others > OTHERS) {
          break;
        }
      }
    }
    // Two or three characters that make no words are a name that no dictionary has.
    return !placed && chain >= 0 && single == others ? chain : edge;
  }

  /** 中铁|十二|局|集团: a number before what it numbers, and what is numbered. */
  private boolean isNumberedOffice(int word) {
    int end = words.end(word);
    boolean number =
        isOrdinal(word)
            && end < text.length()
            && "局冶航".indexOf(text.charAt(end)) >= 0
            && words.tag(word - 1).startsWith("n");
    boolean office =
        words.length(word) < 3
            && "局冶航".indexOf(text.charAt(words.start(word))) >= 0
            && word > 1
            && isOrdinal(word - 1);
    return number || office;
  }

  /** Whether a word behind another is a short number in characters. */
  private boolean isOrdinal(int word) {
    boolean ordinal = word > 0 && words.length(word) < 4;
    for (int i = words.start(word); ordinal && i < words.end(word); i++) {
      ordinal = "一二三四五六七八九十".indexOf(text.charAt(i)) >= 0;
    }
    return ordinal;
  }

  /** 石桥|村|党支部: a village whose name is no place's in any dictionary. */
  private boolean isVillage(int word, int end) {
    boolean office = style == Style.OFFICE || style == Style.COMPANY;
    if (word == 0
        || !office
        || end - words.start(word) != 1
        || text.charAt(words.start(word)) != '村') {
      return false;
    }
    String name = words.word(word - 1);
    return name.length() < 4
        && "nv".indexOf(words.tag(word - 1).charAt(0)) >= 0
        && "全本该各我我两每行政农建".indexOf(name.charAt(0)) < 0
        && !STOPS.contains(name)
        && !words.tag(word - 1).startsWith("nn");
  }

  private boolean isClosing(int unit) {
    return (style == Style.SITE ? "）)" : "）)”\"」").indexOf(text.charAt(unit)) >= 0;
  }

  /** The word with the bracket that opens what closes here; -1 if it is far or there is none. */
  private int opening(int closing) {
    char open = "（(“\"「".charAt("）)”\"」".indexOf(text.charAt(words.start(closing))));
    for (int i = closing - 1; i >= 0 && words.start(closing) - words.start(i) < 10; i--) {
      if (text.charAt(words.start(i)) == open) {
        return i;
      }
    }
    return -1;
  }

  private Kind kind(int word, int end) {
    String plain = text.substring(words.start(word), end);
    String tag = words.tag(word);
    if (tag.equals("nr") && "由对向在将与和为是被从".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
      return Kind.STOP;
    }
    if ("〕】』］》".indexOf(plain.charAt(0)) >= 0 || isNumberedDistrict(word, plain)) {
      return Kind.STOP;
    }
    if (HEADS.contains(plain)
        || (tag.startsWith("ns") && !plain.endsWith("人") && !Places.isGeneric(plain))) {
      return Kind.PLACE;
    }
    if (style == Style.MEETING
        && (plain.equals("全市") || plain.equals("全省") || plain.equals("全县") || plain.equals("全区"))) {
      return Kind.PLACE;
    }
    if (STOPS.contains(plain) || isOfDate(words.start(word), plain)) {
      return Kind.STOP;
    }
    if (isNumbered(word, plain)) {
      return Kind.NAME;
    }
    if (style == Style.MEETING && (plain.equals("和") || plain.equals("暨") || plain.equals("与"))) {
      return Kind.OTHER;
    }
    if (style == Style.MEETING && tag.startsWith("t")) {
      return Kind.NAME;
    }
    return switch (tag.charAt(0)) {
      case 'w' -> "·—-－＋+".indexOf(plain.charAt(0)) >= 0 ? Kind.OTHER : Kind.STOP;
      case 'p', 'u', 'r', 'd', 'c', 'y', 'e', 't', 'q', 'o', 'z' -> Kind.STOP;
      case 'f', 's' ->
          Places.isGeographic(text, words, words.start(word), end)
                  || Places.ending(text, end) == plain.length()
              ? Kind.NAME
              : Kind.OTHER;
      case 'm' ->
          ordinal(plain)
              ? Kind.NAME
              : plain.length() == 1 && (style == Style.SITE || isMorpheme(word + 1))
                  ? Kind.OTHER
                  : Kind.STOP;
      case 'v' ->
          ((style == Style.COMPANY && plain.length() == 1) || style == Style.SITE)
                  && "是有在到说".indexOf(plain) < 0
              ? Kind.OTHER
              : tag.equals("vn") || tag.equals("vi")
                  ? Kind.NAME
                  : Words.frequency(plain) > FREQUENT ? Kind.STOP : Kind.OTHER;
      case 'a' -> Kind.OTHER;
      case 'n' ->
          tag.startsWith("nn") && end == words.end(word)
              ? style == Style.MEETING ? Kind.NAME : Kind.STOP
              : tag.startsWith("nr") && plain.length() > 3 ? Kind.OTHER : Kind.NAME;
      default -> Kind.NAME;
    };
  }

  /** 采油管理三|区: not a district of a city. */
  private boolean isNumberedDistrict(int word, String plain) {
    int start = words.start(word);
    return plain.equals("区")
        && start > 0
        && "一二三四五六七八九十0123456789".indexOf(text.charAt(start - 1)) >= 0;
  }

  /** 3月17|日|云汀市第七届: HanLP gives what is printed in a date tags of other words. */
  private boolean isOfDate(int start, String plain) {
    return plain.length() == 1
        && "年月日号时".indexOf(plain.charAt(0)) >= 0
        && start > 0
        && Character.isDigit(text.charAt(start - 1));
  }

  /** The term of an assembly: 市|十六|届|人大常委会. */
  private boolean isNumbered(int word, String plain) {
    return plain.equals("届")
        || (words.tag(word).startsWith("m")
            && plain.matches("[一二三四五六七八九十]{1,3}")
            && text.startsWith("届", words.end(word)));
  }

  /** 万|豪: what is no word by itself makes one with the number before it. */
  private boolean isMorpheme(int word) {
    return word < words.count() && words.length(word) == 1 && words.tag(word).endsWith("g");
  }

  private static boolean ordinal(String number) {
    return number.startsWith("第")
        || (number.length() == 1 && "一二三四五六七八九十".contains(number))
        || number.matches("[0-9]{3,4}");
  }
}
