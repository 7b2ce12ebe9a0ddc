package copydesk.ingest.jump;

/** How the end of one text and the beginning of another go together. */
final class Seam {

  private static final String ENDS = "。！？!?….";
  private static final String OPEN = "“「『";
  private static final String CLOSE = "”」』";
  private static final String GOES_ON = "，、。；：！？,;:)）》" + CLOSE;

  private static final double AGREES = 0.5;
  private static final double DISAGREES = -0.5;

  private Seam() {}

  /**
   * Above 0 where a sentence or a quotation that is cut at the end of one goes on in the other,
   * below 0 where one says it is cut and the other not, 0 where neither says anything.
   */
  static double of(String out, String in) {
    if (out.isEmpty() || in.isEmpty()) {
      return 0;
    }
    boolean cut = isCut(out);
    boolean goesOn = goesOn(in);
    boolean quotes = isQuoting(out);
    boolean closes = closesQuotation(in);
    double seam = goesOn ? (cut ? AGREES : DISAGREES) : 0;
    return seam + (quotes && closes ? AGREES : quotes != closes ? DISAGREES / 2 : 0);
  }

  private static boolean isCut(String out) {
    int last = out.length() - 1;
    while (last > 0 && (CLOSE.indexOf(out.charAt(last)) >= 0 || out.charAt(last) == '）')) {
      last--;
    }
    return ENDS.indexOf(out.charAt(last)) < 0;
  }

  private static boolean goesOn(String in) {
    return GOES_ON.indexOf(in.charAt(0)) >= 0 || Character.isLowerCase(in.charAt(0));
  }

  private static boolean isQuoting(String out) {
    for (int i = out.length() - 1; i >= 0; i--) {
      if (CLOSE.indexOf(out.charAt(i)) >= 0) {
        return false;
      }
      if (OPEN.indexOf(out.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean closesQuotation(String in) {
    for (int i = 0; i < in.length(); i++) {
      if (OPEN.indexOf(in.charAt(i)) >= 0) {
        return false;
      }
      if (CLOSE.indexOf(in.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
