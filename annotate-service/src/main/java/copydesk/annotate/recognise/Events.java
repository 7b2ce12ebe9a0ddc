package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Named meetings, sessions, campaigns and activities. */
final class Events implements Recogniser {

  private static final String ORDINAL = "[一二三四五六七八九十百0-9]{1,3}";
  private static final Pattern SESSION =
      Pattern.compile(
          "(?:党的|中共)"
              + ORDINAL
              + "大(?![以]?的|会)|[全省市县区]国?两会|(?:市|县|区|省)人代会|(?:党的|中共)?"
              + ORDINAL
              + "届"
              + ORDINAL
              + "中全会|(?:[省市县区]委)?"
              + ORDINAL
              + "届"
              + ORDINAL
              + "次全[体]?会议?(?:暨[省市县区]委[\\u4e00-\\u9fa5]{2,6}工作会议)?"
              + "|(?:全国|[省市县区])?(?:政协|人大)?"
              + ORDINAL
              + "届(?:人大|政协)?"
              + ORDINAL
              + "次(?:全体)?会议(?:第"
              + ORDINAL
              + "次全体会议|闭幕大?会|开幕大?会|主席团会议)?"
              + "|(?:中国人民政治协商会议|(?:中国)?政协)?(?:[\\u4e00-\\u9fa5]{2,9}[省市县区州旗])?第"
              + ORDINAL
              + "届(?:委员会|人民代表大会)(?:常务委员会)?第"
              + ORDINAL
              + "次会议(?:第"
              + ORDINAL
              + "次全体会议)?"
              + "|第"
              + ORDINAL
              + "届[\\u4e00-\\u9fa5]{2,12}?第?"
              + ORDINAL
              + "次(?:全体)?(?:会议|大会)|第"
              + ORDINAL
              + "次(?:全体)?(?:会议|大会|会员大会|代表大会)|[闭开]幕大会");

  /** One of these stands in each session's name, not far from its beginning. */
  private static final String MARKS = "届次两代大";

  private static final int BEFORE_MARK = 28;

