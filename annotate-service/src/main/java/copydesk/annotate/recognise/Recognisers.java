package copydesk.annotate.recognise;

import copydesk.annotate.draft.FactType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Several recognisers as one: where mentions overlap, the longest is kept. */
public final class Recognisers implements Recogniser {

  private final List<Recogniser> all;

  private Recognisers(List<Recogniser> all) {
    this.all = List.copyOf(all);
  }

  public static Recognisers of(Recogniser... all) {
    return new Recognisers(List.of(all));
  }

  /** One of a site's own, with what is in the register. */
  public static Recognisers with(Recogniser own) {
    return of(own, REGISTERED);
  }

  private static final Recogniser REGISTERED =
      passage -> passage.around().register().names().in(passage);

  /** Those that come with the house. */
  public static Recognisers standard() {
    return of(parts(false, false));
  }

  /**
   * Those that come with the house, asked for some types only; those left out hide nothing.
   *
   * @param apart whether each of several places in a row is one of its own
   */
  public static Recognisers only(Set<FactType> types, boolean apart) {
    Recogniser[] parts = parts(apart, !types.contains(FactType.ROLE));
    for (int i = 0; i < parts.length; i++) {
      Recogniser part = parts[i];
      parts[i] =
          passage ->
              part.suggest(passage).stream()
                  .filter(suggestion -> types.contains(suggestion.type()))
                  .toList();
    }
    return of(parts);
  }

  /** One character was wrong where it stood, which says nothing of where other words show it. */
  private static boolean isRejected(Register register, Passage passage, Suggestion suggestion) {
    boolean shown =
        suggestion.length() == 1 && !suggestion.reason().equals(Registered.IN_THE_REGISTER);
    return !shown
        && register.rejects(
            suggestion.type(), passage.simplified(suggestion.start(), suggestion.end()));
  }

  private static Recogniser[] parts(boolean apart, boolean ofTitles) {
    return new Recogniser[] {
      new Documents(),
      new Dates(),
      new Quantities(),
      new Events(),
      new Organizations(ofTitles),
      new Places(apart),
      new Persons(),
      new Roles(),
      REGISTERED
    };
  }

  @Override
  public List<Suggestion> suggest(Passage passage) {
    List<Suggestion> found = new ArrayList<>();
    all.forEach(recogniser -> found.addAll(recogniser.suggest(passage)));
    Register register = passage.around().register();
    found.removeIf(s -> isRejected(register, passage, s));
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
