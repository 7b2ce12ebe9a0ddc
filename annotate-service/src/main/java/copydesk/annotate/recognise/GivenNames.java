package copydesk.annotate.recognise;

import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;

/**
 * How likely characters are given names, by how often HanLP's dictionary of names has them as the
 * first, the last or the only character of one.
 */
final class GivenNames {

  private static final float[] FIRST = table(NR.C);
  private static final float[] LAST = table(NR.D);
  private static final float[] ONLY = table(NR.E);

  private GivenNames() {}

  private static float[] table(NR part) {
    float[] table = new float[Character.MAX_VALUE + 1];
    for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
      EnumItem<NR> item = PersonDictionary.dictionary.get(String.valueOf(c));
      int times = item == null ? 0 : item.getFrequency(part);
      table[c] = (float) Math.log10(1 + times);
    }
    return table;
  }

  /** From -1.5 to 1.5; above 0 for characters that are often given names. */
  static double weight(String text, int start, int end) {
    int given = start + Math.max(1, Math.min(Surnames.length(text, start), end - start - 1));
    double weight =
        end - given == 1
            ? ONLY[text.charAt(given)] - 1.6
            : FIRST[text.charAt(given)] + LAST[text.charAt(end - 1)] - 3.4;
    return Math.max(-1.5, Math.min(1.5, weight));
  }
}
