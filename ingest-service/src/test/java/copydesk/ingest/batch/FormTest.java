package copydesk.ingest.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7", "\ufeff <?xml", "  {\"uri\"", "GIF89a", "<html>"})
  void documentsMarkupAndPicturesAreNotPlain(String begin) {
    assertThat(Form.isPlain(begin.getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"云汀市春耕", "\ufeff云汀", "", "I am no picture"})
  void textIsPlain(String begin) {
    assertThat(Form.isPlain(begin.getBytes(StandardCharsets.UTF_8))).isTrue();
  }
}
