package copydesk.ingest.read;

import copydesk.ingest.screen.ScreenWords;
import copydesk.ingest.text.Scripts;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All pages in one file that needs no other: styles stand in it, and it has no script. Its policy
 * forbids a browser to fetch or run anything, so a page's text can do no harm even if it were
 * escaped wrongly.
 */
final class HtmlWriter implements PageWriter {

  /** The tokens of the house, how source and reading look on its screens, and what is its own. */
  private static final List<String> STYLES =
      List.of(
          "/META-INF/resources/look/tokens.css",
          "/META-INF/resources/static/beside.css",
          "/copydesk/ingest/read/beside-alone.css");

  private static final String TEMPLATE = "/copydesk/ingest/read/beside.html";

  /** Qute gives up after ten seconds if it is not told otherwise; a folder of pages may be more. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final PrintStream out;
  private final List<Sheet> sheets = new ArrayList<>();
  private long chinese;
  private long other;

  HtmlWriter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void page(ReadFile page) {
    sheets.add(Sheet.of(sheets.size() + 1, page));
    boolean isChinese = Scripts.isHan(page.text());
    chinese += isChinese ? 1 : 0;
    other += isChinese ? 0 : 1;
  }

  @Override
  public void end() {
    StringBuilder styles = new StringBuilder();
    STYLES.forEach(style -> styles.append(resource(style)));
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .timeout(PATIENCE.toMillis())
            .build();
    Template template =
        engine.parse(resource(TEMPLATE), Variant.forContentType(Variant.TEXT_HTML), "beside.html");
    template
        .data("pages", sheets)
        .data("say", new ScreenWords())
        .data("styles", new RawString(styles.toString()))
        .data("inChinese", chinese >= other)
        .consume(out::print)
        .toCompletableFuture()
        .join();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The program's file " + name + " cannot be read", e);
    }
  }
}
