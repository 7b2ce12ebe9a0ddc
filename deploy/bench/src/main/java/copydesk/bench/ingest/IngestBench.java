package copydesk.bench.ingest;

import copydesk.bench.SeedPages;
import copydesk.bench.house.BenchHouse;
import copydesk.engines.Checkout;
import copydesk.engines.Login;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Measures ingest over HTTP on a house of its own and prints a table in Markdown. Progress goes to
 * standard error.
 */
public final class IngestBench {

  static final String PUBLICATION = "ytrb";

  private static final int CLIENTS = 8;
  private static final int FEW = 1_000;
  private static final int PAGE_CHARACTERS = 7_000;

  /** Of three bytes each in UTF-8: 1.5 kB. */
  private static final int SHORT_CHARACTERS = 480;

  private final Options options;
  private final Checkout checkout = Checkout.find();
  private final Table table = new Table();

  private IngestBench(Options options) {
    this.options = options;
  }

  /**
   * What was asked for.
   *
   * @param pages the most that each run sends
   * @param seconds the longest that each run takes
   * @param full how many pages the full house holds
   * @param warmUp pages that each run sends before its time is taken
   * @param page a page in UTF-8 that all are copies of, or what the names of the sample pages begin
   *     with that one is composed of
   */
  record Options(int pages, int seconds, int full, int warmUp, String page) {
    static Options of(List<String> arguments) {
      Map<String, String> given = new HashMap<>();
      for (int i = 0; i + 1 < arguments.size(); i += 2) {
        if (!NAMES.contains(arguments.get(i))) {
          throw new IllegalArgumentException("no option " + arguments.get(i));
        }
        given.put(arguments.get(i), arguments.get(i + 1));
      }
      return new Options(
          Integer.parseInt(given.getOrDefault("--pages", "6000")),
          Integer.parseInt(given.getOrDefault("--seconds", "60")),
          Integer.parseInt(given.getOrDefault("--full", "100000")),
          Integer.parseInt(given.getOrDefault("--warm-up", "4000")),
          given.getOrDefault("--page", PUBLICATION));
    }

    private static final Set<String> NAMES =
        Set.of("--pages", "--seconds", "--full", "--warm-up", "--page");
  }

  /** {@code [--pages N] [--seconds S] [--full N] [--warm-up N] [--page FILE]}. */
  public static void main(String[] arguments) throws Exception {
    new IngestBench(Options.of(List.of(arguments))).run();
  }

  private void run() throws Exception {
    double others = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    String page = SeedPages.page(options.page(), PAGE_CHARACTERS);
    String size =
        "%,d characters".formatted(page.codePoints().filter(IngestBench::isPrinted).count());
    String note = SeedPages.page(PUBLICATION, SHORT_CHARACTERS);
    try (BenchHouse house = BenchHouse.start(checkout);
        Connection owner = house.connect(Login.INGEST_OWNER)) {
      house.setPublication(PUBLICATION);
      Load load = new Load(checkout, house);
      Filling filling = new Filling(owner);

      table.baseline("plain JDBC, " + size, baseline(house, page));
      load.run(order("first pages", house.address(), page, FEW, 0));
      Figures few =
          load.run(order("few", house.address(), page, options.warmUp(), options.pages()));
      table.run(size + ", " + FEW + " stored before, all services at work", few);
      house.rest("annotate", "review");
      few = load.run(order("alone", house.address(), page, options.warmUp() / 3, options.pages()));
      table.run("the same, ingest-service alone", few);
      table.run(
          "the same, straight to the service",
          load.run(
              order("straight", house.address("ingest"), page, options.warmUp(), options.pages())));

      say("filling up to " + options.full() + " pages");
      filling.upTo(options.full());
      table.baseline(
          "plain JDBC again, beside " + filling.stored() + " pages", baseline(house, page));
      Figures many =
          load.run(order("many", house.address(), page, options.warmUp(), options.pages()));
      table.run(size + ", " + options.full() + " stored before, ingest-service alone", many);

      table.baseline("plain JDBC, 1.5 kB", baseline(house, note));
      table.run(
          "1.5 kB, ingest-service alone",
          load.run(order("notes", house.address(), note, options.warmUp(), options.pages())));

      System.out.print(table);
      System.out.printf(
          Locale.ROOT,
          "%nLoad of the machine before the start: %.1f. Rate at %,d stored pages / rate at %,d: %.2f%n",
          others,
          options.full(),
          FEW,
          many.rate() / few.rate());
    }
  }

  private Load.Order order(String name, String address, String text, int warmUp, int pages) {
    say(name.replace('-', ' '));
    return new Load.Order(name, address, text, CLIENTS, warmUp, pages, options.seconds());
  }

  private Figures baseline(BenchHouse house, String text) throws Exception {
    say("baseline");
    return new Baseline(() -> house.connect(Login.INGEST_OWNER), CLIENTS)
        .run(text, options.warmUp(), options.pages(), Duration.ofSeconds(options.seconds()));
  }

  private static boolean isPrinted(int character) {
    return !Character.isWhitespace(character);
  }

  private static void say(String what) {
    System.err.println("  " + what);
  }
}
