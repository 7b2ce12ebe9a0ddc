package copydesk.annotate.search;

import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import java.util.List;

/**
 * A fact as search sees it.
 *
 * @param value as text, empty where it is not known
 */
public record FoundFact(FactType type, String quote, String value) {

  /** The facts of a draft that nobody rejected, each once. */
  static List<FoundFact> of(Draft draft) {
    return draft.facts().stream()
        .filter(fact -> fact.status() != FactStatus.REJECTED)
        .map(FoundFact::of)
        .distinct()
        .toList();
  }

  private static FoundFact of(Fact fact) {
    return new FoundFact(fact.type(), fact.quote(), text(fact.value()));
  }

  private static String text(FactValue value) {
    return switch (value) {
      case null -> "";
      case FactValue.Words words -> words.text();
      case FactValue.Dated dated -> dated.date();
      case FactValue.Known known -> known.name();
      case FactValue.Position position -> position.organization() + position.title();
      case FactValue.Amount amount ->
          amount.number().toPlainString()
              + (amount.to() == null ? "" : "–" + amount.to().toPlainString())
              + (amount.unit().isEmpty() ? "" : " " + amount.unit());
    };
  }
}
