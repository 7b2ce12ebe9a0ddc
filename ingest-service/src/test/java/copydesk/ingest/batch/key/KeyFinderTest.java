package copydesk.ingest.batch.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFinderTest {

  private static final PageKey A03 = new PageKey("ytrb", LocalDate.of(2026, 3, 25), "1", "A03");
  private static final KeyFields ISSUE = new KeyFields("ytrb", "2026-03-25", null, null);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ytrb_2026-03-25_1_A03.txt",
        "ytrb_20260325_1_A03.txt",
        "YTRB_2026-03-25_A03.pdf",
        "2026/march/ytrb_2026-03-25_1_A03",
      })
  void theUsualNameTellsThePage(String name) {
    assertThat(found(KeyFields.NONE, null, name)).isEqualTo(new KeyFinder.Found.Page(A03));
  }

  @Test
  void whatTheJobSaysTheNameMayLeaveOut() {
    assertThat(found(ISSUE, null, "A03.txt")).isEqualTo(new KeyFinder.Found.Page(A03));
  }

  @Test
  void aNameThatSaysAnotherIssueThanTheJobIsRefused() {
    assertThat(found(ISSUE, null, "ytrb_2026-03-26_1_A03.txt"))
        .isInstanceOfSatisfying(
            KeyFinder.Found.Nothing.class,
            nothing -> {
              assertThat(nothing.why()).contains("date 2026-03-26", "2026-03-25");
              assertThat(nothing.members())
                  .isEqualTo(Map.of("field", "date", "named", "2026-03-26", "said", "2026-03-25"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan.txt", "ytrb_2026-13-25_1_A03.txt", "a_b_c_d_e.txt", ".txt"})
  void aNameThatTellsNothingSaysWhatIsMissing(String name) {
    assertThat(found(KeyFields.NONE, null, name))
        .isInstanceOfSatisfying(
            KeyFinder.Found.Nothing.class,
            nothing ->
                assertThat(nothing.why())
                    .contains("publication", "{publication}_{date}_{edition}_{label}"));
  }

  @ParameterizedTest
  @CsvSource({
    "{publication}-{date}-{label}, ytrb-2026-03-25-A03.txt",
    "{publication}/{date}/{label}, x/ytrb/20260325/A03.txt",
    "{any}.{publication}.{date}.第{label}版, 云汀日报.ytrb.20260325.第A03版.txt",
    "{date} {any}/{label}, 20260325 final/A03.txt",
  })
  void aPatternReadsOtherNames(String pattern, String name) {
    KeyFields job = new KeyFields("ytrb", null, null, null);

    assertThat(found(job, pattern, name)).isEqualTo(new KeyFinder.Found.Page(A03));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{page}", "{label", "{date}{label}", "{label}_{label}", "abc", "{any}"})
  void aPatternThatCannotBeReadIsRefused(String pattern) {
    assertThatThrownBy(() -> NamePattern.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aHostileNameIsReadInNoTime() {
    NamePattern pattern = NamePattern.of("{any}-{any}-{any}-{publication}-{label}-{edition}!");

    assertThat(pattern.read("a-".repeat(250))).isEmpty();
  }

  @Test
  void theManifestGoesBeforeJobAndName() {
    Manifest manifest =
        Manifest.read("manifest.csv", "file,label,date\nscan/0001.txt,A03,2026-03-25\n");

    assertThat(
            new KeyFinder(new KeyFields("ytrb", "2026-01-01", null, null), manifest, null)
                .find("scan/0001.txt"))
        .isEqualTo(new KeyFinder.Found.Page(A03));
  }

  @Test
  void aManifestMayBeJson() {
    Manifest manifest =
        Manifest.read(
            "manifest.json",
            "[{\"file\":\"1.txt\",\"publication\":\"ytrb\",\"date\":\"2026-03-25\",\"label\":\"A03\"}]");

    assertThat(new KeyFinder(KeyFields.NONE, manifest, null).find("1.txt"))
        .isEqualTo(new KeyFinder.Found.Page(A03));
  }

  @Test
  void aManifestSpeaksOfTheFilesOfItsFolder() {
    Manifest manifest =
        Manifest.read(
            "night/manifest.csv", "file,publication,date,label\n1.txt,ytrb,20260325,A03\n");

    KeyFinder finder = new KeyFinder(KeyFields.NONE, manifest, null);

    assertThat(finder.find("night/1.txt")).isEqualTo(new KeyFinder.Found.Page(A03));
    assertThat(finder.find("1.txt")).isInstanceOf(KeyFinder.Found.Nothing.class);
  }

  @Test
  void twoManifestsSpeakTogether() {
    Manifest first = Manifest.read("a/manifest.csv", "file,label\n1.txt,A03\n");
    Manifest second = Manifest.read("b/manifest.csv", "file,label\n1.txt,A04\n");

    KeyFinder finder =
        new KeyFinder(new KeyFields("ytrb", "2026-03-25", null, null), first.and(second), null);

    assertThat(finder.find("a/1.txt")).isEqualTo(new KeyFinder.Found.Page(A03));
    assertThat(finder.find("b/1.txt")).isNotEqualTo(new KeyFinder.Found.Page(A03));
  }

  @Test
  void aManifestWithoutEndIsRefused() {
    StringBuilder lines = new StringBuilder("file,label\n");
    for (int i = 0; i <= 100_000; i++) {
      lines.append(i).append(",1\n");
    }

    assertThatThrownBy(() -> Manifest.read("manifest.csv", lines.toString()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[{}]", "[", "[{\"file\":\"a\"},{\"file\":\"a\"}]", "[1]", ""})
  void aBrokenManifestIsRefused(String json) {
    assertThatThrownBy(() -> Manifest.read("manifest.json", json))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static KeyFinder.Found found(KeyFields job, String pattern, String name) {
    NamePattern read = pattern == null ? null : NamePattern.of(pattern);
    return new KeyFinder(job, Manifest.none(), read).find(name);
  }
}
