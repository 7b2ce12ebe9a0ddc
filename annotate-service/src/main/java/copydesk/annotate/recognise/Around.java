package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page around a passage. What is found in it, like the names that something beside them
 * introduces, is worked out once for all its passages, when it is first asked for. May be used by
 * many threads.
 */
public final class Around {

  private static final Pattern PAPER =
      Pattern.compile("^(?<stem>[\\u4e00-\\u9fa5]{2,4}?)(?:日报|晚报|时报|都市报|晨报|商报|早报|新报|快报)");

  /** Blocks that were cut into words of late: an edit leaves all but one as they were. */
  private static final Map<String, Words> RECENT =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Words> eldest) {
              return size() > 1000;
            }
          });

  /** A text of the page in simplified characters, with its words; equal only to itself. */
  static final class Known {
    private final String text;
    private final Words words;

    Known(String text, Words words) {
      this.text = text;
      this.words = words;
    }

    String text() {
      return text;
    }

    Words words() {
      return words;
    }
  }

  private final Map<String, Known> known = new LinkedHashMap<>();
  private final Register register;
  private PersonNames names;

  private Around(List<String> texts, String publication, Register register) {
    this.register = register;
    for (String text : texts) {
      String simple = Script.simplified(text);
      known.put(text, new Known(simple, words(simple)));
    }
    Set<String> places = new LinkedHashSet<>(PagePlaces.in(known.values()));
    places.addAll(register.names().in(known.values(), FactType.PLACE));
    Matcher paper = PAPER.matcher(Script.simplified(publication));
    if (paper.find()) {
      places.add(paper.group("stem"));
    }
    if (!places.isEmpty()) {
      known.replaceAll((text, words) -> new Known(words.text(), words.words().with(places)));
    }
  }

  /** Forgets the blocks of late, for measuring. */
  static void clear() {
    RECENT.clear();
  }

  private static Words words(String text) {
    Words recent = RECENT.get(text);
    if (recent == null) {
      recent = Words.of(text);
      RECENT.put(text, recent);
    }
    return recent;
  }

  /**
   * @param texts of all blocks of the page, or of as much of it as is at hand
   */
  public static Around of(List<String> texts) {
    return new Around(texts, "", Register.EMPTY);
  }

  /**
   * @param publication the paper's name; the place it is named for is one everywhere on the page
   */
  public static Around of(List<String> texts, String publication) {
    return new Around(texts, publication, Register.EMPTY);
  }

  /**
   * @param publication the paper's name, or empty
   * @param register what the desk has confirmed before
   */
  public static Around of(List<String> texts, String publication, Register register) {
    return new Around(texts, publication, register);
  }

  /** The texts of the page, in order, each once. */
  Set<String> texts() {
    return Collections.unmodifiableSet(known.keySet());
  }

  Register register() {
    return register;
  }

  Known known(String text) {
    Known found = known.get(text);
    if (found == null) {
      throw new IllegalArgumentException("a passage must be of the texts around it");
    }
    return found;
  }

  /** The names of people on the page. */
  synchronized PersonNames names() {
    if (names == null) {
      names = PersonNames.in(known.values(), register.names().in(known.values(), FactType.PERSON));
    }
    return names;
  }
}
