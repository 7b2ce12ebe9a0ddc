package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the desk has confirmed before: people, organizations and places with their other names, and
 * the roles that people hold. Plain values; where they are kept is not known here.
 */
public final class Register {

  /** Nothing is known. */
  public static final Register EMPTY = new Register(List.of());

  private final List<Entry> entries;
  private final Registered names;

  /** Prepares all names to be sought at once; keep it as long as the entries stay the same. */
  public Register(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.names = new Registered(this.entries);
  }

  public List<Entry> entries() {
    return entries;
  }

  Registered names() {
    return names;
  }

  /** The names and aliases of one type, in simplified characters. */
  Set<String> names(FactType type) {
    Set<String> all = new LinkedHashSet<>();
    for (Entry entry : entries) {
      if (entry.type() == type) {
        all.add(Script.simplified(entry.name()));
        entry.aliases().forEach(alias -> all.add(Script.simplified(alias)));
      }
    }
    all.removeIf(name -> name.length() < 2);
    return all;
  }

  /**
   * @param type person, organization, place or another type whose mentions have names
   * @param name in full
   * @param aliases other ways in which it is printed
   * @param roles that a person holds or held
   */
  public record Entry(FactType type, String name, List<String> aliases, List<Held> roles) {
    public Entry {
      aliases = List.copyOf(aliases);
      roles = List.copyOf(roles);
    }

    /** An entry without other names and roles. */
    public static Entry of(FactType type, String name) {
      return new Entry(type, name, List.of(), List.of());
    }
  }

  /**
   * A role that somebody holds.
   *
   * @param role as it is printed before the name
   * @param from the first day, or null if it is not known
   * @param to the last day, or null if the role is still held or the end is not known
   */
  public record Held(String role, LocalDate from, LocalDate to) {

    /** Whether it is held on a day, as far as is known. */
    public boolean on(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }
}
