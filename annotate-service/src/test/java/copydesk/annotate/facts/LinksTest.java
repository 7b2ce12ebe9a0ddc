package copydesk.annotate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.annotate.draft.Draft;
import copydesk.annotate.draft.Drafts;
import copydesk.annotate.draft.Edit;
import copydesk.annotate.draft.Fact;
import copydesk.annotate.draft.FactType;
import copydesk.annotate.draft.Operation;
import copydesk.annotate.draft.Place;
import copydesk.annotate.draft.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The structure of the text says which facts belong together; an editor has the last word. */
class LinksTest {

  /** An article of a line in which mentions are marked: {@code [r市长][p林汀]}. */
  private static Drafts marked(String line) {
    StringBuilder text = new StringBuilder();
    List<Operation> tags = new ArrayList<>();
    int start = 0;
    FactType type = null;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '[') {
        type = type(line.charAt(++i));
        start = text.length();
      } else if (c == ']') {
        tags.add(
            new Operation.Tag(
                type, List.of(new Place("", start, text.length())), null, text.substring(start)));
      } else {
        text.append(c);
      }
    }
    Drafts drafts = Samples.page(text.toString(), "");
    String block = drafts.blocks().getFirst().id();
    List<Operation> placed =
        tags.stream()
            .map(Operation.Tag.class::cast)
            .<Operation>map(
                tag ->
                    new Operation.Tag(
                        tag.type(),
                        List.of(
                            new Place(
                                block, tag.at().getFirst().start(), tag.at().getFirst().end())),
                        null,
                        tag.id()))
            .toList();
    return Edit.apply(drafts, placed, Samples.EDITOR).drafts();
  }

  private static FactType type(char letter) {
    return switch (letter) {
      case 'r' -> FactType.ROLE;
      case 'p' -> FactType.PERSON;
      case 'u' -> FactType.QUOTE;
      case 'q' -> FactType.QUANTITY;
      case 'e' -> FactType.EVENT;
      default -> FactType.ORGANIZATION;
    };
  }

  private static List<String> links(Drafts drafts) {
    Draft draft = drafts.articles().values().iterator().next();
    return Links.of(draft, drafts.texts()).stream()
        .map(link -> link.from() + (link.suggested() ? "?" : "!") + link.to())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[r市长][p林汀]出席 | 市长?林汀",
        "[r副市长][p林汀]、[p何穗]出席 | 副市长?林汀,副市长?何穗",
        "[r市长][p林汀]、[r副市长][p何穗]出席 | 市长?林汀,副市长?何穗",
        "[p林汀][r市长]指出 | 市长?林汀",
        "[p林汀]说：“[u路通了]。” | 路通了?林汀",
        "“[u路通了]，”[p林汀]说。 | 路通了?林汀",
        "[q3次][e人代会]召开 | 3次?人代会",
      })
  void whatStandsTogetherIsSuggested(String line, String expected) {
    assertThat(links(marked(line))).containsExactlyInAnyOrder(expected.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[r市长]昨日会见[p林汀] | ''",
        "[p林汀]来了。“[u路通了]。” | ''",
        "[q355人]到会，[e人代会]开幕 | ''",
      })
  void whatStandsApartIsNot(String line, String none) {
    assertThat(links(marked(line))).isEmpty();
  }

  @Test
  void anEditorMakesALinkAndRefusesAnother() {
    // Given
    Drafts drafts = marked("[r市长][p林汀]、[p何穗]出席");

    // When
    Drafts after =
        Edit.apply(
                drafts,
                List.of(new Operation.Link("林汀", "市长"), new Operation.Unlink("市长", "何穗")),
                Samples.EDITOR)
            .drafts();

    // Then
    assertThat(links(after)).containsExactly("市长!林汀");
  }

  @Test
  void aLinkToWhatIsGoneCountsForNothing() {
    // Given
    Drafts linked =
        Edit.apply(marked("[r市长][p林汀]出席"), List.of(new Operation.Link("市长", "林汀")), Samples.EDITOR)
            .drafts();

    // When
    Drafts after = Edit.apply(linked, List.of(new Operation.Untag("林汀")), Samples.EDITOR).drafts();

    // Then
    assertThat(links(after)).isEmpty();
    assertThat(after.articles().values().iterator().next().facts())
        .extracting(Fact::id)
        .containsExactly("市长");
  }
}
