package copydesk.annotate.recognise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chinese surnames. */
final class Surnames {

  private static final Set<String> COMPOUND = new HashSet<>();

  /** How many of the surnames, the most frequent first, nearly everybody bears. */
  private static final int MOST = 130;

  /** Surnames that are mostly other words. */
  private static final String WORDS = "和都向任是时从于那能成关全但过干由查才回经利师别同为被会要者应常解以保高方文安水平明金";

  private static final double[] WEIGHTS = new double[Character.MAX_VALUE + 1];

  static {
    List<String> lists = Lexicon.read("surnames.txt");
    mark(lists.getLast(), -0.9);
    mark(lists.getFirst(), -0.3);
    mark(lists.getFirst().substring(0, MOST), 0);
    COMPOUND.addAll(lists.subList(1, lists.size() - 1));
  }

  private Surnames() {}

  private static void mark(String surnames, double weight) {
    for (int i = 0; i < surnames.length(); i++) {
      char c = surnames.charAt(i);
      WEIGHTS[c] = 1 + weight - (WORDS.indexOf(c) >= 0 ? 0.4 : 0);
    }
  }

  /** The length of the surname that begins at a unit; 0 if none does. */
  static int length(String text, int at) {
    if (at + 2 <= text.length() && COMPOUND.contains(text.substring(at, at + 2))) {
      return 2;
    }
    return WEIGHTS[text.charAt(at)] > 0 ? 1 : 0;
  }

  /** How much a surname speaks for a name: 0 for those of most people, less for others. */
  static double weight(String text, int at) {
    return length(text, at) == 2 ? 0.3 : WEIGHTS[text.charAt(at)] - 1;
  }
}
