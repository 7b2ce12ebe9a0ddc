package copydesk.ingest.again;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final String ONE_STORY =
      """
      {"articles":[{"id":"a0","blocks":[
        {"type":"headline","pieces":[{"start":0,"end":5}]},
        {"type":"body","pieces":[{"start":6,"end":20},{"start":21,"end":30}]}]}],
       "dropped":[{"start":5,"end":6,"reason":"break"},{"start":20,"end":21,"reason":"break"}],
       "boundaries":[{"after":1,"decision":"paragraph","confidence":0.9},
                     {"after":2,"decision":"join","confidence":0.7}]}
      """;

  private static final String TWO_PARAGRAPHS =
      """
      {"articles":[{"id":"a0","blocks":[
        {"type":"kicker","pieces":[{"start":0,"end":5}]},
        {"type":"body","pieces":[{"start":6,"end":20}]},
        {"type":"body","pieces":[{"start":21,"end":30}]}]}],
       "dropped":[{"start":5,"end":6,"reason":"break"},{"start":20,"end":21,"reason":"break"}],
       "boundaries":[{"after":1,"decision":"paragraph","confidence":0.9},
                     {"after":2,"decision":"paragraph","confidence":0.8}]}
      """;

  @Test
  void theSameReadingIsNoDifferenceWhateverItsConfidence() {
    Difference difference =
        Difference.between(tree(ONE_STORY), tree(ONE_STORY.replace("0.7", "0.99")), true);

    assertThat(difference.isNone()).isTrue();
  }

  @Test
  void whatIsCutTypedAndDecidedOtherwiseIsCounted() {
    Difference difference = Difference.between(tree(ONE_STORY), tree(TWO_PARAGRAPHS), true);

    assertThat(difference.isNone()).isFalse();
    assertThat(difference.blocksRetyped()).isEqualTo(1);
    assertThat(difference.blocksRecut()).isEqualTo(2);
    assertThat(difference.drops()).isZero();
    assertThat(difference.boundaries())
        .containsExactly(new Difference.Turned(2, "join", "paragraph", 0.8));
  }

  @Test
  void theSameBlocksInAnotherOrderAreADifference() {
    String turned =
        """
        {"articles":[{"id":"a0","blocks":[
          {"type":"body","pieces":[{"start":6,"end":20},{"start":21,"end":30}]},
          {"type":"headline","pieces":[{"start":0,"end":5}]}]}],
         "dropped":[{"start":5,"end":6,"reason":"break"},{"start":20,"end":21,"reason":"break"}],
         "boundaries":[{"after":1,"decision":"paragraph","confidence":0.9},
                       {"after":2,"decision":"join","confidence":0.7}]}
        """;

    Difference difference = Difference.between(tree(ONE_STORY), tree(turned), true);

    assertThat(difference.otherOrder()).isTrue();
    assertThat(difference.isNone()).isFalse();
  }

  @Test
  void ofAnotherTextOffsetsAreNotCompared() {
    Difference difference = Difference.between(tree(ONE_STORY), tree(TWO_PARAGRAPHS), false);

    assertThat(difference.boundaries()).isEmpty();
    assertThat(difference.blocksRecut()).isEqualTo(3);
  }

  @Test
  void beforeTheFirstReadingThereIsNothing() {
    Difference difference = Difference.between(MissingNode.getInstance(), tree(ONE_STORY), false);

    assertThat(difference.articlesBefore()).isZero();
    assertThat(difference.articles()).isEqualTo(1);
    assertThat(difference.isNone()).isFalse();
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
