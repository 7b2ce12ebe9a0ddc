package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the desk has confirmed before: people, organizations and places with their other names, and
 * the roles that people hold. Plain values; where they are kept is not known here.
 */
public final class Register {

  /** Nothing is known. */
  public static final Register EMPTY = new Register(List.of());

  private final List<Entry> entries;
  private final Registered names;
  private final Set<Named> rejected;

  /**
   * Something printed, taken for a type.
   *
   * @param text as printed, in whatever script
   */
  public record Named(FactType type, String text) {
    public Named {
      text = Script.simplified(text);
    }
  }

  /** Prepares all names to be sought at once; keep it as long as the entries stay the same. */
  public Register(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.names = new Registered(this.entries);
    this.rejected = Set.of();
  }

  private Register(Register other, Set<Named> rejected) {
    this.entries = other.entries;
    this.names = other.names;
    this.rejected = Set.copyOf(rejected);
  }

  /** The same entries, without suggestions that the desk rejected more often than it confirmed. */
  public Register rejecting(Set<Named> others) {
    return rejected.equals(others) ? this : new Register(this, others);
  }

  boolean rejects(FactType type, String simplified) {
    return !rejected.isEmpty() && rejected.contains(new Named(type, simplified));
  }

  public List<Entry> entries() {
    return entries;
  }

  Registered names() {
    return names;
  }

  /**
   * The form in which names are compared: simplified characters, without case and widths, one dot
   * for all that part foreign names, no blanks beside Chinese characters.
   */
  public static String folded(String name) {
    String plain =
        Script.simplified(Normalizer.normalize(name, Normalizer.Form.NFKC))
            .toLowerCase(Locale.ROOT)
            .strip();
    return BESIDE_CHINESE.matcher(DOTS.matcher(plain).replaceAll("·")).replaceAll("");
  }

  private static final Pattern DOTS = Pattern.compile("[•・‧∙]");
  private static final Pattern BESIDE_CHINESE =
      Pattern.compile("(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})");

  /**
   * @param id where entries are kept, or null if they are kept nowhere
   * @param type person, organization, place or another type whose mentions have names
   * @param name in full
   * @param aliases other ways in which it is printed
   * @param roles that a person holds or held
   */
  public record Entry(
      String id, FactType type, String name, List<String> aliases, List<Held> roles) {
    public Entry {
      aliases = List.copyOf(aliases);
      roles = List.copyOf(roles);
    }

    /** An entry that is kept nowhere. */
    public Entry(FactType type, String name, List<String> aliases, List<Held> roles) {
      this(null, type, name, aliases, roles);
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
   * @param organization in which it is held, or empty
   * @param from the first day, or null if it is not known
   * @param to the last day, or null if the role is still held or the end is not known
   */
  public record Held(String role, String organization, LocalDate from, LocalDate to) {

    private static final Pattern NOW = Pattern.compile("^(?:新任|现任)");

    /** A role of which nobody says where it is held. */
    public Held(String role, LocalDate from, LocalDate to) {
      this(role, "", from, to);
    }

    /** Whether a printed role is this one: alone, or behind a short form of the organization. */
    public boolean isPrinted(String printed) {
      if (!printed.endsWith(role)) {
        return false;
      }
      String before =
          NOW.matcher(printed.substring(0, printed.length() - role.length())).replaceFirst("");
      int at = 0;
      for (int i = 0; i < organization.length() && at < before.length(); i++) {
        at += organization.charAt(i) == before.charAt(at) ? 1 : 0;
      }
      return at == before.length();
    }

    /** Whether it is held on a day, as far as is known. */
    public boolean on(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }
}
