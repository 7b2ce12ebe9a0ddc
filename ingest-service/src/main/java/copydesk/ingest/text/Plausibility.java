package copydesk.ingest.text;

/**
 * How much a decoded text looks like writing. GB18030 accepts nearly any bytes, so that decoding
 * succeeds says little; what comes out says more.
 */
final class Plausibility {

  /**
   * Characters so common that every tenth to twentieth character of a Chinese newspaper, in either
   * script, is one of them; counted by hand from grammar, not from any corpus.
   */
  private static final String COMMON = "的一是在不了有和人這这中大為为上個个國国我以要他時时來来用們们生到作地於于出年月日，。、「」“”";

  private Plausibility() {}

  /** From 0, no sign of writing, upwards. */
  static double of(String text) {
    int common = 0;
    int letters = 0;
    int odd = 0;
    int total = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (CodePoints.isSpace(c)) {
        continue;
      }
      total++;
      if (COMMON.indexOf(c) >= 0) {
        common++;
      } else if (c < 0x250 && Character.isLetterOrDigit(c)) {
        letters++;
      } else if (Character.isISOControl(c) || isPrivate(c) || isOdd(c)) {
        odd++;
      }
    }
    return total == 0 ? 0 : (4.0 * common + letters - 2.0 * odd) / total;
  }

  private static boolean isPrivate(char c) {
    return c >= 0xE000 && c <= 0xF8FF;
  }

  private static boolean isOdd(char c) {
    return (c >= 0xA0 && c < 0xC0) || (c >= 0x2500 && c < 0x2600) || (c >= 0xFF61 && c <= 0xFFA0);
  }
}
