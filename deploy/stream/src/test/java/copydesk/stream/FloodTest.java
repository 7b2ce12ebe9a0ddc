package copydesk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloodTest {

  private final Flood flood = new Flood(1000);

  @Test
  void whatComesAloneIsFollowedByNoRest() {
    // When
    long rest = flood.restAfter(400);

    // Then
    assertThat(rest).isZero();
  }

  @Test
  void restsAreTwiceAsLongAsTheBatchBeforeThem() {
    // Given
    flood.restAfter(400);

    // When
    long rest = flood.restAfter(300);

    // Then
    assertThat(rest).isEqualTo(600);
  }

  @Test
  void noRestIsLongerThanTheLongest() {
    // Given
    flood.restAfter(400);

    // When
    long rest = flood.restAfter(501);

    // Then
    assertThat(rest).isEqualTo(1000);
  }
}
