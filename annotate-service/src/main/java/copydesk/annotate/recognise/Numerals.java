package copydesk.annotate.recognise;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as Chinese newspapers write them: 1,200, 25.8亿, 三百二十, 二〇二六, 两万. */
public final class Numerals {

  /** Of a number's characters, without 万 and 亿. */
  static final String DIGITS = "0-9０-９";

  static final String HAN = "〇零一二两兩三四五六七八九十百千";

  private static final String VALUES = "〇一二三四五六七八九";

  private Numerals() {}

  /**
   * @param text digits with separators, or Chinese numerals, with or without 万 and 亿
   * @return empty if it is no number
   */
  public static Optional<BigDecimal> parse(String text) {
    String plain = text.replace('萬', '万').replace('億', '亿').replace('兩', '两');
    BigDecimal total = BigDecimal.ZERO;
    StringBuilder part = new StringBuilder();
    boolean any = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '万' || c == '亿') {
        Optional<BigDecimal> before = small(part.toString());
        BigDecimal unit = c == '万' ? BigDecimal.valueOf(10_000) : BigDecimal.valueOf(100_000_000);
        if (before.isEmpty() && !any) {
          return Optional.empty();
        }
        // In 三万亿 the larger unit multiplies what is before it.
        total =
            before
                .map(number -> number.multiply(unit))
                .map(total::add)
                .orElse(total.multiply(unit));
        part.setLength(0);
        any = true;
      } else {
        part.append(c);
      }
    }
    if (part.isEmpty()) {
      return any ? Optional.of(total) : Optional.empty();
    }
    BigDecimal sum = total;
    return small(part.toString()).map(sum::add);
  }

  private static Optional<BigDecimal> small(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder ascii = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        ascii.append((char) (c - '０' + '0'));
      } else if (c != ',' && c != '，') {
        ascii.append(c);
      }
    }
    if (ascii.toString().matches("\\d+(\\.\\d+)?")) {
      return Optional.of(new BigDecimal(ascii.toString()));
    }
    return han(ascii.toString());
  }

  private static Optional<BigDecimal> han(String text) {
    String plain = text.replace('零', '〇').replace('两', '二');
    if (plain.codePoints().allMatch(c -> VALUES.indexOf(c) >= 0) && plain.length() > 1) {
      StringBuilder digits = new StringBuilder();
      plain.codePoints().forEach(c -> digits.append(VALUES.indexOf(c)));
      return Optional.of(new BigDecimal(digits.toString()));
    }
    long total = 0;
    long digit = -1;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      long unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        total += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      } else if (VALUES.indexOf(c) >= 0) {
        digit = VALUES.indexOf(c);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(BigDecimal.valueOf(total + Math.max(digit, 0)));
  }
}
