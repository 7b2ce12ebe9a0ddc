package copydesk.bench.search;

import copydesk.bench.house.BenchHouse;
import copydesk.engines.Checkout;
import copydesk.engines.Login;
import copydesk.testhouse.SignIn;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures the search over HTTP on a house of its own and prints a table in Markdown. One client,
 * one request after the other, straight to the service; the words of a kind are all different.
 */
public final class SearchBench {

  private static final String PUBLICATION = "ytrb";
  private static final int MODELS = 1_000;
  private static final String HAN = "\\p{IsHan}{2,}";
  private static final String LATIN = "[A-Za-zÄÖÜäöüß]{5,}";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StringBuilder rows =
      new StringBuilder(
          """
          | words | requests | p50 ms | p95 ms | longest ms | found on the first page, of 50 |
          |---|---|---|---|---|---|
          """);

  /** {@code [--articles N]}. */
  public static void main(String[] arguments) throws Exception {
    int articles = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 100_000;
    new SearchBench().run(articles);
  }

  private void run(int articles) throws Exception {
    double others = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Models models = new Models(MODELS);
    try (BenchHouse house = BenchHouse.start(Checkout.find());
        Connection owner = house.connect(Login.ANNOTATE_OWNER)) {
      Filling filling = new Filling(owner);
      say("models");
      filling.models(models, PUBLICATION);
      say("filling up to " + articles);
      filling.upTo(articles);
      String address = house.address("annotate");
      String cookies = cookies(house);

      measure(address, cookies, models);

      System.out.print(rows);
      System.out.printf(
          Locale.ROOT,
          "%n%,d articles; the table of the search with its indexes %,d MB. Load of the machine before the start: %.1f.%n",
          filling.count("annotate.article"),
          filling.bytes("search_entry") / 1_000_000,
          others);
    }
  }

  /** All kinds of words. What warms up is not shown. */
  void measure(String address, String cookies, Models models)
      throws IOException, InterruptedException {
    measure(address, cookies, "warm-up, not counted", "&q=", models.words(HAN, 2, 0, 1));
    rows.setLength(rows.lastIndexOf("| warm-up"));
    measure(
        address,
        cookies,
        "two Chinese characters, in 20–100 % of the models",
        "&q=",
        models.words(HAN, 2, 0.2, 1));
    measure(
        address,
        cookies,
        "two Chinese characters, in 1–20 %",
        "&q=",
        models.words(HAN, 2, 0.01, 0.2));
    measure(
        address,
        cookies,
        "two Chinese characters, in less than 1 %",
        "&q=",
        models.words(HAN, 2, 0, 0.01));
    measure(address, cookies, "one Chinese character, any", "&q=", models.words(HAN, 1, 0, 1));
    measure(address, cookies, "four Chinese characters, any", "&q=", models.words(HAN, 4, 0, 1));
    measure(address, cookies, "names of people", "&q=", models.names().subList(0, 200));
    measure(address, cookies, "German and English words", "&q=", models.words(LATIN, 0, 0, 1));
    measure(
        address,
        cookies,
        "names, in facts of type person",
        "&fact=person&q=",
        models.names().subList(200, 400));
    measure(address, cookies, "a name that is nowhere", "&q=", List.of("霆霓霏", "魑魅魍", "饕餮鼎"));
  }

  private static String cookies(BenchHouse house) {
    Map<String, String> session = SignIn.at(house.address() + "/annotate/", "lin");
    return session.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void measure(
      String address, String cookies, String name, String parameter, List<String> words)
      throws IOException, InterruptedException {
    say(name);
    List<Double> millis = new ArrayList<>();
    long found = 0;
    for (String word : words) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create(
                      address
                          + "/annotate/api/articles?limit=50"
                          + parameter
                          + URLEncoder.encode(word, StandardCharsets.UTF_8)))
              .header("Cookie", cookies)
              .build();
      long from = System.nanoTime();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      millis.add((System.nanoTime() - from) / 1e6);
      if (answer.statusCode() != 200) {
        throw new IOException(word + " answered " + answer.statusCode() + ": " + answer.body());
      }
      found += answer.body().split("\"headline\"", -1).length - 1;
    }
    List<Double> sorted = millis.stream().sorted().toList();
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
            name,
            words.size(),
            percentile(sorted, 50),
            percentile(sorted, 95),
            sorted.isEmpty() ? 0 : sorted.getLast(),
            words.isEmpty() ? 0 : (double) found / words.size());
    System.err.print(row);
    rows.append(row);
  }

  /** The smallest value that so many of a hundred do not exceed; 0 of none. */
  private static double percentile(List<Double> sorted, int percent) {
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }

  private static void say(String what) {
    System.err.println("  " + what);
  }
}
