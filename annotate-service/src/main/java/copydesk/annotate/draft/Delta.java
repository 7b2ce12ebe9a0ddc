package copydesk.annotate.draft;

import copydesk.annotate.text.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an edit changed, and only that: enough to reverse it exactly, even after other things have
 * changed, and to refuse when the same things have.
 *
 * @param articles by article
 */
public record Delta(Map<String, ArticleDelta> articles) {

  /** The parts of a draft that differ; what came has no before, what went no after. */
  public record ArticleDelta(
      List<String> orderBefore,
      List<String> orderAfter,
      Map<String, Change<Block>> blocks,
      Map<String, Change<Fact>> facts,
      Map<String, Change<Waiver>> waivers) {

    ArticleDelta inverse() {
      return new ArticleDelta(
          orderAfter, orderBefore, inverse(blocks), inverse(facts), inverse(waivers));
    }

    private static <T> Map<String, Change<T>> inverse(Map<String, Change<T>> changes) {
      Map<String, Change<T>> inverse = new TreeMap<>();
      changes.forEach((id, change) -> inverse.put(id, change.inverse()));
      return inverse;
    }
  }

  /**
   * One thing before and after.
   *
   * @param before null if it came
   * @param after null if it went
   */
  public record Change<T>(T before, T after) {
    Change<T> inverse() {
      return new Change<>(after, before);
    }
  }

  /** Something that is to be reversed has been changed again by another edit. */
  public static final class Conflict extends Exception {
    private static final long serialVersionUID = 1;

    private final String article;

    Conflict(String article) {
      super("changed again since: " + article, null, false, false);
      this.article = article;
    }

    /** In which article. */
    public String article() {
      return article;
    }
  }

  public Delta {
    articles = java.util.Collections.unmodifiableMap(new TreeMap<>(articles));
  }

  /** The differences of two states of the same drafts. */
  public static Delta between(Drafts before, Drafts after) {
    Map<String, ArticleDelta> deltas = new TreeMap<>();
    TreeSet<String> ids = new TreeSet<>(before.articles().keySet());
    ids.addAll(after.articles().keySet());
    for (String id : ids) {
      Draft old = before.articles().get(id);
      Draft now = after.articles().get(id);
      if (!Objects.equals(old, now)) {
        deltas.put(id, between(old, now));
      }
    }
    return new Delta(deltas);
  }

  private static ArticleDelta between(Draft before, Draft after) {
    List<String> orderBefore = order(before);
    List<String> orderAfter = order(after);
    return new ArticleDelta(
        orderBefore,
        orderAfter,
        changes(before, after, Draft::blocks, Block::id),
        changes(before, after, Draft::facts, Fact::id),
        changes(before, after, Draft::waivers, Waiver::finding));
  }

  /** The ids of the blocks in order; null for an article that is not there. */
  private static List<String> order(Draft draft) {
    return draft == null ? null : draft.blocks().stream().map(Block::id).toList();
  }

  private static <T> Map<String, Change<T>> changes(
      Draft before, Draft after, Function<Draft, List<T>> things, Function<T, String> id) {
    Map<String, T> old = byId(before, things, id);
    Map<String, T> now = byId(after, things, id);
    Map<String, Change<T>> changes = new TreeMap<>();
    old.forEach(
        (key, was) -> {
          if (!was.equals(now.get(key))) {
            changes.put(key, new Change<>(was, now.get(key)));
          }
        });
    now.forEach(
        (key, is) -> {
          if (!old.containsKey(key)) {
            changes.put(key, new Change<>(null, is));
          }
        });
    return changes;
  }

  private static <T> Map<String, T> byId(
      Draft draft, Function<Draft, List<T>> things, Function<T, String> id) {
    return draft == null
        ? Map.of()
        : things.apply(draft).stream()
            .collect(Collectors.toMap(id, t -> t, (a, b) -> a, LinkedHashMap::new));
  }

  public boolean isEmpty() {
    return articles.isEmpty();
  }

  /** The delta that takes this one back. */
  public Delta inverse() {
    Map<String, ArticleDelta> inverse = new TreeMap<>();
    articles.forEach((id, delta) -> inverse.put(id, delta.inverse()));
    return new Delta(inverse);
  }

  /**
   * Changes drafts as this delta says.
   *
   * @throws Conflict if something it changes is not as it was before the delta
   */
  public Drafts applyTo(Drafts drafts) throws Conflict {
    Map<String, Draft> result = new TreeMap<>(drafts.articles());
    for (Map.Entry<String, ArticleDelta> entry : articles.entrySet()) {
      String id = entry.getKey();
      ArticleDelta delta = entry.getValue();
      Draft present = result.get(id);
      if (delta.orderAfter() == null) {
        requireSame(id, delta.orderBefore(), order(present));
        applied(id, delta, present);
        result.remove(id);
      } else {
        if ((present == null) != (delta.orderBefore() == null)) {
          throw new Conflict(id);
        }
        result.put(id, applied(id, delta, present == null ? Draft.of(id, List.of()) : present));
      }
    }
    return new Drafts(result, drafts.texts());
  }

  private static Draft applied(String id, ArticleDelta delta, Draft present) throws Conflict {
    Map<String, Block> blocks =
        applied(id, delta.blocks(), byId(present, Draft::blocks, Block::id));
    Map<String, Fact> facts = applied(id, delta.facts(), byId(present, Draft::facts, Fact::id));
    Map<String, Waiver> waivers =
        applied(id, delta.waivers(), byId(present, Draft::waivers, Waiver::finding));
    List<String> order = order(present);
    if (!Objects.equals(delta.orderBefore(), delta.orderAfter())) {
      if (delta.orderBefore() != null) {
        requireSame(id, delta.orderBefore(), order);
      }
      order = delta.orderAfter() == null ? List.of() : delta.orderAfter();
    }
    List<Block> inOrder = new ArrayList<>();
    for (String block : order) {
      inOrder.add(blocks.get(block));
    }
    return new Draft(id, inOrder, List.copyOf(facts.values()), List.copyOf(waivers.values()));
  }

  private static <T> Map<String, T> applied(
      String article, Map<String, Change<T>> changes, Map<String, T> present) throws Conflict {
    Map<String, T> result = new LinkedHashMap<>(present);
    for (Map.Entry<String, Change<T>> entry : changes.entrySet()) {
      requireSame(article, entry.getValue().before(), present.get(entry.getKey()));
      if (entry.getValue().after() == null) {
        result.remove(entry.getKey());
      } else {
        result.put(entry.getKey(), entry.getValue().after());
      }
    }
    return result;
  }

  private static void requireSame(String article, Object wanted, Object present) throws Conflict {
    if (!Objects.equals(wanted, present)) {
      throw new Conflict(article);
    }
  }
}