  private static final String KIND =
      "(?:会议|大会|全会|[座研联推介动员调度培训]{1,3}会|论坛|峰会|博览会|运动会|锦标赛|[联大竞比]赛|马拉松|活动|培训班|研讨班|仪式|[文艺旅]化?游?术?节)(?:[（(]第[一二三四五六七八九十0-9]+[期届场次][）)])?";
  private static final Pattern HELD =
      Pattern.compile(
          "(?<=召开|举行|举办|召开了|举办了|举行了)(?!了)(?<name>(?:[^，。；：！？、“”（）\\s]|“[^“”，。]{1,10}”){3,26}?"
              + KIND
              + ")(?=[，。；、]|$)");
  private static final Pattern IS_HELD =
      Pattern.compile(
          "(?<=^|[，。！？；）日午晚] ?)(?<name>(?:[^，。；：！？、“”（）\\s]|“[^“”，。]{1,10}”){3,26}?"
              + KIND
              + ")(?=在[^，。；]{2,14}(?:举行|召开|举办|启动|开幕|闭幕|落幕|开赛)|(?:隆重|顺利|胜利|圆满|成功|正式|如期)?(?:召开|举行|举办|开幕|闭幕|落幕|启动)(?:[，。]|$))");
  private static final Pattern SAID_AT =
      Pattern.compile(
          "(?<=[日午天，]?在)(?<name>[^，。；：！？、“”（）\\s在]{3,22}?(?:大会|[发布座谈研讨说明推介记者]{2,4}会|全体会议|论坛|峰会))(?=上[^午海])");
  private static final Pattern DATE =
      Pattern.compile(
          "(?:[0-9]{4}年)?[0-9]{1,2}月(?:[0-9]{1,2}[日号](?:上午|下午|晚)?)?|[0-9]{1,2}[日号](?:上午|下午|晚)?");
  private static final Pattern WHICH = Pattern.compile("(?:第" + ORDINAL + "|首)届$");
  private static final Hints NUMBERED = new Hints("届", "次", "两会", "代会", "党的", "中共", "十大", "幕大会");
  private static final Hints HOLDING =
      new Hints("举行", "召开", "举办", "启动", "开幕", "闭幕", "落幕", "开赛", "会上", "论坛上", "峰会上");
  private static final Pattern VAGUE =
      Pattern.compile("^(?:此次|本次|这次|该|会上|整个|一次|一场|系列|各类|各种|相关|有关|多场|首次|为期|现场|丰富多彩)|[的了]|^[在于由对从]");
  private static final Endings ENDINGS = new Endings(Lexicon.read("events.txt"));
  private static final Set<String> NONE =
      Set.of(
          "会议", "大会", "活动", "常委会会议", "主任会议", "常务会议", "党组会议", "主席会议", "全委会会议", "比赛", "晚会", "仪式",
          "论坛", "全体会议", "整个活动", "政协大会", "主题活动", "系列活动", "文化活动", "体育活动", "有关活动", "重要会议", "国际会议",
          "代表大会", "经济活动", "社会活动");

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    String text = passage.string();
    sessions(passage, found);
    clauses(passage, found);
    Words words = passage.words();
    for (int i = 0; i < words.count(); i++) {
      int end = words.end(i);
      int ending = ENDINGS.longest(text, end);
      if (ending > 0) {
        int start =
            afterDate(text, Reach.left(passage, end - ending, Reach.Style.MEETING), end - ending);
        start = withOrdinal(text, start);
        int own = end - ending - start;
        if (own > 1 && !NONE.contains(text.substring(start, end))) {
          found.add(
              passage.named(
                  start, end, FactType.EVENT, own > 4 ? 0.75 : 0.6, "ends like a meeting's name"));
        }
      }
    }
    return found;
  }

  /** A pattern so wide is tried only before what each session's name holds. */
  private static void sessions(Passage passage, List<Suggestion> found) {
    String text = passage.string();
    if (!NUMBERED.in(text)) {
      return;
    }
    Matcher session = SESSION.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int next = 0;
    for (int at = 0; at < text.length(); at++) {
      if (MARKS.indexOf(text.charAt(at)) < 0) {
        continue;
      }
      next = Math.max(next, at - BEFORE_MARK);
      while (next <= at) {
        if (session.region(next, text.length()).lookingAt()) {
          session(passage, session.start(), session.end(), found);
          next = session.end();
        } else {
          next++;
        }
      }
    }
  }

  private static void session(Passage passage, int from, int end, List<Suggestion> found) {
    int start = Assemblies.named(passage, from, end);
    int edge = Reach.left(passage, start);
    found.add(passage.named(edge, end, FactType.EVENT, 0.85, "a session by its number"));
    int body = Assemblies.body(passage.string(), end);
    if (body > end) {
      found.add(passage.named(edge, body, FactType.ORGANIZATION, 0.85, "what a session appointed"));
    }
  }

  /** 第三届|中国国际消费品博览会: which of those that are held again and again. */
  private static int withOrdinal(String text, int start) {
    Matcher ordinal = WHICH.matcher(text).region(Math.max(0, start - 8), start);
    return ordinal.find() ? ordinal.start() : start;
  }

  /** 12月28日|会议: the day does not belong to the name. */
  private static int afterDate(String text, int start, int end) {
    Matcher date = DATE.matcher(text).region(start, end);
    return date.lookingAt() ? date.end() : start;
  }

  /** What is said to be held is named from the verb to the end, or from the clause's start. */
  private static void clauses(Passage passage, List<Suggestion> found) {
    if (!HOLDING.in(passage.string())) {
      return;
    }
    for (Pattern pattern : List.of(HELD, IS_HELD, SAID_AT)) {
      Matcher held = pattern.matcher(passage.string());
      while (held.find()) {
        int start = afterDate(passage.string(), held.start("name"), held.end("name"));
        String name = passage.string().substring(start, held.end("name"));
        if (!NONE.contains(name) && name.length() > 4 && !VAGUE.matcher(name).find()) {
          found.add(passage.named(start, held.end("name"), FactType.EVENT, 0.8, "said to be held"));
        }
      }
    }
  }
}
