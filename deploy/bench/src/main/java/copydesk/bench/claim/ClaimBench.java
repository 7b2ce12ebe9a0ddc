package copydesk.bench.claim;

import copydesk.bench.house.BenchHouse;
import copydesk.engines.Checkout;
import copydesk.engines.Login;
import copydesk.testhouse.SignIn;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * Measures how long "the next" takes over HTTP, on a house of its own, while the queue grows, and
 * prints a table in Markdown. Reviewers take something, hold it for about half a second, give it
 * back and take the next, so each of them decides far faster than anybody reads. They sign in again
 * before each row of the table: a session that was kept too long is renewed at the identity
 * provider with every request, which is not what is measured.
 */
public final class ClaimBench {

  private static final String PUBLICATION = "ytrb";
  private static final List<String> PEOPLE = List.of("he", "song", "tang");
  private static final int REVIEWERS = 32;
  private static final int CLAIMS_EACH = 60;

  /** So many, one after the other, that the service's code is compiled before anything counts. */
  private static final int WARM_UP_EACH = 400;

  /** After the queue grew: the database's pages and plans. */
  private static final int AGAIN_EACH = 10;

  private static final int HOLD_MILLIS = 500;
  private static final int FEW = 1_000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StringBuilder rows =
      new StringBuilder(
          """
          | pending | decided | claims | p50 ms | p95 ms | longest ms |
          |---|---|---|---|---|---|
          """);

  private String address;
  private BenchHouse house;

  /** {@code [--pending N] [--decided N]}. */
  public static void main(String[] arguments) throws Exception {
    new ClaimBench()
        .run(number(arguments, "--pending", 1_000_000), number(arguments, "--decided", 10_000_000));
  }

  private static int number(String[] arguments, String name, int otherwise) {
    int at = List.of(arguments).indexOf(name);
    return at < 0 ? otherwise : Integer.parseInt(arguments[at + 1]);
  }

  private void run(int pending, int decided) throws Exception {
    double others = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    try (BenchHouse started = BenchHouse.start(Checkout.find());
        Connection owner = started.connect(Login.REVIEW_OWNER);
        ExecutorService pool = Executors.newFixedThreadPool(REVIEWERS)) {
      house = started;
      address = house.address("review") + "/review/api/claims";
      QueueFilling filling = new QueueFilling(owner, PUBLICATION);
      say("filling " + FEW);
      filling.pending(1, FEW);
      say("warming up");
      claims(pool, WARM_UP_EACH, 0);
      measure(pool, filling);
      say("filling " + pending);
      filling.pending(FEW + 1, pending);
      measure(pool, filling);
      say("filling " + decided + " decided");
      filling.decided(decided);
      measure(pool, filling);
      System.out.print(rows);
      System.out.printf(
          Locale.ROOT,
          "%n%d reviewers over HTTP, each holding what it took for about half a second. Load of the machine before the start: %.1f.%n",
          REVIEWERS,
          others);
    }
  }

  private void measure(ExecutorService pool, QueueFilling filling) throws Exception {
    claims(pool, AGAIN_EACH, 0);
    List<Double> millis = claims(pool, CLAIMS_EACH, HOLD_MILLIS).stream().sorted().toList();
    String row =
        String.format(
            Locale.ROOT,
            "| %,d | %,d | %d | %.1f | %.1f | %.1f |%n",
            filling.count("in-review"),
            filling.count("approved"),
            millis.size(),
            millis.get(millis.size() / 2),
            millis.get(millis.size() * 95 / 100),
            millis.getLast());
    System.err.print(row);
    rows.append(row);
  }

  /**
   * Lets all reviewers claim so many times; gives the milliseconds of every claim.
   *
   * @param hold for how many milliseconds each keeps what it took, on average
   */
  private List<Double> claims(ExecutorService pool, int each, int hold) throws Exception {
    List<String> sessions = PEOPLE.stream().map(this::session).toList();
    List<Callable<List<Double>>> reviewers = new ArrayList<>();
    for (int i = 0; i < REVIEWERS; i++) {
      String session = sessions.get(i % sessions.size());
      reviewers.add(() -> review(session, each, hold));
    }
    List<Double> millis = new ArrayList<>();
    for (Future<List<Double>> reviewer : pool.invokeAll(reviewers)) {
      millis.addAll(reviewer.get());
    }
    return millis;
  }

  private List<Double> review(String session, int claims, int hold)
      throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    Thread.sleep(ThreadLocalRandom.current().nextInt(hold + 1));
    for (int i = 0; i < claims; i++) {
      long from = System.nanoTime();
      HttpResponse<String> claimed =
          send(
              request(session, address)
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"publication\":\"" + PUBLICATION + "\"}")),
              201);
      millis.add((System.nanoTime() - from) / 1e6);
      Thread.sleep(hold / 2 + ThreadLocalRandom.current().nextInt(hold + 1));
      String claim = claimed.body().replaceFirst("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");
      send(request(session, address + "/" + claim).DELETE(), 204);
    }
    return millis;
  }

  private HttpResponse<String> send(HttpRequest.Builder request, int expected)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IOException("answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer;
  }

  private static HttpRequest.Builder request(String session, String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .header("Cookie", session)
        .header("X-Copydesk", "1")
        .header("Content-Type", "application/json");
  }

  private String session(String who) {
    return SignIn.at(house.address() + "/review/", who).entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private static void say(String what) {
    System.err.println("  " + what);
  }
}
