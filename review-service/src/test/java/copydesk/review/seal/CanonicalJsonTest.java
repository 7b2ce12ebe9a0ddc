package copydesk.review.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import copydesk.review.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // RFC 8785, appendix B
        "0;0",
        "-0;0",
        "5e-324;5e-324",
        "-5e-324;-5e-324",
        "1.7976931348623157e308;1.7976931348623157e+308",
        "9007199254740992;9007199254740992",
        "295147905179352830000;295147905179352830000",
        "9.999999999999997e22;9.999999999999997e+22",
        "1e23;1e+23",
        "1.0000000000000001e23;1.0000000000000001e+23",
        "999999999999999700000;999999999999999700000",
        "999999999999999900000;999999999999999900000",
        "1e21;1e+21",
        "9.999999999999997e-7;9.999999999999997e-7",
        "0.000001;0.000001",
        "333333333.33333329;333333333.3333333",
        "333333333.3333333;333333333.3333333",
        "1424953923781206.2;1424953923781206.2",
        "4.50;4.5",
        "2e-3;0.002",
        "0.000000000000000000000000001;1e-27"
      })
  void numbers_are_written_as_the_standard_says(String given, String expected) throws Exception {
    // Given
    JsonNode document = Samples.JSON.readTree("[" + given + "]");

    // When
    String canonical = CanonicalJson.text(document);

    // Then
    assertThat(canonical).isEqualTo("[" + expected + "]");
  }

  @Test
  void members_are_sorted_by_utf_16_units() throws Exception {
    // Given: the example of RFC 8785, section 3.2.3
    JsonNode document =
        Samples.JSON.readTree(
            """
            {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh",
             "1":"One","\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
             "\\u00f6":"Latin Small Letter O With Diaeresis"}
            """);

    // When
    String canonical = CanonicalJson.text(document);

    // Then
    assertThat(canonical)
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void strings_escape_only_what_they_must() throws Exception {
    // Given
    JsonNode document =
        Samples.JSON.readTree(
            """
            {"text":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/中文\\u007f"}
            """);

    // When
    String canonical = CanonicalJson.text(document);

    // Then
    assertThat(canonical).isEqualTo("{\"text\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/中文\u007f\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\"", "1", "null", "{\"a\":\"\\ud800\"}", "{\"\\udc00\":1}"})
  void what_has_no_canonical_form_is_refused(String given) throws Exception {
    // Given
    JsonNode document = Samples.JSON.readTree(given);

    // When / Then
    assertThatThrownBy(() -> CanonicalJson.bytes(document))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
