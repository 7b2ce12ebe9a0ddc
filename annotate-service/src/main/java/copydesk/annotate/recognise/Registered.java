package copydesk.annotate.recognise;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Mentions of what is in the register, by name or alias; the value is the entry's name. All names
 * are sought at once.
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
    if (name.length() > 1) {
      byName.computeIfAbsent(Script.simplified(name), key -> new ArrayList<>()).add(entry);
    }
  }

  /** What of it is mentioned in a passage. */
  List<Suggestion> in(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    if (names == null) {
      return found;
    }
    String text = passage.string();
    names.parseText(
        text,
        (start, end, known) -> {
          for (Register.Entry entry : known) {
            if (stands(passage, entry, start, end)) {
              found.add(
                  passage.over(
                      start,
                      end,
                      entry.type(),
                      new FactValue.Words(entry.name()),
                      known.size() == 1 ? 0.97 : 0.8,
                      "in the register"));
            }
          }
        });
    return found;
  }

  /** A short name must not be a piece of another word. */
  private static boolean stands(Passage passage, Register.Entry entry, int start, int end) {
    Words words = passage.words();
    boolean edges = words.isEdge(start) && words.isEdge(end);
    return edges
        || end - start > 3
        || (entry.type() == FactType.PERSON && (words.isEdge(start) || words.isEdge(end)));
  }
}
