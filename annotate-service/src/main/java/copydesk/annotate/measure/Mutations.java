package copydesk.annotate.measure;

import copydesk.annotate.check.HouseStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What each check claims to notice: the ways in which a right statement's words are made wrong. */
final class Mutations {

  private static final String HAN = "一二三四五六七八九";

  /** Characters of one sound, to misspell names with. */
  private static final Map<Character, Character> SOUNDS =
      Map.ofEntries(
          Map.entry('帆', '凡'),
          Map.entry('兰', '岚'),
          Map.entry('川', '穿'),
          Map.entry('星', '兴'),
          Map.entry('铭', '明'),
          Map.entry('忠', '中'),
          Map.entry('红', '虹'),
          Map.entry('伟', '卫'),
          Map.entry('文', '闻'),
          Map.entry('军', '君'),
          Map.entry('玉', '育'),
          Map.entry('平', '萍'),
          Map.entry('刚', '钢'),
          Map.entry('溪', '西'),
          Map.entry('杰', '洁'),
          Map.entry('清', '青'),
          Map.entry('韬', '涛'),
          Map.entry('健', '建'),
          Map.entry('华', '桦'),
          Map.entry('春', '纯'));

  private Mutations() {}

  /**
   * @param check the check's name
   * @param formula what it found
   * @param place which of the finding's places this is, from 0
   * @param words what stands there
   * @return the words with one thing changed; none if the check claims nothing of this place
   */
  static List<String> of(String check, String formula, int place, String words) {
    return switch (check) {
      case "attendance" -> place == 1 ? List.of("9" + words.substring(1) + "9") : List.of();
      case "quorum" -> List.of(words.substring(0, words.length() - 1));
      case "votes", "sum", "hundred", "share", "anniversary" -> digits(words);
      case "growth" -> place == 0 ? firstDigit(words) : List.of();
      case "period" -> place == 1 ? List.of(earlier(words)) : List.of();
      case "same-quantity" ->
          words.replaceAll("[^0-9]", "").length() > 2 ? digits(words) : List.of();
      case "list" -> words.contains("、") || words.contains("”") ? lessOne(words) : counted(words);
      case "ordinals", "meeting" -> numeral(words);
      case "weekday" -> words.length() == 1 ? numeral(words) : digits(words);
      case "relative-date" -> formula.contains("=") ? lastDigit(words) : List.of();
      case "festival", "plan-year" -> lastDigit(words);
      case "list-open" -> counted(words, -1);
      case "deadline" -> place == 0 ? List.of(nextMonth(words)) : List.of();
      case "clock" -> place == 0 ? List.of(otherHour(formula)) : List.of();
      case "list-names" -> twice(words);
      case "near-name" -> misspelled(words);
      case "role" -> List.of(words.charAt(0) == '王' ? "李建国" : "王建国");
      case "same-title" ->
          List.of(
              words.substring(0, 1) + words.substring(2),
              words.substring(0, words.length() - 1) + "们");
      case "brackets" -> List.of("");
      case "series" -> List.of("。");
      case "outlier" -> List.of("1" + words);
      default -> List.of();
    };
  }

  /** Right words made wrong as the house's list has them. */
  static List<String> misused(String text) {
    List<String> wrong = new ArrayList<>();
    for (HouseStyle.Pair pair : HouseStyle.COMMON.pairs()) {
      if (text.contains(pair.right())) {
        wrong.add(text.replace(pair.right(), pair.wrong()));
      }
    }
    return wrong;
  }

  /** The last digit by one, and the first. */
  private static List<String> digits(String words) {
    List<String> changed = new ArrayList<>();
    for (int i = words.length() - 1; i >= 0; i--) {
      if (Character.isDigit(words.charAt(i))) {
        changed.add(at(words, i, digit(words.charAt(i))));
        break;
      }
    }
    for (int i = 0; i < words.length(); i++) {
      if (Character.isDigit(words.charAt(i))) {
        String other = at(words, i, digit(words.charAt(i)));
        if (!changed.contains(other) && words.length() > 2 && !words.contains("月")) {
          changed.add(other);
        }
        break;
      }
    }
    return changed.isEmpty() ? numeral(words) : changed;
  }

  /** A rate that is another one whatever was rounded. */
  private static List<String> firstDigit(String words) {
    return List.of(at(words, 0, digit(words.charAt(0))));
  }

  /** The end of a period long before it: its last number is a nought, its year the first. */
  private static String earlier(String end) {
    return end.matches("[12][0-9]{3}年.*")
        ? "1000" + end.substring(4)
        : end.contains("月")
            ? end.substring(0, end.indexOf('月') + 1) + "1"
            : "5" + end.substring(end.indexOf(end.contains(":") ? ':' : '：'));
  }

  private static List<String> lastDigit(String words) {
    List<String> changed = digits(words);
    return changed.isEmpty() ? changed : changed.subList(0, 1);
  }

  private static List<String> counted(String words, int by) {
    return words.matches("[0-9]+")
        ? List.of(String.valueOf(Integer.parseInt(words) + by))
        : HAN.indexOf(words) > 0
            ? List.of(String.valueOf(HAN.charAt(HAN.indexOf(words) + by)))
            : List.of();
  }

  private static String nextMonth(String date) {
    int month = date.indexOf('月');
    int from = month;
    while (from > 0 && Character.isDigit(date.charAt(from - 1))) {
      from--;
    }
    return date.substring(0, from)
        + (Integer.parseInt(date.substring(from, month)) % 12 + 1)
        + date.substring(month);
  }

  /** An hour that is in no such part of the day. */
  private static String otherHour(String formula) {
    String part = formula.substring(0, formula.indexOf(' '));
    return switch (part) {
      case "凌晨", "下午" -> "9";
      case "上午", "清晨", "早上" -> "15";
      case "中午" -> "18";
      default -> "14";
    };
  }

  private static char digit(char digit) {
    return digit == '9' ? '8' : (char) (digit + 1);
  }

  private static List<String> counted(String words) {
    return Character.isDigit(words.charAt(words.length() - 1))
        ? digits(words).subList(0, 1)
        : numeral(words);
  }

  private static List<String> numeral(String words) {
    for (int i = words.length() - 1; i >= 0; i--) {
      int value = HAN.indexOf(words.charAt(i) == '两' ? '二' : words.charAt(i));
      if (value >= 0) {
        return List.of(at(words, i, HAN.charAt(value == 5 || value == 8 ? value - 1 : value + 1)));
      }
    }
    return List.of();
  }

  private static String at(String words, int index, char other) {
    return words.substring(0, index) + other + words.substring(index + 1);
  }

  private static List<String> lessOne(String list) {
    return list.startsWith("“")
        ? List.of(list.substring(list.indexOf('”') + 1))
        : List.of(list.substring(list.indexOf('、') + 1));
  }

  private static List<String> twice(String names) {
    String[] items = names.split("[、 \\u3000]+", -1);
    return List.of(names.replace(items[items.length - 2], items[0]));
  }

  private static List<String> misspelled(String name) {
    char last = name.charAt(name.length() - 1);
    Character sound = SOUNDS.get(last);
    return sound == null || name.length() < 3
        ? List.of()
        : List.of(name.substring(0, name.length() - 1) + sound);
  }
}
