package copydesk.annotate.register;

import com.fasterxml.jackson.core.type.TypeReference;
import copydesk.annotate.page.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists inside an entry: how they are written, and how they are put in order. */
final class EntryText {

  static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
  static final TypeReference<List<Held>> ROLES = new TypeReference<>() {};

  private EntryText() {}

  /** Each alias once, in whatever form, without the name itself. */
  static List<String> aliases(String name, List<String> aliases) {
    Map<String, String> byFolded = new LinkedHashMap<>();
    aliases.forEach(
        alias ->
            byFolded.putIfAbsent(
                copydesk.annotate.recognise.Register.folded(alias), alias.strip()));
    byFolded.remove(copydesk.annotate.recognise.Register.folded(name));
    byFolded.remove("");
    return List.copyOf(byFolded.values());
  }

  /** Every role with an id, in the order in which they began; those without a beginning first. */
  static List<Held> roles(List<Held> roles) {
    List<Held> all = new ArrayList<>();
    for (Held role : roles) {
      all.add(role.id() == null ? role.withId(Ids.fact()) : role);
    }
    all.sort(
        Comparator.comparing(
            Held::first, Comparator.nullsFirst(Comparator.<java.time.LocalDate>naturalOrder())));
    return List.copyOf(all);
  }
}
