package copydesk.bench;

import copydesk.ingest.reading.Engine;
import copydesk.ingest.reading.model.Reading;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time grows with the page: milliseconds for one, ten and a hundred times 7,000 characters
 * in one page. Linear means that each is ten times the one before.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx2g"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class LinearityBenchmark {

  /** Pages one after the other in one text. */
  @State(Scope.Benchmark)
  public static class LongPage {

    private static final int CHARACTERS = 7_000;

    private static final String HEADLINES = "headlines";

    @Param({"1", "10", "100"})
    private int times;

    /**
     * What the names of the sample pages begin with: Chinese, German. Or {@code headlines}:
     * hundreds of them together among paragraphs that are nearly the same, which no paper prints.
     */
    @Param({"ytrb", "hafen", HEADLINES})
    private String paper;

    private String text;

    @Setup
    public void compose() {
      String page = paper.equals(HEADLINES) ? headlines() : SeedPages.page(paper, CHARACTERS);
      text = page.repeat(times);
    }

    private static String headlines() {
      StringBuilder page = new StringBuilder();
      for (int line = 0; page.length() < CHARACTERS; line++) {
        boolean paragraph = line % 240 >= 215;
        page.append(
            paragraph ? "　　本报讯 第%d个村子修渠种稻。\n".formatted(line) : "修渠%d\n".formatted(line % 10));
      }
      return page.toString();
    }
  }

  @Benchmark
  public Reading read(LongPage page) {
    return Engine.read(page.text);
  }
}
