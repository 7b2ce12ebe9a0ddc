package copydesk.annotate.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables go out and come in again as they were, and no spreadsheet runs anything in them. */
class CsvTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\tx", "＝HYPERLINK(A1)", "＠x", "'=1", "''-1"})
  void whatLooksLikeAFormulaStandsBehindAnApostrophe(String cell) {
    // When
    String text = CsvTable.write(List.of("name", "note"), List.of(List.of("林汀", cell)));

    // Then
    assertThat(text).contains("'" + cell).doesNotContain("," + cell);
    assertThat(CsvTable.read(CsvTable.decode(bytes(text))).rows().getFirst().cells())
        .containsEntry("note", cell);
  }

  @Property
  void whatIsWrittenIsReadAgain(
      @ForAll @Size(min = 2, max = 2)
          List<@StringLength(max = 12) @CharRange(from = '!', to = '~') String> cells) {
    // When
    String text =
        CsvTable.write(List.of("a", "b", "c"), List.of(List.of("林", cells.get(0), cells.get(1))));

    // Then
    assertThat(CsvTable.read(CsvTable.decode(bytes(text))).rows().getFirst().cells())
        .containsEntry("b", cells.get(0))
        .containsEntry("c", cells.get(1));
  }

  @Test
  void whatChineseSpreadsheetsWriteIsRead() {
    // Given
    byte[] chinese = "类别,姓名\n人物,林汀\n".getBytes(Charset.forName("GB18030"));

    // When
    CsvTable.Read read = CsvTable.read(CsvTable.decode(chinese));

    // Then
    assertThat(read.header()).containsExactly("类别", "姓名");
    assertThat(read.rows().getFirst().cell("姓名")).isEqualTo("林汀");
    assertThat(read.rows().getFirst().line()).isEqualTo(2);
  }

  @Test
  void aQuoteThatIsNotClosedLosesNoRowBeforeIt() {
    // When
    CsvTable.Read read = CsvTable.read("type,name\nperson,林汀\nperson,\"宋");

    // Then
    assertThat(read.broken()).isNotNull();
    assertThat(read.rows()).hasSize(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
