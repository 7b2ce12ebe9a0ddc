package copydesk.annotate.recognise;

import java.util.Set;
import java.util.regex.Pattern;

/** How Chinese papers print dates. Texts are in simplified characters. */
final class DatePattern {

  private static final String HAN = "〇○零一二三四五六七八九";
  private static final String YEAR =
      "[0-9]{4}|["
          + HAN
          + "]{4}|0[0-9](?=年)|[0-9]{2}(?=年[0-9"
          + HAN
          + "十])|[〇零][七八九]|九["
          + HAN
          + "]";
  private static final String RELATIVE = "今年|去年|前年|明年|后年|本年|当年|上年|今岁|来年|大前年";
  private static final String MONTH = "1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]";
  private static final String DAY =
      "3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]|[一二三四五六七八九]";
  private static final String PARTS =
      "凌晨|清晨|早上|早晨|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜间|夜里|深夜|当晚|(?<=[日号今昨明当一二三四五六日）)])[晨晚早夜]|[早晚](?=[0-9一二三四五六七八九十]{1,3}[点时])";
  private static final String HOUR = "[01]?[0-9]|2[0-4]|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九]";
  private static final String MINUTE = "[0-5]?[0-9]|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九]";
  private static final String CLOCK =
      "(?<hour>"
          + HOUR
          + ")(?:[时点](?:整|钟|(?<half>半)|(?<quarter>[一三])刻|(?<minute>"
          + MINUTE
          + ")分?(?![0-9件个人名]))?(?:许|左右)?|[:：](?<minute2>[0-5][0-9]))";
  private static final String FESTIVAL =
      "大年(?:三十|初[一二三四五六七八九十])|农历(?:"
          + MONTH
          + ")月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]|二十[一二三四五六七八九]?)"
          + "|[正腊]月(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)|"
          + Festivals.NAMES;
  private static final String RELATIVE_MONTH =
      "本月|上月|下月|上个月|下个月|当月|年初|年底|年末|初(?=，|。|、)|底(?=，|。|、|前)|末(?=，|。|、)"
          + "|(?<=[0-9]年)(?:初(?![中级步期次始衷冬春夏秋雪小高心试赛一二三])|末(?![端位期班日节])|底(?![线层部色薪气蕴价数盘商]))";
  private static final String WEEK =
      "(?:[ ,，]?[（(]?(?<week>(?:上上|下下|[上下本这])?个?)(?:星期|礼拜|周)(?<weekday>[一二三四五六日天末](?![年岁期届]))[）)]?)";
  private static final String DAYS =
      "大前天|大后天|今天|昨天|明天|前天|后天|今日|昨日|明日|次日|翌日|当日|当天|今起|[今昨明](?=[晚晨夜早](?![报会]))";
  private static final String SEASONS =
      "春天|夏天|秋天|冬天|春季|夏季|秋季|冬季|汛期|同期|上半年|下半年|前?第?[一二三四1-4]季度|[春夏秋冬](?=[，。、天以])";

  /** One point of time, as far as it is printed. Every part may be missing. */
  static final Pattern POINT =
      Pattern.compile(
          "(?:(?<iso>[12][0-9]{3}([-./年])[01]?[0-9]\\2[0-3]?[0-9])(?![0-9])|(?<year>"
              + YEAR
              + ")年度?|(?<relyear>"
              + RELATIVE
              + "))?(?:的?(?<festival>"
              + FESTIVAL
              + ")(?<holiday>假期|长假|小长假|连假)?)?(?:(?<month>"
              + MONTH
              + ")月份?(?<tenth>初|上旬|中旬|下旬|底|末)?|(?<relmonth>"
              + RELATIVE_MONTH
              + "))?(?:(?<day>"
              + DAY
              + ")(?:[日号](?!线|楼|院|文|台|车间)|(?<=月[十廿][一二三四五六七八九]|月二十|月十|月二十[一二三四五六七八九]|月十五)(?=$|[，。、（])))?"
              + WEEK
              + "?(?<relday>"
              + DAYS
              + ")?(?<season>"
              + SEASONS
              + ")?(?<part>"
              + PARTS
              + ")?(?:"
              + CLOCK
              + ")?(?<edge>前夕|前后|前(?![往来后进景期沿方]))?");

  private static final String NUMERALS = "0123456789〇○零一二三四五六七八九十廿两";

  /** What stands behind the first number of a date. */
  private static final String BEHIND = "年月日号时点:：-./季千百";

  /** How dates begin that begin with no number. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          ("今天 今日 今年 今岁 今起 今晚 今晨 今早 今夜 去年 前年 前天 前一 前二 前三 前四 前第 明天 明日 明年 明晚 明早 明晨 明夜 后年 后天"
                  + " 本年 本月 本周 本星 当年 当日 当天 当月 当晚 上年 上月 上个 上周 上上 上半 上午 上星 来年 大前 大后 大年 昨天 昨日 昨晚 昨晨 昨夜 昨早"
                  + " 次日 翌日 春节 春天 春季 元宵 元旦 清明 清晨 端午 七夕 中秋 中元 中午 重阳 腊八 腊月 除夕 小年 龙抬 新年 情人 妇女 “三 “五 “六 “七"
                  + " “八 “十 “双 三八 植树 愚人 五一 五四 劳动 青年 护士 六一 儿童 建党 建军 教师 国庆 万圣 光棍 双十 女生 平安 圣诞 父亲 母亲 感恩 正月"
                  + " 正午 农历 年初 年底 年末 下月 下个 下周 下下 下半 下午 下星 凌晨 早上 早晨 午后 傍晚 晚上 晚间 夜间 夜里 深夜 星期 礼拜 周一 周二 周三"
                  + " 周四 周五 周六 周日 周末 周天 这周 这个 这星 第一 第二 第三 第四 早八 早七 晚八 晚七 晚九 早九 早六 晚六 夜十")
              .split(" ", -1));

  /** Whether a date may begin at a place; quick, and true for all at which one does. */
  static boolean mayBegin(String text, int at) {
    if (NUMERALS.indexOf(text.charAt(at)) < 0) {
      return at + 1 < text.length()
          && (BEGINNINGS.contains(text.substring(at, at + 2))
              || ("早晚夜晨".indexOf(text.charAt(at)) >= 0
                  && NUMERALS.indexOf(text.charAt(at + 1)) >= 0));
    }
    int end = at + 1;
    while (end < text.length() && NUMERALS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < text.length()
        && (BEHIND.indexOf(text.charAt(end)) >= 0
            || BEGINNINGS.contains(text.substring(at, Math.min(text.length(), at + 2)))
            || text.startsWith("个", end));
  }

  private DatePattern() {}
}
