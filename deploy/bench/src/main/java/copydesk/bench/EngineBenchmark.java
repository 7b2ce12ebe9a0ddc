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
 * The engine alone, on one thread: pages a second.
 *
 * <p>{@code baseline} only walks over the page's code points, so that the figures have a scale.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {

  /** A newspaper page: 7,000 printed characters of a Chinese one, a German one as long. */
  @State(Scope.Benchmark)
  public static class NewspaperPage {

    private static final int CHARACTERS = 7_000;

    /**
     * What the names of the sample pages begin with: Chinese, Traditional Chinese, German; or,
     * given with {@code -p paper=}, the path of any page.
     */
    @Param({"ytrb", "ytsb", "hafen"})
    private String paper;

    private String text;

    @Setup
    public void compose() {
      text = SeedPages.page(paper, CHARACTERS);
    }
  }

  @Benchmark
  public Reading read(NewspaperPage page) {
    return Engine.read(page.text);
  }

  @Benchmark
  public long baseline(NewspaperPage page) {
    return page.text.codePoints().asLongStream().sum();
  }
}
