package copydesk.annotate.draft;

import copydesk.annotate.draft.Operation.Confirm;
import copydesk.annotate.draft.Operation.Reject;
import copydesk.annotate.draft.Operation.Tag;
import copydesk.annotate.draft.Operation.Untag;
import copydesk.annotate.draft.Operation.Waive;
import copydesk.annotate.draft.Refusal.Why;
import copydesk.annotate.draft.Working.Spot;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an editor says about facts and findings. */
final class Tagging {

  private Tagging() {}

  static void tag(Working working, Tag tag, Author author) {
    Draft draft = together(working, tag.at());
    List<Range> anchors = anchors(working, draft, tag.at());
    String quote = quote(working, anchors);
    Optional<Fact> same =
        draft.facts().stream()
            .filter(fact -> fact.type() == tag.type() && fact.anchors().equals(anchors))
            .findFirst();
    if (same.isEmpty() && isTaken(working, tag.id())) {
      throw new Refusal(Why.ID_TAKEN);
    }
    // Tagging what is already suggested, or was rejected, confirms it.
    Fact fact =
        same.map(known -> confirmed(known, tag.value(), author))
            .orElseGet(
                () ->
                    new Fact(
                        tag.id(),
                        tag.type(),
                        anchors,
                        quote,
                        tag.value(),
                        1,
                        "",
                        FactStatus.CONFIRMED,
                        null,
                        author.subject(),
                        List.of()));
    put(working, draft, fact);
  }

  static void untag(Working working, Untag untag) {
    Map.Entry<Draft, Fact> found = working.fact(untag.fact());
    List<Fact> facts = new ArrayList<>(found.getKey().facts());
    facts.remove(found.getValue());
    working.put(found.getKey().withFacts(facts));
  }

  static void confirm(Working working, Confirm confirm, Author author) {
    Map.Entry<Draft, Fact> found = working.fact(confirm.fact());
    Fact fact = found.getValue();
    if (!confirm.at().isEmpty()) {
      Draft draft = together(working, confirm.at());
      if (!draft.id().equals(found.getKey().id())) {
        throw new Refusal(Why.NOT_TOGETHER);
      }
      List<Range> anchors = anchors(working, draft, confirm.at());
      fact = fact.anchored(anchors, quote(working, anchors));
    } else if (fact.status() == FactStatus.STALE) {
      throw new Refusal(Why.NEEDS_PLACE);
    }
    put(working, found.getKey(), confirmed(fact, confirm.value(), author));
  }

  private static Fact confirmed(Fact fact, FactValue value, Author author) {
    return fact.decided(
        FactStatus.CONFIRMED, value == null ? fact.value() : value, author.subject());
  }

  static void reject(Working working, Reject reject, Author author) {
    Map.Entry<Draft, Fact> found = working.fact(reject.fact());
    Fact fact = found.getValue();
    put(working, found.getKey(), fact.decided(FactStatus.REJECTED, fact.value(), author.subject()));
  }

  static void waive(Working working, Waive waive, Author author) {
    Draft draft = working.draft(waive.article());
    if (waive.reason().isBlank()) {
      throw new Refusal(Why.NEEDS_REASON);
    }
    List<Waiver> waivers = new ArrayList<>(draft.waivers());
    waivers.removeIf(waiver -> waiver.finding().equals(waive.finding()));
    waivers.add(new Waiver(waive.finding(), waive.reason().strip(), author.subject(), author.at()));
    working.put(draft.withWaivers(waivers));
  }

  static void put(Working working, Draft draft, Fact fact) {
    List<Fact> facts = new ArrayList<>(draft.facts());
    facts.removeIf(other -> other.id().equals(fact.id()));
    facts.add(fact);
    working.put(draft.withFacts(facts));
  }

  private static boolean isTaken(Working working, String id) {
    return working.drafts().articles().values().stream()
        .anyMatch(draft -> draft.fact(id).isPresent());
  }

  /** The one article in which all the places are. */
  private static Draft together(Working working, List<Place> at) {
    List<String> articles =
        at.stream().map(place -> working.spot(place.block()).article()).distinct().toList();
    if (articles.isEmpty()) {
      throw new Refusal(Why.EMPTY);
    }
    if (articles.size() > 1) {
      throw new Refusal(Why.NOT_TOGETHER);
    }
    return working.draft(articles.getFirst());
  }

  private static List<Range> anchors(Working working, Draft draft, List<Place> at) {
    List<Range> ranges = new ArrayList<>();
    for (Place place : at) {
      Spot spot = working.spot(place.block());
      Block block = working.block(spot);
      if (place.start() < 0 || place.end() > block.length()) {
        throw new Refusal(Why.OFFSET_OUTSIDE);
      }
      if (place.start() >= place.end()) {
        throw new Refusal(Why.EMPTY);
      }
      ranges.addAll(block.ranges(place.start(), place.end()));
    }
    List<Range> anchors = Ranges.joined(ranges);
    if (!Layout.of(draft).isIntact(anchors)) {
      throw new Refusal(Why.NOT_TOGETHER);
    }
    return anchors;
  }

  private static String quote(Working working, List<Range> anchors) {
    return anchors.stream().map(working.texts()::slice).collect(Collectors.joining());
  }
}
