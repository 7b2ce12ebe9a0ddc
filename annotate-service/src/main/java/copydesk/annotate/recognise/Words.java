package copydesk.annotate.recognise;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A text cut into words, each with HanLP's tag for what kind of word it is. Places are UTF-16 units
 * of the text.
 */
final class Words {

  private static final Segment SEGMENT = segment();

  private final String text;
  private final int[] starts;
  private final String[] tags;
  private final int[] at;

  private Words(String text, int[] starts, String[] tags, int[] at) {
    this.text = text;
    this.starts = starts;
    this.tags = tags;
    this.at = at;
  }

  private static Segment segment() {
    HanLP.Config.Normalization = false;
    for (String name : Divisions.names()) {
      CustomDictionary.insert(name, "ns 200");
    }
    for (String name : Lexicon.read("bodies.txt")) {
      CustomDictionary.insert(name, "nt 1000");
    }
    for (String name : Countries.names()) {
      CustomDictionary.insert(name, "nsf 1000");
    }
    for (String words : Lexicon.read("words.txt")) {
      int slash = words.indexOf('/');
      CustomDictionary.insert(words.substring(0, slash), words.substring(slash + 1) + " 1000");
    }
    return HanLP.newSegment()
        .enableNameRecognize(true)
        .enableTranslatedNameRecognize(true)
        .enablePlaceRecognize(false)
        .enableOrganizationRecognize(false)
        .enableCustomDictionary(true);
  }

  static Words of(String text) {
    List<Term> terms = SEGMENT.seg(text.toCharArray());
    int[] starts = new int[terms.size() + 1];
    String[] tags = new String[terms.size()];
    int[] at = new int[text.length() + 1];
    int unit = 0;
    for (int i = 0; i < tags.length; i++) {
      starts[i] = unit;
      tags[i] = terms.get(i).nature.toString();
      int end = Math.min(text.length(), unit + terms.get(i).word.length());
      Arrays.fill(at, unit, end, i);
      unit = end;
    }
    starts[tags.length] = text.length();
    at[text.length()] = tags.length;
    return new Words(text, starts, tags, at);
  }

  /** These words with those that make up one of some places taken together. */
  Words with(Set<String> places) {
    int[] ends = new int[text.length() + 1];
    for (int[] range : PagePlaces.of(places, text)) {
      boolean free = !isKnown(text.substring(range[0], range[1]));
      boolean begun = isEdge(range[0]) || (free && isGuess(range[0]));
      boolean ended = isEdge(range[1]) || length(at[range[1]]) < 3 || (free && isGuess(range[1]));
      if (begun && ended) {
        ends[range[0]] = Math.max(ends[range[0]], range[1]);
      }
    }
    List<Integer> begins = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    int unit = 0;
    while (unit < text.length()) {
      begins.add(unit);
      boolean place = ends[unit] > 0;
      kinds.add(place ? "ns" : tags[at[unit]]);
      int next = place ? ends[unit] : starts[at[unit] + 1];
      for (int i = unit + 1; i < next && !place; i++) {
        next = ends[i] > 0 ? i : next;
      }
      unit = next;
    }
    int[] joined = new int[begins.size() + 1];
    int[] over = new int[text.length() + 1];
    for (int i = 0; i < begins.size(); i++) {
      joined[i] = begins.get(i);
      int end = i + 1 < begins.size() ? begins.get(i + 1) : text.length();
      Arrays.fill(over, joined[i], end, i);
    }
    joined[begins.size()] = text.length();
    over[text.length()] = begins.size();
    return new Words(text, joined, kinds.toArray(String[]::new), over);
  }

  /** Whether HanLP took what stands here for somebody's name, which no dictionary has. */
  private boolean isGuess(int unit) {
    String word = word(at[unit]);
    return tags[at[unit]].equals("nr") && frequency(word) == 0 && !isNamed(word);
  }

  int count() {
    return tags.length;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return starts[word + 1];
  }

  int length(int word) {
    return starts[word + 1] - starts[word];
  }

  String word(int word) {
    return text.substring(starts[word], starts[word + 1]);
  }

  String tag(int word) {
    return tags[word];
  }

  /** Whether some word in a range is one that HanLP seldom saw or does not know. */
  boolean isStrange(int start, int end) {
    for (int i = at[start];
        i < at[end == text.length() ? end - 1 : end] + 1 && i < tags.length && starts[i] < end;
        i++) {
      String word = word(i);
      if (tags[i].startsWith("ns")
          || tags[i].startsWith("nr")
          || tags[i].equals("nx")
          || (tags[i].charAt(0) != 'w'
              && tags[i].charAt(0) != 'm'
              && (length(i) > 1 ? frequency(word) < 4 : frequency(word) < 40))) {
        return true;
      }
    }
    return false;
  }

  /** The word over a unit. */
  int over(int unit) {
    return at[unit];
  }

  /** Whether a word begins at a unit, or the text ends there. */
  boolean isEdge(int unit) {
    return unit == text.length() || starts[at[unit]] == unit;
  }

  /** Whether a word that is no name was seen more often than that. */
  static boolean isCommon(String word, int times) {
    CoreDictionary.Attribute core = CoreDictionary.get(word);
    return core != null && core.totalFrequency > times && !core.nature[0].startsWith("nr");
  }

  /** Whether HanLP's dictionaries have it. */
  static boolean isKnown(String word) {
    return CoreDictionary.get(word) != null || CustomDictionary.get(word) != null;
  }

  /** Whether HanLP's dictionaries know it as somebody's name. */
  static boolean isNamed(String word) {
    CoreDictionary.Attribute own = CustomDictionary.get(word);
    CoreDictionary.Attribute entry = own == null ? CoreDictionary.get(word) : own;
    return entry != null && entry.nature[0].startsWith("nr") && word.length() > 2;
  }

  /** Whether HanLP's dictionary has it as a word that is no place. */
  static boolean isOtherWord(String word) {
    CoreDictionary.Attribute core = CoreDictionary.get(word);
    return core != null && core.totalFrequency > 1 && !core.nature[0].startsWith("ns");
  }

  /** How often a word was seen in the texts from which HanLP's dictionary was counted. */
  static int frequency(String word) {
    CoreDictionary.Attribute core = CoreDictionary.get(word);
    return core == null ? 0 : core.totalFrequency;
  }
}
