package copydesk.annotate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FactsMainTest {

  private static final String READING =
      """
      {"source":{"sha256":"00","encoding":"UTF-8","lines":2},"articles":[{"id":"a1","blocks":[{"id":"b1","type":"body",\
      "text":"Mayor Anna Holt spoke.","pieces":[{"start":2,"end":12},{"insert":" "},{"start":13,"end":24}],"confidence":0.9}],"jump":null}],\
      "dropped":[],"boundaries":[{"after":1,"decision":"join-space","confidence":0.8,"evidence":[{"zh":"句","en":"sentence"}]}]}
      """;

  private static int run(String input, ByteArrayOutputStream out, String... args)
      throws IOException {
    return FactsMain.run(
        args,
        new BufferedReader(new StringReader(input)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  @Test
  void spansAreInTheSourceAndInsertedTextHasNone() throws Exception {
    // Given
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    // When
    int status = run(READING, out);

    // Then
    JsonNode fact = new ObjectMapper().readTree(out.toByteArray()).at("/facts/0");
    assertThat(status).isZero();
    assertThat(fact.get("quote").asText()).isEqualTo("Anna Holt");
    assertThat(fact.get("spans").toString())
        .isEqualTo("[{\"start\":8,\"end\":12},{\"start\":13,\"end\":17}]");
  }

  @Test
  void whatIsNoReadingIsRefusedWithStatusOne() throws Exception {
    assertThat(run("not json", new ByteArrayOutputStream())).isEqualTo(1);
  }

  @Test
  void wrongUsageIsStatusTwo() throws Exception {
    assertThat(run("", new ByteArrayOutputStream(), "--date", "yesterday")).isEqualTo(2);
  }
}
