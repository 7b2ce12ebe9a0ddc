package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page around a passage. What is found in it, like the names that something beside them
 * introduces, is worked out once for all its passages, when it is first asked for. May be used by
 * many threads.
 */
public final class Around {

  private static final Pattern PAPER =
      Pattern.compile("^(?<stem>[\\u4e00-\\u9fa5]{2,4}?)(?:日报|晚报|时报|都市报|晨报|商报|早报|新报|快报)");

  /** Blocks of late by their text and the page's places in it: an edit leaves all but one. */
  private static final Map<Placed, Known> RECENT =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Placed, Known> eldest) {
              return size() > 3000;
            }
          });

  private record Placed(String text, Set<String> places) {}

  /**
   * All that a recogniser can see of a text: where it is the same, the same is found, whatever else
   * changed on the page. The register is compared as it is, not by what is in it.
   */
  private record Seen(
      String text, Set<String> places, List<PersonNames.Found> people, Register register) {}

  /** A text of a page in simplified characters, with its words; equal only to itself. */
  static final class Known {
    private final String text;
    private final Words words;
    private final Set<String> places;
    private List<PersonNames.Found> candidates;

    private Known(String text, Words words, Set<String> places) {
      this.text = text;
      this.words = words;
      this.places = places;
    }

    /** Every stretch of it that may be somebody's name, by the text alone. */
    synchronized List<PersonNames.Found> candidates() {
      if (candidates == null) {
        candidates = List.copyOf(Candidates.of(this));
      }
      return candidates;
    }

    /** The same among places, those of which it holds making up words. */
    private Known among(Set<String> all) {
      Set<String> here =
          all.stream().filter(text::contains).collect(Collectors.toUnmodifiableSet());
      return here.isEmpty()
          ? this
          : recent(new Placed(text, here), key -> new Known(text, words.with(here), here));
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
      known.put(
          text,
          recent(
              new Placed(simple, Set.of()), key -> new Known(simple, Words.of(simple), Set.of())));
    }
    Set<String> places = new LinkedHashSet<>(PagePlaces.in(known.values()));
    places.addAll(register.names().in(known.values(), FactType.PLACE));
    Matcher paper = PAPER.matcher(Script.simplified(publication));
    if (paper.find()) {
      places.add(paper.group("stem"));
    }
    if (!places.isEmpty()) {
      known.replaceAll((text, plain) -> plain.among(places));
    }
  }

  /** Forgets the blocks of late, for measuring and for comparing. */
  public static void clear() {
    RECENT.clear();
  }

  /** Outside the lock: two who ask at once may both work it out. */
  private static Known recent(Placed key, Function<Placed, Known> work) {
    Known recent = RECENT.get(key);
    if (recent == null) {
      recent = work.apply(key);
      RECENT.put(key, recent);
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

  /**
   * Something that equals the same of another page if, and only if, all recognisers that know
   * nothing but their passage see the same in this text.
   */
  public Object seen(String text) {
    Known here = known(text);
    return new Seen(here.text(), here.places, names().of(here), register);
  }

  /** The names of people on the page. */
  synchronized PersonNames names() {
    if (names == null) {
      names = PersonNames.in(known.values(), register.names().in(known.values(), FactType.PERSON));
    }
    return names;
  }
}
