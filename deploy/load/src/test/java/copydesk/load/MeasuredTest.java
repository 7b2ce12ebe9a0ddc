package copydesk.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredTest {

  @TempDir Path folder;

  @Test
  void percentileIsTheSmallestValueThatSoManyDoNotExceed() {
    List<Integer> hundred = IntStream.rangeClosed(1, 100).boxed().toList();

    int value = Measured.percentile(hundred, 95);

    assertThat(value).isEqualTo(95);
    assertThat(Measured.percentile(List.of(7), 99)).isEqualTo(7);
    assertThat(Measured.percentile(List.of(), 50)).isZero();
  }

  @Test
  void noMoreIsBegunThanWasAskedFor() {
    Measured measured = new Measured(2, Duration.ofHours(1));
    measured.goesOn();
    measured.goesOn();

    boolean third = measured.goesOn();

    assertThat(third).isFalse();
  }

  @Test
  void errorsAreCountedAndTheirTimesAreNot() throws IOException {
    Measured measured = new Measured(3, Duration.ofHours(1));
    measured.goesOn();
    measured.add(false, 10);
    measured.add(true, 90_000);

    Path file = folder.resolve("figures.properties");
    measured.write(file);

    Properties figures = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      figures.load(in);
    }
    assertThat(figures).containsEntry("pages", "1").containsEntry("errors", "1");
    assertThat(figures).containsEntry("p99", "10");
  }
}
