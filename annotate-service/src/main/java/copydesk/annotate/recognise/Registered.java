package copydesk.annotate.recognise;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Mentions of what is in the register, by name or alias; the value is the entry. All names are
 * sought at once.
 */
final class Registered {

  private final AhoCorasickDoubleArrayTrie<List<Register.Entry>> names;

  Registered(List<Register.Entry> entries) {
    TreeMap<String, List<Register.Entry>> byName = new TreeMap<>();
    for (Register.Entry entry : entries) {
      add(byName, entry.name(), entry);
      entry.aliases().forEach(alias -> add(byName, alias, entry));
    }
    if (byName.isEmpty()) {
      names = null;
    } else {
      names = new AhoCorasickDoubleArrayTrie<>();
      names.build(byName);
    }
  }

  private static void add(
      Map<String, List<Register.Entry>> byName, String name, Register.Entry entry) {
    boolean single = name.codePointCount(0, name.length()) == 1;
    if (!name.isEmpty() && (!single || entry.type() == FactType.PLACE)) {
      byName.computeIfAbsent(Script.simplified(name), key -> new ArrayList<>()).add(entry);
    }
  }

  /** Names of one type, of more than one character, that stand anywhere in some texts. */
  Set<String> in(Collection<Around.Known> texts, FactType type) {
    Set<String> all = new LinkedHashSet<>();
    if (names != null) {
      for (Around.Known known : texts) {
        names.parseText(
            known.text(),
            (start, end, entries) -> {
              boolean one = entries.getFirst().type() == type;
              if (one && end - start > 1) {
                all.add(known.text().substring(start, end));
              }
            });
      }
    }
    return all;
  }

  /** What of it is mentioned in a passage. */
  List<Suggestion> in(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    if (names == null) {
      return found;
    }
    BitSet singles = singles(passage);
    names.parseText(
        passage.string(),
        (start, end, known) -> {
          for (Register.Entry entry : known) {
            if (end - start == 1 ? singles.get(start) : stands(passage, entry, start, end)) {
              found.add(
                  passage.over(
                      start,
                      end,
                      entry.type(),
                      value(entry, known),
                      known.size() == 1 ? ALONE : entry.equals(known.getFirst()) ? FIRST : OTHER,
                      IN_THE_REGISTER));
            }
          }
        });
    return found;
  }

  /** Which of several of one name is meant nobody but the editor can tell. */
  private static FactValue value(Register.Entry entry, List<Register.Entry> known) {
    boolean alone = known.stream().filter(other -> other.type() == entry.type()).count() == 1;
    return entry.id() != null && alone
        ? new FactValue.Known(entry.id(), entry.name())
        : new FactValue.Words(entry.name());
  }

  /** Where names of one character stand: side by side, 中美 and 京津冀, or as a word, 俄经济. */
  private BitSet singles(Passage passage) {
    BitSet all = new BitSet();
    names.parseText(
        passage.string(),
        (start, end, known) -> {
          if (end - start == 1 && SIDES.indexOf(passage.string().charAt(start)) < 0) {
            all.set(start);
          }
        });
    BitSet places = new BitSet();
    for (int at = all.nextSetBit(0); at >= 0; at = all.nextSetBit(at + 1)) {
      Words words = passage.words();
      int word = words.over(at);
      int end = words.end(word);
      if (words.start(word) == at && all.nextClearBit(at) >= end && isPlace(words, word, all)) {
        places.set(at, end);
      }
    }
    return places;
  }

  /** Whether a word made of nothing but such names is made of places. */
  private static boolean isPlace(Words words, int word, BitSet all) {
    char kind = words.tag(word).charAt(0);
    if (words.length(word) > 1) {
      return kind == 'n' || kind == 'j' || kind == 'b';
    }
    int start = words.start(word);
    boolean beside = all.get(start + 1) || (start > 0 && all.get(start - 1));
    return kind == 'b' || kind == 'j' || (beside && (kind == 'f' || kind == 'n'));
  }

  static final String IN_THE_REGISTER = "in the register";

  private static final String SIDES = "东南西北";

  /** A short name must not be a piece of another word. */
  private static boolean stands(Passage passage, Register.Entry entry, int start, int end) {
    Words words = passage.words();
    if (entry.type() == FactType.PERSON) {
      return end - start > 2 || words.isEdge(start) || words.isEdge(end);
    }
    return end - start > 3 || (words.isEdge(start) && words.isEdge(end));
  }

  /** A name that one entry has; the most used of several; and another of them. */
  private static final double ALONE = 0.99;

  private static final double FIRST = 0.75;
  private static final double OTHER = 0.55;
}
