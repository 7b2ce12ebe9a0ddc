package copydesk.annotate.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.annotate.draft.FactValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values go over the wire and come back as they were. */
class ValueJsonTest {

  private final ObjectMapper json = new ObjectMapper().registerModule(new WireJson());

  private String again(String value) throws JsonProcessingException {
    return json.writeValueAsString(json.readValue(value, FactValue.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"云汀市人民政府\"",
        "{\"date\":\"2026-03-24T15:30\",\"rule\":\"nearest\",\"issue\":\"2026-03-25\"}",
        "{\"date\":\"2026-03-24\",\"rule\":\"printed\"}",
        "{\"number\":730,\"unit\":\"亩\",\"kind\":\"area\",\"approx\":true,\"approximation\":\"over\"}",
        "{\"number\":3,\"to\":4.5,\"unit\":\"个\",\"kind\":\"count\",\"approx\":false}",
      })
  void aValueComesBackAsItWent(String value) throws Exception {
    assertThat(again(value)).isEqualTo(value);
  }

  /** Drafts, revisions and logs from before hold amounts without kinds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'number':730,'unit':'亩','approx':true} | {'number':730,'unit':'亩','kind':'area','approx':true,'approximation':'about'}",
        "{'date':'2026-03-24'} | {'date':'2026-03-24','rule':'editor'}",
      })
  void whatIsMissingIsFilledIn(String kept, String now) throws Exception {
    assertThat(again(kept.replace('\'', '"'))).isEqualTo(now.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\" \"",
        "7",
        "{\"unit\":\"亩\"}",
        "{\"date\":\"2026-03-24\",\"rule\":\"guess\"}",
        "{\"date\":\"2026-03-24\",\"rule\":\"nearest\",\"issue\":\"yesterday\"}",
        "{\"number\":1,\"unit\":\"亩\",\"approximation\":\"perhaps\"}",
      })
  void whatIsNoValueIsRefused(String value) {
    assertThatThrownBy(() -> json.readValue(value, FactValue.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void nothingIsNoValue() throws Exception {
    assertThat(json.readValue("null", FactValue.class)).isNull();
  }
}
