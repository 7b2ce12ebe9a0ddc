package copydesk.annotate.recognise;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.FactValue;
import copydesk.annotate.draft.FactValue.Known;
import copydesk.annotate.draft.FactValue.Position;
import copydesk.annotate.draft.FactValue.Words;
import copydesk.annotate.draft.Rank;
import copydesk.annotate.recognise.Register.Entry;
import copydesk.annotate.recognise.Register.Held;
import copydesk.annotate.recognise.Register.Named;
import copydesk.annotate.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the desk knows is found wherever it stands, as what it is. */
class RegisterTest {

  @Test
  void aKnownNameIsFoundWhereNothingSaysThatItIsOneAndLeadsToItsEntry() {
    // Given
    Register register = new Register(List.of(entry("1", FactType.PERSON, "噔樾", "老噔")));

    // When
    List<Suggestion> found = in("大家都说老噔不错。", register);

    // Then
    assertThat(found)
        .extracting(Suggestion::type, Suggestion::start, Suggestion::end, Suggestion::value)
        .containsExactly(tuple(FactType.PERSON, 4, 6, new Known("1", "噔樾")));
  }

  @Test
  void anEntryIsFoundInBothScriptsAndTheLongestNameStands() {
    // Given
    Register register =
        new Register(
            List.of(entry("1", FactType.PLACE, "槐荫里"), entry("2", FactType.ORGANIZATION, "槐荫里书会")));

    // When
    List<Suggestion> found = in("槐蔭里書會在槐蔭里辦書會。", register);

    // Then
    assertThat(found)
        .extracting(Suggestion::type, Suggestion::start, Suggestion::end)
        .containsExactly(tuple(FactType.ORGANIZATION, 0, 5), tuple(FactType.PLACE, 6, 9));
  }

  @Test
  void whichOfTwoOfOneNameIsMeantIsLeftToTheEditor() {
    // Given
    Register register =
        new Register(List.of(entry("1", FactType.PERSON, "噔樾"), entry("2", FactType.PERSON, "噔樾")));

    // When
    List<Suggestion> found = in("记者见到噔樾。", register);

    // Then
    assertThat(found).extracting(Suggestion::value).containsExactly(new Words("噔樾"));
  }

  @Test
  void aPlaceThatIsAlsoAnOrganizationIsWhatItIsMoreOften() {
    // Given
    Register register =
        new Register(
            List.of(entry("1", FactType.ORGANIZATION, "噔樾浦里"), entry("2", FactType.PLACE, "噔樾浦里")));

    // When
    List<Suggestion> found = in("噔樾浦里赢了。", register);

    // Then
    assertThat(found)
        .extracting(Suggestion::type, Suggestion::value)
        .containsExactly(tuple(FactType.ORGANIZATION, new Known("1", "噔樾浦里")));
  }

  @Test
  void placesOfOneCharacterCountSideBySideAndNotInsideOfWords() {
    // Given
    Register register =
        new Register(
            List.of(
                entry("1", FactType.PLACE, "中国", "中"),
                entry("2", FactType.PLACE, "韩国", "韩"),
                entry("3", FactType.PLACE, "加拿大", "加")));

    // When
    List<Suggestion> found = in("中韩关系中，大家参加讨论。", register);

    // Then
    assertThat(found)
        .extracting(Suggestion::start, Suggestion::end, Suggestion::value)
        .containsExactly(tuple(0, 1, new Known("1", "中国")), tuple(1, 2, new Known("2", "韩国")));
  }

  @Test
  void whatWasRejectedMoreOftenThanConfirmedIsSuggestedNoMore() {
    // Given
    Register register = new Register(List.of()).rejecting(Set.of(new Named(FactType.PERSON, "林汀")));
    assertThat(in("市长林汀出席。", Register.EMPTY))
        .extracting(Suggestion::type)
        .contains(FactType.PERSON);

    // When
    List<Suggestion> found = in("市长林汀出席。", register);

    // Then
    assertThat(found).extracting(Suggestion::type).doesNotContain(FactType.PERSON);
  }

  @ParameterizedTest
  @CsvSource({
    "云汀市市长, 市长, 云汀市, FULL",
    "市委常务副书记, 常务副书记, 市委, EXECUTIVE_DEPUTY",
    "云汀大学副校长, 副校长, 云汀大学, DEPUTY",
    "代市长, 代市长, '', ACTING",
    "原县长, 原县长, '', FORMER",
    "协会名誉会长, 名誉会长, 协会, HONORARY",
  })
  void aPositionHasATitleABodyAndARank(
      String printed, String title, String organization, Rank rank) {
    // When
    FactValue value = Roles.value(printed);

    // Then
    assertThat(value).isEqualTo(new Position(title, organization, rank));
  }

  @Test
  void aRoleIsPrintedAloneOrBehindAShortFormOfItsBody() {
    // Given
    Held mayor = new Held("市长", "云汀市人民政府", LocalDate.of(2024, 1, 1), null);

    // Then
    assertThat(mayor.isPrinted("市长")).isTrue();
    assertThat(mayor.isPrinted("云汀市市长")).isTrue();
    assertThat(mayor.isPrinted("云汀市长")).isTrue();
    assertThat(mayor.isPrinted("柳堰市长")).isFalse();
    assertThat(mayor.isPrinted("副市长")).isFalse();
  }

  private static Entry entry(String id, FactType type, String name, String... aliases) {
    return new Entry(id, type, name, List.of(aliases), List.of());
  }

  private static Tuple tuple(Object... values) {
    return Tuple.tuple(values);
  }

  private static List<Suggestion> in(String text, Register register) {
    return Recognisers.standard()
        .suggest(
            new Passage(
                Text.of(text), Around.of(List.of(text), "", register), Passage.Context.UNKNOWN));
  }
}
