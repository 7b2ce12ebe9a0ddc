package copydesk.bench.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.bench.house.BenchHouse;
import copydesk.engines.Checkout;
import copydesk.engines.Login;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the feed over HTTP on a house of its own and prints a table in Markdown. Each client
 * reads the whole feed by its cursor, straight from the service; what it gets is counted and not
 * parsed.
 */
public final class FeedBench {

  private static final String PUBLICATION = "ytrb";
  private static final Pattern NEXT = Pattern.compile("\"next\":(?:\"([^\"]+)\"|null)");
  private static final byte[] ITEM = "\"uri\":\"urn:".getBytes(StandardCharsets.UTF_8);
  private static final int TAIL = 200;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StringBuilder rows =
      new StringBuilder(
          """
          | clients | records an answer | records | seconds | records/s | MB/s |
          |---|---|---|---|---|---|
          """);

  /** What one client got. */
  private record Got(long records, long bytes) {}

  /** {@code [--records N]}. */
  public static void main(String[] arguments) throws Exception {
    int records = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 20_000;
    new FeedBench().run(records);
  }

  private void run(int records) throws Exception {
    double others = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    try (BenchHouse house = BenchHouse.start(Checkout.find());
        Connection owner = house.connect(Login.REVIEW_OWNER)) {
      Filling filling = new Filling(owner);
      System.err.println("  filling");
      filling.records(PUBLICATION, records);
      while (filling.stamped() < records) {
        Thread.sleep(200);
      }
      String address = house.address("review") + "/review/api/records";
      String token = token(house);
      measure(address, token, 1, 200);
      rows.setLength(rows.lastIndexOf("| 1 |")); // warm-up
      measure(address, token, 1, 100);
      measure(address, token, 1, 500);
      measure(address, token, 2, 200);
      measure(address, token, 4, 200);
    }
    System.out.print(rows);
    System.out.printf(
        Locale.ROOT,
        "%n%,d records of 2,000 characters. Load of the machine before the start: %.1f.%n",
        records,
        others);
  }

  private static String token(BenchHouse house) throws IOException, InterruptedException {
    String form =
        "grant_type=client_credentials&client_id=publishing-system&client_secret="
            + house.secret("publishing-system");
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(house.address() + "/auth/realms/copydesk/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      JsonNode token = new ObjectMapper().readTree(answer).path("access_token");
      if (!token.isTextual()) {
        throw new IOException("No token: " + answer);
      }
      return token.textValue();
    }
  }

  private void measure(String address, String token, int clients, int limit) throws Exception {
    long from = System.nanoTime();
    List<Future<Got>> readers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      Callable<Got> reader = () -> readAll(address + "?limit=" + limit, token);
      for (int i = 0; i < clients; i++) {
        readers.add(threads.submit(reader));
      }
    }
    double seconds = (System.nanoTime() - from) / 1e9;
    long records = 0;
    long bytes = 0;
    for (Future<Got> done : readers) {
      records += done.get().records();
      bytes += done.get().bytes();
    }
    String row =
        String.format(
            Locale.ROOT,
            "| %d | %d | %,d | %.2f | %,.0f | %.0f |%n",
            clients,
            limit,
            records,
            seconds,
            records / seconds,
            bytes / 1e6 / seconds);
    System.err.print(row);
    rows.append(row);
  }

  private Got readAll(String address, String token) throws IOException, InterruptedException {
    long records = 0;
    long bytes = 0;
    String cursor = "";
    while (cursor != null) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address + "&cursor=" + cursor))
              .header("Authorization", "Bearer " + token)
              .build();
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("The feed answered " + answer.statusCode());
      }
      byte[] body = answer.body();
      records += count(body);
      bytes += body.length;
      cursor = next(body);
    }
    return new Got(records, bytes);
  }

  private static long count(byte[] body) {
    long found = 0;
    for (int i = 0; i + ITEM.length <= body.length; i++) {
      int j = 0;
      while (j < ITEM.length && body[i + j] == ITEM[j]) {
        j++;
      }
      found += j == ITEM.length ? 1 : 0;
    }
    return found;
  }

  // The cursor stands behind the items.
  private static String next(byte[] body) {
    int from = Math.max(0, body.length - TAIL);
    Matcher next = NEXT.matcher(new String(body, from, body.length - from, StandardCharsets.UTF_8));
    if (!next.find()) {
      throw new IllegalStateException("the feed does not say where to go on");
    }
    return next.group(1);
  }
}
