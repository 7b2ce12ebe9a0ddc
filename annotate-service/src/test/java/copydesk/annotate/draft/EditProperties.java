package copydesk.annotate.draft;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.PageOperations.Page;
import copydesk.annotate.draft.PageOperations.Wish;
import copydesk.annotate.reading.Boundaries;
import copydesk.annotate.text.Block;
import copydesk.annotate.text.Coverage;
import copydesk.annotate.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

@Domain(PageOperations.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class EditProperties {

  /** What was done, one edit after the other; refused wishes are left out. */
  private record Story(Drafts start, List<Edit> edits) {
    Drafts end() {
      return edits.isEmpty() ? start : edits.getLast().drafts();
    }
  }

  private static Story story(Page page, List<Wish> wishes) {
    Drafts start = page.drafts();
    List<Edit> edits = new ArrayList<>();
    Drafts at = start;
    for (Wish wish : wishes) {
      Optional<Edit> edit = attempt(at, List.of(wish.on(at)));
      if (edit.isPresent()) {
        edits.add(edit.get());
        at = edit.get().drafts();
      }
    }
    return new Story(start, edits);
  }

  private static Optional<Edit> attempt(Drafts drafts, List<Operation> operations) {
    try {
      return Optional.of(Edit.apply(drafts, operations, Samples.EDITOR));
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  @Property(tries = 500)
  void everyCodePointStaysInExactlyOnePart(
      @ForAll Page page, @ForAll @Size(max = 25) List<Wish> wishes) {
    // Given
    int length = page.drafts().texts().length(Samples.SOURCE);

    // When
    Drafts end = story(page, wishes).end();

    // Then
    assertThat(end.coverage().isWhole(Samples.SOURCE, length)).isTrue();
    assertThat(Coverage.undone(Samples.SOURCE, end.blocks(), end.texts())).isEqualTo(page.source());
  }

  @Property(tries = 500)
  void undoingEveryEditGivesTheStartBack(
      @ForAll Page page, @ForAll @Size(max = 25) List<Wish> wishes) throws Delta.Conflict {
    // Given
    Story story = story(page, wishes);

    // When
    Drafts back = story.end();
    for (Edit edit : story.edits().reversed()) {
      back = edit.delta().inverse().applyTo(back);
    }

    // Then
    assertThat(back.articles()).isEqualTo(story.start().articles());
  }

  @Property(tries = 300)
  void redoingGivesTheEndBack(@ForAll Page page, @ForAll @Size(max = 15) List<Wish> wishes)
      throws Delta.Conflict {
    // Given
    Story story = story(page, wishes);

    // When
    Drafts again = new Drafts(story.start().articles(), story.end().texts());
    for (Edit edit : story.edits()) {
      again = edit.delta().applyTo(again);
    }

    // Then
    assertThat(again.articles()).isEqualTo(story.end().articles());
  }

  @Property(tries = 500)
  void factsKeepTheirQuoteOrTurnStale(
      @ForAll Page page, @ForAll @Size(max = 25) List<Wish> wishes) {
    // When
    Drafts end = story(page, wishes).end();

    // Then
    for (Draft draft : end.articles().values()) {
      Layout layout = Layout.of(draft);
      for (Fact fact : draft.facts()) {
        assertThat(text(fact.anchors(), end)).isEqualTo(fact.quote());
        if (fact.status() != FactStatus.STALE) {
          assertThat(layout.isIntact(fact.anchors())).isTrue();
          assertThat(read(layout.window(fact.anchors()).orElseThrow().at(), end))
              .isEqualTo(fact.quote());
        }
      }
    }
  }

  @Property(tries = 500)
  void anchorsNeverMove(@ForAll Page page, @ForAll @Size(max = 25) List<Wish> wishes) {
    // Given
    Story story = story(page, wishes);
    Drafts before = story.start();

    for (Edit edit : story.edits()) {
      // Then
      List<Fact> now = facts(edit.drafts());
      for (Fact fact : facts(before)) {
        now.stream()
            .filter(other -> other.id().equals(fact.id()))
            .forEach(other -> assertThat(other.anchors()).isEqualTo(fact.anchors()));
      }
      before = edit.drafts();
    }
  }

  @Property(tries = 300)
  void aListIsAppliedWholeOrNotAtAll(
      @ForAll Page page, @ForAll @Size(min = 1, max = 12) List<Wish> wishes) {
    // Given
    Drafts start = page.drafts();
    List<Operation> operations = wishes.stream().map(wish -> wish.on(start)).toList();

    // When
    Optional<Edit> whole = attempt(start, operations);

    // Then
    Drafts one = start;
    boolean refused = false;
    for (Operation operation : operations) {
      Optional<Edit> step = attempt(one, List.of(operation));
      refused = refused || step.isEmpty();
      one = refused ? one : step.get().drafts();
    }
    assertThat(whole.isEmpty()).isEqualTo(refused);
    assertThat(start).isEqualTo(page.drafts());
    if (!refused) {
      assertThat(whole.orElseThrow().drafts()).isEqualTo(one);
    }
  }

  @Property(tries = 300)
  void flippedBoundariesReadAsAsked(
      @ForAll Page page, @ForAll @Size(max = 10) List<Wish> wishes, @ForAll Wish last) {
    // Given
    Drafts drafts = story(page, wishes).end();
    Wish wish = new Wish(0, last.a(), last.b(), last.c(), 2_000_000);
    Operation.Flip flip = (Operation.Flip) wish.on(drafts);

    // When
    Optional<Edit> edit = attempt(drafts, List.of(flip));

    // Then
    edit.ifPresent(
        done ->
            Boundaries.of(done.drafts(), Samples.SOURCE).stream()
                .filter(boundary -> boundary.after() == flip.after())
                .forEach(boundary -> assertThat(boundary.kind()).isEqualTo(flip.to())));
  }

  @Property(tries = 300)
  void anEditOfAnotherPlaceDoesNotHinderUndo(@ForAll Page page, @ForAll Wish first)
      throws Delta.Conflict {
    // Given
    Drafts start = page.drafts();
    Block block = start.blocks().getFirst();
    Edit mine =
        Edit.apply(start, List.of(new Operation.Replace(block.id(), 0, 0, "我")), Samples.EDITOR);
    Operation theirs = first.on(mine.drafts());
    Optional<Edit> other = attempt(mine.drafts(), List.of(theirs));

    // When
    if (other.isEmpty()
        || other.get().delta().articles().values().stream()
            .anyMatch(
                delta ->
                    delta.blocks().containsKey(block.id())
                        || delta.orderBefore() == null
                        || delta.orderAfter() == null)) {
      return;
    }
    Drafts back = mine.delta().inverse().applyTo(other.get().drafts());

    // Then
    assertThat(back.blocks()).contains(block);
  }

  private static List<Fact> facts(Drafts drafts) {
    return drafts.articles().values().stream().flatMap(d -> d.facts().stream()).toList();
  }

  private static String text(List<Range> ranges, Drafts drafts) {
    return ranges.stream().map(drafts.texts()::slice).collect(Collectors.joining());
  }

  private static String read(List<Place> places, Drafts drafts) {
    return places.stream()
        .map(
            place -> {
              Block block =
                  drafts.blocks().stream()
                      .filter(b -> b.id().equals(place.block()))
                      .findFirst()
                      .orElseThrow();
              return text(block.ranges(place.start(), place.end()), drafts);
            })
        .collect(Collectors.joining());
  }
}
