package copydesk.bench;

import copydesk.annotate.recognise.Around;
import copydesk.annotate.recognise.Passage;
import copydesk.annotate.recognise.Recognisers;
import copydesk.annotate.recognise.Suggestion;
import copydesk.annotate.text.Text;
import java.util.ArrayList;
import java.util.List;
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
 * Suggesting the facts of a page, on one thread: pages of 7,000 characters a second, so that
 * 200,000 characters a second are 28.6 pages.
 *
 * <p>Pages differ from each other in every paragraph, as the recognisers remember the words of
 * paragraphs that they saw of late. {@code opened} is a page of which an edit changed one
 * paragraph.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class FactsBenchmark {

  /** Pages of 7,000 printed characters. */
  @State(Scope.Thread)
  public static class Pages {

    private static final int CHARACTERS = 7_000;
    private static final int PAGES = 64;
    private static final int PARAGRAPH = 140;

    /** What the names of the sample pages begin with: Chinese, Traditional Chinese. */
    @Param({"ytrb", "ytsb"})
    private String paper;

    private final Recognisers recognisers = Recognisers.standard();
    private final List<List<String>> pages = new ArrayList<>();
    private int next;

    @Setup
    public void compose() {
      String text = SeedPages.page(paper, CHARACTERS).replaceAll("\\s", "");
      for (int page = 0; page < PAGES; page++) {
        List<String> paragraphs = new ArrayList<>();
        for (int at = 0; at < text.length(); at += PARAGRAPH) {
          String paragraph = text.substring(at, Math.min(text.length(), at + PARAGRAPH));
          paragraphs.add(paragraph + page);
        }
        pages.add(paragraphs);
      }
    }
  }

  @Benchmark
  public List<Suggestion> suggest(Pages state) {
    state.next = (state.next + 1) % Pages.PAGES;
    return suggest(state, state.pages.get(state.next));
  }

  @Benchmark
  public List<Suggestion> opened(Pages state) {
    List<String> page = new ArrayList<>(state.pages.getFirst());
    page.set(0, page.getFirst() + state.next++);
    return suggest(state, page);
  }

  private static List<Suggestion> suggest(Pages state, List<String> page) {
    Around around = Around.of(page);
    List<Suggestion> found = new ArrayList<>();
    for (String paragraph : page) {
      found.addAll(
          state.recognisers.suggest(
              new Passage(Text.of(paragraph), around, Passage.Context.UNKNOWN)));
    }
    return found;
  }
}
