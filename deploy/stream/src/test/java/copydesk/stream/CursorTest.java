package copydesk.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

  @Test
  void aCursorComesBackAsItWent() {
    Cursor cursor = Cursor.of("2026-03-24", 17);

    assertThat(Cursor.decode(cursor.encode(), 2)).contains(cursor);
  }

  @Test
  void noCursorIsTheStart() {
    assertThat(Cursor.decode(null, 1)).isEmpty();
    assertThat(Cursor.decode("", 1)).isEmpty();
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    assertThatThrownBy(() -> Cursor.decode(Cursor.of(1, 2).encode(), 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Cursor.decode("%%%", 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSliceSaysWhereTheNextBegins() {
    Slice<Integer> first = Slice.of(List.of(1, 2, 3), 2, Cursor::of);
    Slice<Integer> last = Slice.of(List.of(3), 2, Cursor::of);

    assertThat(first.items()).containsExactly(1, 2);
    assertThat(Cursor.decode(first.next(), 1)).contains(Cursor.of(2));
    assertThat(last.next()).isNull();
  }
}
