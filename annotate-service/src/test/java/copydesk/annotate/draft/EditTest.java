package copydesk.annotate.draft;

import static copydesk.annotate.draft.Samples.EDITOR;
import static copydesk.annotate.draft.Samples.SOURCE;
import static copydesk.annotate.draft.Samples.edited;
import static copydesk.annotate.draft.Samples.page;
import static copydesk.annotate.draft.Samples.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import copydesk.annotate.draft.Operation.Boundary;
import copydesk.annotate.draft.Operation.Flip;
import copydesk.annotate.draft.Operation.Merge;
import copydesk.annotate.draft.Operation.Move;
import copydesk.annotate.draft.Operation.Replace;
import copydesk.annotate.draft.Operation.Split;
import copydesk.annotate.draft.Operation.Tag;
import copydesk.annotate.draft.Refusal.Why;
import copydesk.annotate.text.Drop;
import copydesk.annotate.text.Range;
import copydesk.annotate.text.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditTest {

  private static Flip flip(int after, Boundary to) {
    return new Flip(SOURCE, after, to, "new-block", "new-article");
  }

  private static Tag tag(String block, int start, int end) {
    return new Tag(FactType.PERSON, List.of(new Place(block, start, end)), null, "f1");
  }

  @Test
  void flippingAParagraphToAJoinMakesOneBlock() {
    // Given
    Drafts drafts = page("市长林\n\n汀讲话", "p");

    // When
    Drafts after = edited(drafts, flip(1, Boundary.JOIN));

    // Then
    assertThat(texts(after)).containsExactly("市长林汀讲话");
  }

  @Test
  void joiningWithASpaceWritesItIntoTheAddedBuffer() {
    // Given
    Drafts drafts = page("the city\nof Yunting", "p");

    // When
    Drafts after = edited(drafts, flip(1, Boundary.JOIN_SPACE));

    // Then
    assertThat(texts(after)).containsExactly("the city of Yunting");
    assertThat(after.texts().of("added:a1")).hasToString(" ");
  }

  @Test
  void dehyphenatingAndBackLosesNoHyphen() {
    // Given
    Drafts drafts = page("die Hafen-\nstadt", "p");

    // When
    Drafts dehyphenated = edited(drafts, flip(1, Boundary.DEHYPHENATE));
    Drafts back = edited(dehyphenated, flip(1, Boundary.PARAGRAPH));

    // Then
    assertThat(texts(dehyphenated)).containsExactly("die Hafenstadt");
    assertThat(texts(back)).containsExactly("die Hafen-\nstadt");
  }

  @Test
  void aLineWithoutHyphenCannotBeDehyphenated() {
    // When
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> edited(page("甲\n乙", "p"), flip(1, Boundary.DEHYPHENATE)));

    // Then
    assertThat(refusal.why()).isEqualTo(Why.NO_HYPHEN);
  }

  @Test
  void flippingToArticleTakesTheRestOfTheStoryAlong() {
    // Given
    Drafts drafts = page("一\n二\n三", "p");

    // When
    Drafts after = edited(drafts, flip(1, Boundary.ARTICLE));

    // Then
    assertThat(texts(after)).containsExactly("一", "二\n三");
    assertThat(after.articles()).containsOnlyKeys("a1", "new-article");
  }

  @Test
  void flippingAnArticleToAParagraphMergesTheStories() {
    // Given
    Drafts drafts = page("一\n二\n三", "ap");

    // When
    Drafts after = edited(drafts, flip(1, Boundary.PARAGRAPH));

    // Then
    assertThat(texts(after)).containsExactly("一\n二\n三");
    assertThat(after.articles()).containsOnlyKeys("a1");
  }

  @Test
  void aReplacedCharacterIsDroppedAsCorrectedInItsPlace() {
    // Given
    Drafts drafts = page("刘里出席", "p");

    // When
    Drafts after = edited(drafts, new Replace("b1", 1, 2, "星"));

    // Then
    assertThat(texts(after)).containsExactly("刘星出席");
    assertThat(after.blocks().getFirst().drops())
        .extracting(Drop::reason)
        .containsExactly(Reason.CORRECTED);
  }

  @Test
  void aFactSurvivesReflowAcrossItsLineBreak() {
    // Given
    Drafts tagged = edited(page("市长林\n汀讲话", "j"), tag("b1", 2, 4));

    // When
    Drafts after =
        edited(
            tagged,
            flip(1, Boundary.PARAGRAPH),
            new Flip(SOURCE, 1, Boundary.JOIN, "x", "y"),
            new Split("b1", 2, "tail"));

    // Then
    Fact fact = after.articles().get("a1").facts().getFirst();
    assertThat(fact.status()).isEqualTo(FactStatus.CONFIRMED);
    assertThat(fact.quote()).isEqualTo("林汀");
    assertThat(Layout.of(after.articles().get("a1")).window(fact.anchors()).orElseThrow().at())
        .containsExactly(new Place("tail", 0, 2));
  }

  @Test
  void aFactGoesWithItsBlockToAnotherArticle() {
    // Given
    Drafts tagged = edited(page("林汀讲话\n散会\n体育", "pa"), tag("b1", 0, 2));

    // When
    Drafts after = edited(tagged, new Move("b1", "a2", null));

    // Then
    assertThat(after.articles().get("a1").facts()).isEmpty();
    assertThat(after.articles().get("a2").facts())
        .extracting(Fact::status)
        .containsExactly(FactStatus.CONFIRMED);
  }

  @Test
  void anEditInsideTheQuoteMakesTheFactStaleAndOffersItsNewText() {
    // Given
    Drafts tagged = edited(page("市长林汀讲话", "p"), tag("b1", 2, 4));

    // When
    Drafts after = edited(tagged, new Replace("b1", 3, 4, "婷"));

    // Then
    Fact fact = after.articles().get("a1").facts().getFirst();
    assertThat(fact.status()).isEqualTo(FactStatus.STALE);
    assertThat(fact.was()).isEqualTo(FactStatus.CONFIRMED);
    assertThat(fact.quote()).isEqualTo("林汀");
    assertThat(Layout.of(after.articles().get("a1")).offered(fact.anchors()).orElseThrow().at())
        .containsExactly(new Place("b1", 2, 4));
  }

  @Test
  void typingBesideTheQuoteLeavesTheFactAlone() {
    // Given
    Drafts tagged = edited(page("市长林汀讲话", "p"), tag("b1", 2, 4));

    // When
    Drafts after = edited(tagged, new Replace("b1", 2, 2, "的"), new Replace("b1", 5, 5, "昨"));

    // Then
    assertThat(texts(after)).containsExactly("市长的林汀昨讲话");
    assertThat(after.articles().get("a1").facts().getFirst().status())
        .isEqualTo(FactStatus.CONFIRMED);
  }

  @Test
  void aStaleFactIsConfirmedOnlyAtAPlaceThatIsNamed() {
    // Given
    Drafts stale = edited(page("市长林汀讲话", "p"), tag("b1", 2, 4), new Replace("b1", 3, 4, "婷"));

    // When
    Refusal blind =
        catchThrowableOfType(
            Refusal.class, () -> edited(stale, new Operation.Confirm("f1", null, List.of())));
    Drafts named = edited(stale, new Operation.Confirm("f1", null, List.of(new Place("b1", 2, 4))));

    // Then
    assertThat(blind.why()).isEqualTo(Why.NEEDS_PLACE);
    assertThat(named.articles().get("a1").facts().getFirst().quote()).isEqualTo("林婷");
  }

  @Test
  void mergingTheLastBlockAwayEndsItsArticle() {
    // Given
    Drafts drafts = page("一\n二", "a");

    // When
    Edit edit = Edit.apply(drafts, List.of(new Merge(List.of("b1", "b2"), false)), EDITOR);

    // Then
    assertThat(texts(edit.drafts())).containsExactly("一二");
    assertThat(edit.touched()).containsExactly("a1", "a2");
  }

  @Test
  void aRefusedOperationNamesItsPlaceInTheList() {
    // When
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> edited(page("一", "p"), new Replace("b1", 0, 1, "二"), new Split("b9", 1, "x")));

    // Then
    assertThat(refusal.index()).isEqualTo(1);
    assertThat(refusal.why()).isEqualTo(Why.NO_SUCH_BLOCK);
  }

  @Test
  void dividingTakesTheFactsAlongAndUndoBringsAllBack() throws Delta.Conflict {
    // Given
    Drafts drafts = edited(page("头条\n市长林汀讲话", "p"), tag("b2", 2, 4));

    // When
    Edit divided = Edit.apply(drafts, List.of(new Operation.Divide("b2", "a9")), EDITOR);

    // Then
    assertThat(divided.drafts().articles().get("a1").facts()).isEmpty();
    assertThat(divided.drafts().articles().get("a9").facts())
        .extracting(Fact::status)
        .containsExactly(FactStatus.CONFIRMED);
    assertThat(divided.delta().inverse().applyTo(divided.drafts()).articles())
        .isEqualTo(drafts.articles());
  }

  @Test
  void whatStandsNowhereIsTakenUpLineByLineAndUndoLeavesItAsItWas() throws Delta.Conflict {
    // Given
    Drafts whole = page("头条\n正文一\n正文二", "pj");
    Draft first = whole.articles().get("a1");
    Drafts holed =
        new Drafts(Map.of("a1", first.withBlocks(first.blocks().subList(0, 1))), whole.texts());
    Range gap = holed.coverage().gaps(SOURCE, whole.texts().length(SOURCE)).getFirst();

    // When
    Edit adopted =
        Edit.apply(
            holed,
            List.of(new Operation.Adopt(SOURCE, gap.start(), gap.end(), "a1", "b9")),
            EDITOR);

    // Then
    assertThat(texts(adopted.drafts())).containsExactly("头条\n正文一正文二");
    assertThat(adopted.drafts().coverage().isWhole(SOURCE, 10)).isTrue();
    assertThat(adopted.delta().inverse().applyTo(adopted.drafts()).articles())
        .isEqualTo(holed.articles());
  }
}
