package copydesk.annotate.recognise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How names and titles are built in Chinese: a surname and one or two characters. */
final class Names {

  /** The surnames that most people bear, simple and compound, in both scripts. */
  private static final String SURNAMES =
      "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范"
          + "方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦向柳邢路"
          + "岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵解强柴华華车車冉房边邊辜吉饶饒刁瞿戚丘古米池滕晋晉苑邬臧畅宫"
          + "来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习習保和蔺";

  private static final String COMPOUND =
      "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|司徒|东方|東方|皇甫|尉迟|公孙|公孫|慕容|令狐|宇文|长孙|长孫|端木|百里|南宫|呼延";

  /** A surname. */
  static final String SURNAME = "(?:" + COMPOUND + "|[" + SURNAMES + "])";

  /** What cannot be in a given name, as it begins what people do or joins them to others. */
  private static final String NOT_GIVEN =
      "的了在是和与與及等说說表示指出出席主持介绍介紹强调強調同志代表委员委員参加參加讲话講話作作出为為对對向到从從将將被把也还還就都要会會并並率来來去走一行先生女士记者記者摄攝报報讯訊"
          + "，。、；：！？（）《》“”";

  static final String GIVEN = "[\\u4e00-\\u9fa5&&[^" + NOT_GIVEN + "]]";

  /** A whole name. */
  static final String NAME = SURNAME + GIVEN + "{1,2}";

  /** Positions people hold; the longest of those that fit wins. */
  static final String TITLE =
      "(?:(?:常务|常務|代|副|总|總|第一|名誉|執行|执行)?"
          + "(?:书记|書記|市长|市長|省长|省長|县长|縣長|区长|區長|镇长|鎮長|乡长|鄉長|村长|村長|州长|校长|校長|院长|院長|局长|局長|厅长|廳長|处长|處長|科长|科長|所长|所長|站长|站長|部长|部長"
          + "|主任|主席|经理|經理|总经理|總經理|董事长|董事長|会长|會長|理事长|理事長|秘书长|秘書長|秘书|秘書|总指挥|總指揮|指挥长|检察长|檢察長|队长|隊長|馆长|館長|行长|行長|社长|社長|总编辑|總編輯|常委|委员|委員|教授|总工程师|總工程師|总书记|總書記|主任委员|参事))";

  private static final Pattern ANY_NAME = Pattern.compile(NAME);
  private static final Pattern ANY_SURNAME = Pattern.compile(SURNAME);
  private static final Pattern SEPARATOR = Pattern.compile("[、 \\u3000]+");

  private Names() {}

  /**
   * The names at the start of a text, divided by 、 or by spaces.
   *
   * @param text what follows a title
   * @return ranges in the text's indices, start and end alternating
   */
  static List<int[]> list(String text, int from) {
    List<int[]> names = new ArrayList<>();
    int at = from;
    while (true) {
      int end = end(text, at);
      if (end < 0) {
        return names;
      }
      names.add(new int[] {at, end});
      Matcher separator = SEPARATOR.matcher(text).region(end, text.length());
      if (!separator.lookingAt()) {
        return names;
      }
      at = separator.end();
    }
  }

  /** Where the name that starts here ends, or -1: the longest that what follows allows. */
  private static int end(String text, int from) {
    Matcher name = ANY_NAME.matcher(text).region(from, text.length());
    if (!name.lookingAt()) {
      return -1;
    }
    int surname = surnameEnd(text, from);
    int longest = name.end();
    for (int end = longest; end > surname; end--) {
      if (endsHere(text, end)) {
        return end;
      }
    }
    // Nothing says where it ends: two characters after a title are as good as three.
    return Math.min(surname + 2, longest);
  }

  private static int surnameEnd(String text, int from) {
    Matcher surname = ANY_SURNAME.matcher(text).region(from, text.length());
    return surname.lookingAt() ? surname.end() : from;
  }

  private static final Pattern AFTER =
      Pattern.compile(
          "$|[^\\u4e00-\\u9fa5]|(?:的|在|是|和|与|與|及|等|说|說|表示|指出|出席|主持|介绍|介紹|强调|強調|同志|代表|参加|參加|讲话|講話|作|为|為|对|對|向|到|从|從|将|將|被|也|还|還|就"
              + "|会|會|并|並|率|来|來|一行|先生|女士|摄|攝|当选|當選|调研|調研|宣布|走进|要求|希望|提出|代表|致|陪同|告诉|告訴|认为|認為|接受|带领|带队|前往|主任|同|首先)");

  private static boolean endsHere(String text, int at) {
    return AFTER.matcher(text).region(at, text.length()).lookingAt();
  }

  /** The names among these texts that stand beside a title or a reporter's mark. */
  static Set<String> introduced(List<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      for (int[] range : Persons.introduced(text)) {
        names.add(text.substring(range[0], range[1]));
      }
    }
    return names;
  }
}
