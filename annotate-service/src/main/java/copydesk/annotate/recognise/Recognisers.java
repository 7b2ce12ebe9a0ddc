package copydesk.annotate.recognise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Several recognisers as one: where mentions overlap, the longest is kept. */
public final class Recognisers implements Recogniser {

  private final List<Recogniser> all;

  private Recognisers(List<Recogniser> all) {
    this.all = List.copyOf(all);
  }

  public static Recognisers of(Recogniser... all) {
    return new Recognisers(List.of(all));
  }

  /** Those that come with the house. */
  public static Recognisers standard() {
    return of(
        new Documents(),
        new Dates(),
        new Quantities(),
        new Events(),
        new Organizations(),
        new Places(),
        new Persons(),
        new Roles());
  }

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    all.forEach(recogniser -> found.addAll(recogniser.suggest(passage)));
    found.sort(
        Comparator.comparingInt(Suggestion::length)
            .thenComparingDouble(Suggestion::confidence)
            .reversed());
    List<Suggestion> kept = new ArrayList<>();
    for (Suggestion suggestion : found) {
      if (kept.stream().noneMatch(suggestion::overlaps)) {
        kept.add(suggestion);
      }
    }
    kept.sort(Comparator.comparingInt(Suggestion::start));
    return kept;
  }
}
