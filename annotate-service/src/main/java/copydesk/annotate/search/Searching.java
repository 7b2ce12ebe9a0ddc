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

  /**
   * So many articles are looked into at the most behind the newest ones. Where terms promise what
   * the text seldom holds, as for a phrase of frequent pairs, it would be all articles.
   */
  private static final int MOST_LOOKED_INTO = 300;

  /** So many of the newest articles are looked through, step by step, as long as it pays. */
  private static final List<Integer> NEWEST = List.of(60, 340);

  /** A word is frequent that one of so many articles has: the index would name too many. */
  private static final int FREQUENT = 8;

  private static final Comparator<DeskQuery.Place> ORDER =
      Comparator.comparing(DeskQuery.Place::issue)
          .reversed()
          .thenComparing(place -> place.id().toString());

  /** An article that was found. */
  public record Result(UUID articleId, Found found) {}

  /**
   * What was found.
   *
   * @param results in the order of the list
   * @param reached where the search stopped before its end; null if all was looked at, or as many
   *     were found as were asked for
   */
  public record Results(List<Result> results, DeskQuery.Place reached) {}

  private record Hit(SearchText entry, Found found) {
    DeskQuery.Place place() {
      return entry.place();
    }
  }

  private record Settled(List<Hit> hits, DeskQuery.Place reached) {}

  @Inject SearchEntries entries;

  /**
   * Searches what the desk's other filters leave. Call in a transaction.
   *
   * @param typed the words as they were typed, or null with a type
   * @param type only facts of this type, or null
   * @param limit the most that are given
   */
  public Results search(DeskQuery query, String typed, FactType type, int limit) {
    Wanted wanted = Wanted.of(typed, type);
    if (wanted.isNothing()) {
      return new Results(List.of(), null);
    }
    List<Hit> hits = new ArrayList<>(hits(wanted, entries.changed(query)));
    Settled settled = settled(query, wanted, limit);
    hits.addAll(settled.hits());
    return results(hits, settled.reached(), limit);
  }

  /** What lies behind the place that was reached comes when the search goes on from there. */
  private static Results results(List<Hit> hits, DeskQuery.Place reached, int limit) {
    List<Result> results =
        hits.stream()
            .filter(hit -> reached == null || ORDER.compare(hit.place(), reached) <= 0)
            .sorted(Comparator.comparing(Hit::place, ORDER))
            .limit(limit)
            .map(hit -> new Result(hit.place().id(), hit.found))
            .toList();
    return new Results(results, results.size() < limit ? reached : null);
  }

  /**
   * A frequent word is in enough of the newest articles, which are looked through; the first of
   * them show whether it is frequent. One that is not is had from the index, behind them.
   */
  private Settled settled(DeskQuery query, Wanted wanted, int limit) {
    String terms = wanted.query();
    List<Hit> hits = new ArrayList<>();
    DeskQuery from = query;
    int seen = 0;
    for (int many : NEWEST) {
      List<SearchText> some = entries.newest(from, terms, limit - hits.size(), many);
      boolean cut = some.size() == limit - hits.size();
      hits.addAll(hits(wanted, some));
      Optional<DeskQuery.Place> last =
          cut ? Optional.of(some.getLast().place()) : entries.lastOfNewest(from, many);
      if (hits.size() >= limit || last.isEmpty()) {
        return new Settled(hits, null);
      }
      from = from.after(last.get());
      seen += many;
      if (hits.size() * FREQUENT < seen) {
        break;
      }
    }
    Settled behind = behind(from, wanted, terms, limit - hits.size());
    hits.addAll(behind.hits());
    return new Settled(hits, behind.reached());
  }

  private Settled behind(DeskQuery query, Wanted wanted, String terms, int limit) {
    List<Hit> hits = new ArrayList<>();
    DeskQuery from = query;
    int asked = Math.min(limit, MOST_LOOKED_INTO);
    int looked = 0;
    do {
      List<SearchText> some = entries.ofTerms(from, terms, asked);
      hits.addAll(hits(wanted, some));
      looked += some.size();
      if (some.size() < asked || hits.size() >= limit) {
        return new Settled(hits, null);
      }
      DeskQuery.Place last = some.getLast().place();
      if (looked >= MOST_LOOKED_INTO) {
        return new Settled(hits, last);
      }
      from = query.after(last);
      // Where terms promise what the text does not hold, larger and larger parts are looked at.
      asked = Math.min(asked * 4, MOST_LOOKED_INTO - looked);
    } while (true);
  }

  private static List<Hit> hits(Wanted wanted, List<SearchText> maybe) {
    return maybe.stream()
        .map(entry -> wanted.in(entry).map(found -> new Hit(entry, found)))
        .flatMap(Optional::stream)
        .toList();
  }
}
