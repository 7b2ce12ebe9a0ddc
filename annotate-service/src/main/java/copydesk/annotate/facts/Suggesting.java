package copydesk.annotate.facts;

import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactStatus;
import copydesk.annotate.recognise.Around;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recogniser;
import copydesk.annotate.recognise.Register;
import copydesk.annotate.recognise.Suggestion;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Text;
import copydesk.annotate.wire.WireJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps the suggestions of drafts in step with their text. What a person confirmed stays and hides
 * suggestions over the same text; what a person rejected is not suggested again on that text.
 */
public final class Suggesting {

  private Suggesting() {}

  /**
   * @param articles whose text may have changed
   * @param register what the desk has confirmed before
   * @param ids for new facts
   */
  public static Drafts refresh(
      Drafts drafts,
      Collection<String> articles,
      Recogniser recogniser,
      Passage.Context context,
      Register register,
      Supplier<String> ids) {
    Map<String, Draft> all = new TreeMap<>(drafts.articles());
    Around page =
        Around.of(
            all.values().stream()
                .flatMap(draft -> draft.blocks().stream())
                .map(block -> block.text(drafts.texts()))
                .toList(),
            context.publication(),
            register);
    for (String id : articles) {
      Draft draft = all.get(id);
      if (draft != null) {
        all.put(id, refresh(draft, drafts, page, recogniser, context, ids));
      }
    }
    return new Drafts(all, drafts.texts());
  }

  private static Draft refresh(
      Draft draft,
      Drafts drafts,
      Around page,
      Recogniser recogniser,
      Passage.Context context,
      Supplier<String> ids) {
    List<Fact> facts = new ArrayList<>(draft.facts().stream().filter(Suggesting::isKept).toList());
    for (Block block : draft.blocks()) {
      if (!PageBlocks.hasFacts(WireJson.word(block.type()))) {
        continue;
      }
      Passage passage = new Passage(Text.of(block.text(drafts.texts())), page, context);
      for (Suggestion suggestion : recogniser.suggest(passage)) {
        List<Range> anchors = block.ranges(suggestion.start(), suggestion.end());
        if (!isDecided(facts, suggestion, anchors)) {
          facts.add(fact(draft, drafts, suggestion, anchors, ids));
        }
      }
    }
    return draft.withFacts(facts);
  }

  /** What a person decided; suggestions are made again. */
  private static boolean isKept(Fact fact) {
    return switch (fact.status()) {
      case CONFIRMED, REJECTED -> true;
      case SUGGESTED -> false;
      case STALE -> fact.was() == FactStatus.CONFIRMED;
    };
  }

  private static boolean isDecided(List<Fact> facts, Suggestion suggestion, List<Range> anchors) {
    return facts.stream()
        .anyMatch(
            fact ->
                fact.status() == FactStatus.REJECTED
                    ? fact.type() == suggestion.type() && fact.anchors().equals(anchors)
                    : fact.anchors().stream()
                        .anyMatch(known -> anchors.stream().anyMatch(known::overlaps)));
  }

  /** The same suggestion as before keeps its id. */
  private static Fact fact(
      Draft draft,
      Drafts drafts,
      Suggestion suggestion,
      List<Range> anchors,
      Supplier<String> ids) {
    Optional<Fact> before =
        draft.facts().stream()
            .filter(
                fact ->
                    fact.status() == FactStatus.SUGGESTED
                        && fact.type() == suggestion.type()
                        && fact.anchors().equals(anchors))
            .findFirst();
    return new Fact(
        before.map(Fact::id).orElseGet(ids),
        suggestion.type(),
        anchors,
        anchors.stream().map(drafts.texts()::slice).collect(Collectors.joining()),
        suggestion.value(),
        suggestion.confidence(),
        suggestion.reason(),
        FactStatus.SUGGESTED,
        null,
        Fact.RECOGNISER,
        before.map(Fact::links).orElse(List.of()));
  }
}
