package copydesk.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemAnswerTest {

  private final ObjectMapper json = new ObjectMapper();
  private final ProblemAnswer answer = new ProblemAnswer(json);

  @Test
  void aProgramGetsADocumentWithItsExtensions() throws Exception {
    ProblemAnswer.Body body =
        answer.write(
            HttpProblem.INVALID, "No label.", "/ingest/api/pages", "*/*", null, Map.of("n", 3));

    JsonNode document = json.readTree(body.text());
    assertThat(body.mediaType()).isEqualTo("application/problem+json");
    assertThat(document.get("type").asText()).isEqualTo("/problems/invalid");
    assertThat(document.get("status").asInt()).isEqualTo(422);
    assertThat(document.get("detail").asText()).isEqualTo("No label.");
    assertThat(document.get("n").asInt()).isEqualTo(3);
  }

  @Test
  void aPersonGetsAPageInTheirLanguageWithNothingUnescaped() {
    ProblemAnswer.Body zh =
        answer.write(
            HttpProblem.NOT_FOUND, "<script>", "/ingest/x", "text/html", "zh-CN", Map.of());
    ProblemAnswer.Body en =
        answer.write(HttpProblem.NOT_FOUND, null, "/ingest/x", "text/html,*/*", "en", Map.of());

    assertThat(zh.mediaType()).startsWith("text/html");
    assertThat(zh.text()).contains("此处没有内容").contains("<p lang=\"en\">&lt;script&gt;");
    assertThat(en.text()).contains("There is nothing here");
  }

  @Test
  void belowApiEvenABrowserGetsADocument() {
    assertThat(ProblemAnswer.isForPeople("/ingest/api/pages", "text/html")).isFalse();
    assertThat(ProblemAnswer.isForPeople("/ingest/apiary", "text/html")).isTrue();
    assertThat(ProblemAnswer.isForPeople("/ingest", null)).isFalse();
  }
}
