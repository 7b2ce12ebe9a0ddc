package copydesk.annotate.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Numbers of which one digit is wrong, as they are set wrong most often. */
final class Slips {

  private Slips() {}

  /** Whether two numbers of three characters or more differ by one. */
  static boolean isOne(BigDecimal one, BigDecimal other) {
    String a = one.toPlainString();
    String b = other.toPlainString();
    int differences = a.length() == b.length() ? 0 : 9;
    for (int i = 0; i < a.length() && differences < 9; i++) {
      differences += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return differences == 1 && a.length() > 2;
  }

  /** Whether the part would be that share of the whole if one digit of either were another. */
  static boolean explain(BigDecimal part, BigDecimal whole, BigDecimal share) {
    return others(whole).stream().anyMatch(other -> agrees(part, other, share))
        || others(part).stream().anyMatch(other -> agrees(other, whole, share));
  }

  private static boolean agrees(BigDecimal part, BigDecimal whole, BigDecimal share) {
    return part.compareTo(whole) <= 0 && Counts.agrees(part, whole, share);
  }

  private static List<BigDecimal> others(BigDecimal number) {
    String plain = number.toPlainString();
    List<BigDecimal> all = new ArrayList<>();
    for (int i = 0; i < plain.length(); i++) {
      for (char digit = i == 0 ? '1' : '0'; digit <= '9'; digit++) {
        if (Character.isDigit(plain.charAt(i)) && plain.charAt(i) != digit) {
          all.add(new BigDecimal(plain.substring(0, i) + digit + plain.substring(i + 1)));
        }
      }
    }
    return all;
  }
}
