package copydesk.annotate.register;

import copydesk.annotate.article.Article;
import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.Layout;
import copydesk.annotate.draft.Place;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.wire.WireJson;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the people, organizations and places that were decided about out of a draft. */
final class DraftMentions {

  /** What the register has entries of. */
  static final Set<FactType> KEPT =
      EnumSet.of(FactType.PERSON, FactType.ORGANIZATION, FactType.PLACE);

  private DraftMentions() {}

  static List<Mention> of(Article article, Draft draft) {
    Map<Fact, Fact> roles = roles(draft);
    List<Mention> mentions = new ArrayList<>();
    for (Fact fact : draft.facts()) {
      boolean decided =
          fact.status() == FactStatus.CONFIRMED || fact.status() == FactStatus.REJECTED;
      if (decided && KEPT.contains(fact.type())) {
        Fact role = roles.get(fact);
        Mention mention = new Mention();
        mention.publicationId = article.publicationId;
        mention.articleId = article.id;
        mention.factId = fact.id();
        mention.type = WireJson.word(fact.type());
        mention.quote = fact.quote();
        name(mention, fact);
        mention.folded = Register.folded(mention.name);
        mention.role = role == null ? null : role.quote();
        mention.roleFactId = role == null ? null : role.id();
        mention.issueDate = article.issueDate;
        mention.rejected = fact.status() == FactStatus.REJECTED;
        mentions.add(mention);
      }
    }
    return mentions;
  }

  private static void name(Mention mention, Fact fact) {
    mention.name = fact.quote();
    if (fact.value() instanceof FactValue.Words words) {
      mention.name = words.text();
    } else if (fact.value() instanceof FactValue.Known known) {
      mention.name = known.name();
      mention.entryId = UUID.fromString(known.entry());
    }
  }

  /** The confirmed role that touches each person's name, before it or behind it. */
  private static Map<Fact, Fact> roles(Draft draft) {
    Layout layout = Layout.of(draft);
    Map<Fact, Fact> roles = new HashMap<>();
    for (Fact role : draft.facts()) {
      if (role.type() != FactType.ROLE || role.status() != FactStatus.CONFIRMED) {
        continue;
      }
      for (Fact person : draft.facts()) {
        if (person.type() == FactType.PERSON && touch(place(layout, role), place(layout, person))) {
          roles.put(person, role);
        }
      }
    }
    return roles;
  }

  private static Place place(Layout layout, Fact fact) {
    return layout
        .window(fact.anchors())
        .filter(window -> window.at().size() == 1)
        .map(window -> window.at().getFirst())
        .orElse(null);
  }

  /** With a blank between them at the most. */
  private static boolean touch(Place one, Place other) {
    return one != null
        && other != null
        && one.block().equals(other.block())
        && (isBehind(one.end(), other.start()) || isBehind(other.end(), one.start()));
  }

  private static boolean isBehind(int end, int start) {
    return start == end || start == end + 1;
  }
}
