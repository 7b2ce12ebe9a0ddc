package copydesk.bench.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.bench.house.BenchHouse;
import copydesk.engines.Checkout;
import copydesk.testhouse.SignIn;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Measures fifty editors at work on a house of its own with the sample pages, straight to the
 * service, and prints a table in Markdown. The session is one of a browser, cookies and all.
 */
public final class EditingBench {

  private final Checkout checkout = Checkout.find();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();

  /** {@code [--editors N] [--seconds S]}. */
  public static void main(String[] arguments) throws Exception {
    int editors = 50;
    int seconds = 120;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      int value = Integer.parseInt(arguments[i + 1]);
      switch (arguments[i]) {
        case "--editors" -> editors = value;
        case "--seconds" -> seconds = value;
        default -> throw new IllegalArgumentException("no option " + arguments[i]);
      }
    }
    new EditingBench().run(editors, seconds);
  }

  private void run(int editors, int seconds) throws Exception {
    double others = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    try (BenchHouse house = BenchHouse.withSamples(checkout)) {
      String address = house.address("annotate");
      String cookies =
          SignIn.at(house.address() + "/annotate/", "lin").entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; "));
      List<String> articles = articles(address, cookies, editors);
      Properties figures = load(address, cookies, articles, editors, seconds);
      System.out.printf(
          Locale.ROOT,
          "| %d editors, %d articles | requests | p50 ms | p95 ms | p99 ms | errors |%n|---|---|---|---|---|---|%n",
          editors,
          articles.size());
      for (String kind : List.of("open", "save", "presence")) {
        System.out.printf(
            Locale.ROOT,
            "| %s | %s | %s | %s | %s | %s |%n",
            kind,
            figures.getProperty(kind + ".count"),
            figures.getProperty(kind + ".p50"),
            figures.getProperty(kind + ".p95"),
            figures.getProperty(kind + ".p99"),
            figures.getProperty(kind + ".errors"));
      }
      System.out.printf(Locale.ROOT, "%nLoad of the machine before the start: %.1f.%n", others);
    }
  }

  /** Waits until the sample pages are in. */
  private List<String> articles(String address, String cookies, int editors)
      throws IOException, InterruptedException {
    List<String> articles = List.of();
    List<String> before;
    for (int i = 0; i < 60; i++) {
      before = articles;
      articles = articles(address, cookies);
      if (articles.size() >= editors && articles.size() == before.size()) {
        return articles;
      }
      Thread.sleep(2_000);
    }
    throw new IllegalStateException("only " + articles.size() + " articles for the editors");
  }

  /** Every article that may be edited, with its page and a block; opening them suggests facts. */
  private List<String> articles(String address, String cookies)
      throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (JsonNode page : get(address, cookies, "/pages?limit=200").path("items")) {
      String id = page.path("id").asText();
      for (JsonNode article : get(address, cookies, "/pages/" + id).path("articles")) {
        if (article.path("state").path("name").asText().equals("waiting")
            && article.path("pages").size() == 1) {
          lines.add(
              article.path("id").asText()
                  + " "
                  + id
                  + " "
                  + article.path("blocks").path(0).path("id").asText());
        }
      }
    }
    return lines;
  }

  private JsonNode get(String address, String cookies, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/annotate/api" + path))
            .header("Cookie", cookies)
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return json.readTree(answer.body());
  }

  private Properties load(
      String address, String cookies, List<String> articles, int editors, int seconds)
      throws IOException, InterruptedException {
    Path module = checkout.root().resolve("deploy/load/target");
    Path list = Files.createTempFile("copydesk-load", ".txt");
    Path result = Files.createTempFile("copydesk-load", ".properties");
    try {
      Files.write(list, articles);
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of("-Xmx512m", "-XX:+UseSerialGC", "--add-opens=java.base/java.lang=ALL-UNNAMED"));
      Map.of(
              "address", address,
              "articles", list,
              "editors", editors,
              "warm-up", 60,
              "seconds", seconds,
              "result", result)
          .forEach((name, value) -> command.add("-Dload." + name + "=" + value));
      command.addAll(
          List.of(
              "-cp",
              module.resolve("classes") + ":" + Files.readString(module.resolve("classpath")),
              "io.gatling.app.Gatling",
              "--simulation",
              "copydesk.load.EditingSimulation",
              "--results-folder",
              module.resolve("gatling").toString()));
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("COPYDESK_LOAD_COOKIES", cookies);
      builder.redirectErrorStream(true);
      builder.redirectOutput(module.resolve("editing.log").toFile());
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new IOException(
            "The load ended with " + status + "; see deploy/load/target/editing.log");
      }
      Properties figures = new Properties();
      try (var in = Files.newBufferedReader(result)) {
        figures.load(in);
      }
      return figures;
    } finally {
      Files.delete(list);
      Files.delete(result);
    }
  }
}
