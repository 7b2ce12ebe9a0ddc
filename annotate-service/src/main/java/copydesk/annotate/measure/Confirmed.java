package copydesk.annotate.measure;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.text.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a desk knows that confirms what is marked and rejects what is suggested beside it. */
final class Confirmed {

  private static final Set<FactType> KEPT =
      EnumSet.of(FactType.PERSON, FactType.ORGANIZATION, FactType.PLACE);

  /** How much more often it was confirmed than rejected, and whether it ever was confirmed. */
  private final Map<Register.Named, Integer> balance = new HashMap<>();

  private final Set<Register.Named> marked = new HashSet<>();

  void learn(Text text, List<Mention> right, Collection<Mention> suggested) {
    for (Mention mention : right) {
      if (KEPT.contains(mention.type())) {
        marked.add(named(text, mention));
        balance.merge(named(text, mention), 1, Integer::sum);
      }
    }
    for (Mention mention : suggested) {
      if (KEPT.contains(mention.type()) && !right.contains(mention)) {
        balance.merge(named(text, mention), -1, Integer::sum);
      }
    }
  }

  /** Of what is marked, how much was confirmed before and is not found. */
  int missed(Text text, List<Mention> right, Collection<Mention> found) {
    return (int)
        right.stream()
            .filter(mention -> !found.contains(mention) && marked.contains(named(text, mention)))
            .count();
  }

  Register register() {
    List<Register.Entry> entries =
        marked.stream()
            .sorted(
                Comparator.<Register.Named>comparingInt(named -> -balance.get(named))
                    .thenComparing(Register.Named::type)
                    .thenComparing(Register.Named::text))
            .map(named -> Register.Entry.of(named.type(), named.text()))
            .toList();
    Set<Register.Named> rejected = new HashSet<>();
    balance.forEach(
        (named, times) -> {
          if (times < 0) {
            rejected.add(named);
          }
        });
    return new Register(entries).rejecting(rejected);
  }

  private static Register.Named named(Text text, Mention mention) {
    return new Register.Named(mention.type(), text.slice(mention.start(), mention.end()));
  }
}
