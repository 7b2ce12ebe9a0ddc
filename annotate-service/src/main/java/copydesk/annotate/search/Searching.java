package copydesk.annotate.search;

import copydesk.annotate.article.DeskQuery;
import copydesk.annotate.draft.FactType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds articles, newest issue first. Terms say what may be meant, the text whether it is, so that
 * only what is shown is ever read.
 */
@ApplicationScoped
public class Searching {

  private static final int MOST_AT_ONCE = 1000;

  private static final Comparator<Hit> ORDER =
      Comparator.comparing((Hit hit) -> hit.entry.issueDate())
          .reversed()
          .thenComparing(hit -> hit.entry.articleId().toString());

  /** An article that was found. */
  public record Result(UUID articleId, Found found) {}

  private record Hit(SearchText entry, Found found) {}

  @Inject SearchEntries entries;

  /**
   * Searches what the desk's other filters leave. Call in a transaction.
   *
   * @param typed the words as they were typed, or null with a type
   * @param type only facts of this type, or null
   * @param limit the most that are given
   */
  public List<Result> search(DeskQuery query, String typed, FactType type, int limit) {
    Wanted wanted = Wanted.of(typed, type);
    if (wanted.isNothing()) {
      return List.of();
    }
    List<Hit> hits = new ArrayList<>(hits(wanted, entries.changed(query)));
    List<Hit> settled = settled(query, wanted, limit);
    hits.addAll(settled);
    return hits.stream()
        .sorted(ORDER)
        .limit(limit)
        .map(hit -> new Result(hit.entry.articleId(), hit.found))
        .toList();
  }

  /**
   * A frequent word is in enough of the newest articles, which are looked through first; what is
   * still wanted then is rare enough to be had from the index, behind them.
   */
  private List<Hit> settled(DeskQuery query, Wanted wanted, int limit) {
    String terms = wanted.query();
    List<SearchText> newest = entries.newest(query, terms, limit);
    List<Hit> hits = hits(wanted, newest);
    if (hits.size() >= limit) {
      return hits;
    }
    Optional<DeskQuery.Place> last =
        newest.size() < limit ? entries.lastOfNewest(query) : Optional.of(place(newest.getLast()));
    List<Hit> all = new ArrayList<>(hits);
    last.ifPresent(
        place -> all.addAll(behind(query.after(place), wanted, terms, limit - hits.size())));
    return all;
  }

  private static DeskQuery.Place place(SearchText entry) {
    return new DeskQuery.Place(entry.issueDate(), entry.articleId());
  }

  private List<Hit> behind(DeskQuery query, Wanted wanted, String terms, int limit) {
    List<Hit> hits = new ArrayList<>();
    DeskQuery from = query;
    int asked = limit;
    List<SearchText> some;
    do {
      some = entries.ofTerms(from, terms, asked);
      hits.addAll(hits(wanted, some));
      if (some.size() < asked || hits.size() >= limit) {
        return hits;
      }
      from = query.after(place(some.getLast()));
      // Where terms promise what the text does not hold, larger and larger parts are looked at.
      asked = Math.min(asked * 4, MOST_AT_ONCE);
    } while (true);
  }

  private static List<Hit> hits(Wanted wanted, List<SearchText> maybe) {
    return maybe.stream()
        .map(entry -> wanted.in(entry).map(found -> new Hit(entry, found)))
        .flatMap(Optional::stream)
        .toList();
  }
}
