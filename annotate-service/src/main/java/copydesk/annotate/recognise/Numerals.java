package copydesk.annotate.recognise;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as Chinese papers write them: 1,200, 25.8亿, 三百二十, 二〇二六, 两万, 一百二, 三点五, 壹佰. */
public final class Numerals {

  private static final Pattern PART =
      Pattern.compile("(?<digits>[0-9]+(?:\\.[0-9]+)?)(?<unit>[十百千]?)");

  private static final String VALUES = "〇一二三四五六七八九";

  /** Characters that stand for others, in pairs. */
  private static final String SAME =
      "零〇○〇两二兩二俩二倆二壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千廿廿萬万億亿點点．.，,０0１1２2３3４4５5６6７7８8９9";

  private Numerals() {}

  /**
   * @param text digits with separators, or Chinese numerals, with or without 万 and 亿, with 点 and 负;
   *     with 余 and 多 taken off
   * @return empty if it is no number
   */
  public static Optional<BigDecimal> parse(String text) {
    String plain = plain(text);
    if (plain.startsWith("负") || plain.startsWith("-")) {
      return parse(plain.substring(1)).map(BigDecimal::negate);
    }
    if (plain.endsWith("半")) {
      return half(plain.substring(0, plain.length() - 1));
    }
    int point = plain.indexOf('点');
    if (point > 0) {
      return decimal(plain, point);
    }
    return whole(plain);
  }

  /** Digits and units in their plain forms: 壹佰 as 一百, １ as 1; separators taken off. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int same = SAME.indexOf(c);
      char shown = same >= 0 && same % 2 == 0 ? SAME.charAt(same + 1) : c;
      if (shown == '廿') {
        plain.append("二十");
      } else if (shown != ',' && shown != ' ' && shown != '个') {
        plain.append(shown);
      }
    }
    return plain.toString();
  }

  /** 三百万半 is no number; 两个半 is two and a half. */
  private static Optional<BigDecimal> half(String before) {
    BigDecimal half = new BigDecimal("0.5");
    return before.isEmpty() ? Optional.of(half) : whole(before).map(half::add);
  }

  /** 三点五, 三点五万: the unit at the end multiplies the whole. */
  private static Optional<BigDecimal> decimal(String text, int point) {
    int end = text.length();
    while (end > point
        && VALUES.indexOf(text.charAt(end - 1)) < 0
        && !Character.isDigit(text.charAt(end - 1))) {
      end--;
    }
    String digits = text.substring(point + 1, end);
    StringBuilder ascii = new StringBuilder("0.");
    for (int i = 0; i < digits.length(); i++) {
      int value = VALUES.indexOf(digits.charAt(i));
      if (value < 0 && !Character.isDigit(digits.charAt(i))) {
        return Optional.empty();
      }
      ascii.append(value < 0 ? digits.charAt(i) : (char) ('0' + value));
    }
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal rest = new BigDecimal(ascii.toString());
    Optional<BigDecimal> number = whole(text.substring(0, point)).map(rest::add);
    for (int i = end; i < text.length(); i++) {
      BigDecimal unit = BigDecimal.valueOf(unit(text.charAt(i)));
      number = number.map(unit::multiply);
    }
    return number;
  }

  private static long unit(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      case '兆' -> 1_000_000_000_000L;
      default -> 0;
    };
  }

  private static Optional<BigDecimal> whole(String number) {
    String text = number.replaceAll("[余多几来](?=[万亿兆]|$)", "");
    for (char large : new char[] {'兆', '亿', '万'}) {
      int at = text.lastIndexOf(large);
      if (at < 0) {
        continue;
      }
      Optional<BigDecimal> before = at == 0 ? Optional.empty() : whole(text.substring(0, at));
      if (before.isEmpty()) {
        return Optional.empty();
      }
      BigDecimal times = before.get().multiply(BigDecimal.valueOf(unit(large)));
      String rest = text.substring(at + 1);
      if (rest.isEmpty()) {
        return Optional.of(times);
      }
      // 三万五 is thirty-five thousand.
      if (rest.length() == 1 && VALUES.indexOf(rest) > 0) {
        return Optional.of(times.add(BigDecimal.valueOf(VALUES.indexOf(rest) * unit(large) / 10)));
      }
      return whole(rest).map(times::add);
    }
    return small(text);
  }

  private static Optional<BigDecimal> small(String text) {
    if (text.matches("[0-9]+(\\.[0-9]+)?")) {
      return Optional.of(new BigDecimal(text));
    }
    int units = 0;
    while (units < text.length() && "十百千".indexOf(text.charAt(text.length() - 1 - units)) >= 0) {
      units++;
    }
    String digits = text.substring(0, text.length() - units);
    if (units > 0 && digits.matches("[0-9]+(\\.[0-9]+)?")) {
      BigDecimal number = new BigDecimal(digits);
      for (int i = digits.length(); i < text.length(); i++) {
        number = number.multiply(BigDecimal.valueOf(unit(text.charAt(i))));
      }
      return Optional.of(number);
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Character.isDigit(text.charAt(0)) ? mixed(text) : han(text);
  }

  /** 5千4百: digits before units. */
  private static Optional<BigDecimal> mixed(String text) {
    BigDecimal total = BigDecimal.ZERO;
    Matcher part = PART.matcher(text.replace("〇", ""));
    int end = 0;
    while (part.find() && part.start() == end) {
      end = part.end();
      long unit = part.group("unit").isEmpty() ? 1 : unit(part.group("unit").charAt(0));
      total = total.add(new BigDecimal(part.group("digits")).multiply(BigDecimal.valueOf(unit)));
    }
    return end == text.replace("〇", "").length() ? Optional.of(total) : Optional.empty();
  }

  private static Optional<BigDecimal> han(String text) {
    if (text.length() > 1 && text.chars().allMatch(c -> VALUES.indexOf(c) >= 0)) {
      StringBuilder digits = new StringBuilder();
      text.chars().forEach(c -> digits.append(VALUES.indexOf(c)));
      return Optional.of(new BigDecimal(digits.toString()));
    }
    long total = 0;
    long digit = -1;
    long last = 1;
    boolean zero = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      long unit = unit(c);
      if (unit > 0) {
        total += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
        last = unit;
        zero = false;
      } else if (VALUES.indexOf(c) >= 0) {
        zero |= c == '〇';
        digit = c == '〇' ? -1 : VALUES.indexOf(c);
      } else {
        return Optional.empty();
      }
    }
    // 一百二 is a hundred and twenty, 一百〇二 a hundred and two.
    long rest = digit > 0 && last > 10 && !zero ? digit * last / 10 : Math.max(digit, 0);
    return Optional.of(BigDecimal.valueOf(total + rest));
  }
}
