package copydesk.bench.ingest;

import copydesk.bench.house.BenchHouse;
import copydesk.engines.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Runs the scenario of {@code deploy/load} in a JVM of its own, and reads what it measured. */
final class Load {

  private final Checkout checkout;
  private final BenchHouse house;
  private long sent;

  Load(Checkout checkout, BenchHouse house) {
    this.checkout = checkout;
    this.house = house;
  }

  /**
   * How much of what goes where.
   *
   * @param name what the report's folder is called
   * @param text what every page is a copy of, with a number of its own
   * @param warmUp pages before the time is taken
   */
  record Order(
      String name, String address, String text, int clients, int warmUp, int pages, long seconds) {}

  /** Sends pages that were not sent before. */
  Figures run(Order order) throws IOException, InterruptedException {
    Path module = checkout.root().resolve("deploy/load/target");
    Path template = Files.createTempFile("copydesk-load", ".txt");
    Path result = Files.createTempFile("copydesk-load", ".properties");
    try {
      Files.writeString(template, order.text());
      ProcessBuilder builder = new ProcessBuilder(command(order, module, template, result));
      builder.environment().put("COPYDESK_LOAD_SECRET", house.secret("scanner"));
      builder.redirectErrorStream(true);
      builder.redirectOutput(module.resolve(order.name() + ".log").toFile());
      // Numbers that a run was given are never given again, whatever it sent of them.
      sent += order.warmUp() + order.pages() + 1_000;
      ProcessHandle service = house.process("ingest");
      Duration before = cpu(service);
      try (PeakMemory memory = PeakMemory.watch(service)) {
        int status = builder.start().waitFor();
        if (status != 0) {
          throw new IOException(
              "The load ended with status "
                  + status
                  + "; see deploy/load/target/"
                  + order.name()
                  + ".log");
        }
        return figures(result, order, cpu(service).minus(before), memory.megabytes());
      }
    } finally {
      Files.delete(template);
      Files.delete(result);
    }
  }

  private List<String> command(Order order, Path module, Path template, Path result)
      throws IOException {
    Map<String, Object> properties =
        Map.of(
            "address",
            order.address(),
            "sign-in",
            house.address() + "/auth/realms/copydesk/protocol/openid-connect/token",
            "client",
            "scanner",
            "publication",
            IngestBench.PUBLICATION,
            "template",
            template,
            "first-number",
            sent,
            "clients",
            order.clients(),
            "warm-up",
            order.warmUp(),
            "pages",
            order.pages(),
            "seconds",
            order.seconds());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            // It runs for a minute on the cores of what it measures: compiling it well would cost
            // more than it brings.
            "-XX:TieredStopAtLevel=1",
            "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    properties.forEach((name, value) -> command.add("-Dload." + name + "=" + value));
    command.add("-Dload.result=" + result);
    command.addAll(
        List.of(
            "-cp",
            module.resolve("classes") + ":" + Files.readString(module.resolve("classpath")),
            "io.gatling.app.Gatling",
            "--simulation",
            "copydesk.load.IngestSimulation",
            "--no-reports",
            "--results-folder",
            module.resolve("gatling").toString()));
    return command;
  }

  private static Figures figures(Path result, Order order, Duration cpu, long megabytes)
      throws IOException {
    Properties figures = new Properties();
    try (var in = Files.newBufferedReader(result)) {
      figures.load(in);
    }
    int pages = Integer.parseInt(figures.getProperty("pages"));
    return new Figures(
        pages,
        Integer.parseInt(figures.getProperty("errors")),
        Double.parseDouble(figures.getProperty("seconds")),
        Double.parseDouble(figures.getProperty("p50")),
        Double.parseDouble(figures.getProperty("p95")),
        Double.parseDouble(figures.getProperty("p99")),
        cpu.toMillis() / (double) (order.warmUp() + pages),
        megabytes);
  }

  private static Duration cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
