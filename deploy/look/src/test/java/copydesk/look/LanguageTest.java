package copydesk.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "-  | -                        | CHINESE",
        "-  | en-GB,en;q=0.9           | ENGLISH",
        "-  | zh-Hant-HK,en;q=0.5      | CHINESE",
        "-  | de,en;q=0.4,zh;q=0.2     | ENGLISH",
        "-  | en;q=0,de                | CHINESE",
        "-  | ;;;                      | CHINESE",
        "en | zh-CN                    | ENGLISH",
        "zh | en                       | CHINESE",
        "xx | en                       | ENGLISH",
      })
  void the_switch_wins_then_the_browser_then_chinese(
      String chosen, String accepted, Language expected) {
    // Given a cookie and a header, when the language is asked for
    Language language = Language.of(chosen, accepted);

    // Then
    assertThat(language).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/ingest/pages?x=1, /ingest/pages?x=1",
    "//elsewhere.example, /",
    "/\\elsewhere.example, /",
    "https://elsewhere.example, /",
    "'/a b', /",
  })
  void the_switch_leads_back_to_this_origin_only(String back, String expected) {
    // Given an address to go back to, when it is checked
    String path = LanguageSwitch.ownPath(back);

    // Then
    assertThat(path).isEqualTo(expected);
  }

  @Test
  void every_file_of_the_look_is_there() {
    // Given the files that the layout names, when their version is computed
    String version = Assets.VERSION;

    // Then
    assertThat(version).isNotEqualTo("0");
  }
}
