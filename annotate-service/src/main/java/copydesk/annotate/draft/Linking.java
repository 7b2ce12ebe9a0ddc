package copydesk.annotate.draft;

import copydesk.annotate.draft.Operation.Link;
import copydesk.annotate.draft.Operation.Unlink;
import copydesk.annotate.draft.Refusal.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Says of two facts that they belong together, or that they do not. */
final class Linking {

  private Linking() {}

  static void link(Working working, Link link) {
    decide(working, link.from(), link.to(), true);
  }

  static void unlink(Working working, Unlink unlink) {
    decide(working, unlink.from(), unlink.to(), false);
  }

  /** In the direction in which they can be linked, whichever was named first. */
  private static void decide(Working working, String one, String other, boolean holds) {
    Map.Entry<Draft, Fact> first = working.fact(one);
    Map.Entry<Draft, Fact> second = working.fact(other);
    if (!first.getKey().id().equals(second.getKey().id())) {
      throw new Refusal(Why.NOT_TOGETHER);
    }
    if (LinkKind.of(first.getValue().type(), second.getValue().type()).isPresent()) {
      decide(working, first, other, holds);
    } else if (LinkKind.of(second.getValue().type(), first.getValue().type()).isPresent()) {
      decide(working, second, one, holds);
    } else {
      throw new Refusal(Why.NOT_LINKABLE);
    }
  }

  private static void decide(
      Working working, Map.Entry<Draft, Fact> from, String to, boolean holds) {
    List<FactLink> links = new ArrayList<>(from.getValue().links());
    links.removeIf(link -> link.to().equals(to));
    links.add(new FactLink(to, holds));
    links.sort(Comparator.comparing(FactLink::to));
    Tagging.put(working, from.getKey(), from.getValue().linked(links));
  }
}
