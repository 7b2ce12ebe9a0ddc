package copydesk.load;

import static io.gatling.javaapi.core.CoreDsl.ByteArrayBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.rendezVous;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.function.BooleanSupplier;

/**
 * Scanners send pages, each of them one after the other without a pause: a closed model. First
 * pages that only warm up what serves them, then, all together, those whose time is taken.
 */
public final class IngestSimulation extends Simulation {

  private static final String PAGE = "page";
  private static final String MILLIS = "ms";

  private final LoadSettings settings = LoadSettings.ofSystem();
  private final NumberedPages pages =
      new NumberedPages(settings.template(), settings.firstNumber());
  private final Tokens tokens = new Tokens(settings);
  private final Measured measured = new Measured(settings.pages(), settings.time());

  public IngestSimulation() {
    int warmUp = settings.warmUp();
    setUp(
            scenario("scanners")
                .exec(
                    sending("warm-up", () -> pages.taken() < warmUp, false),
                    rendezVous(settings.clients()),
                    sending("page", measured::goesOn, true))
                .injectOpen(atOnceUsers(settings.clients())))
        .protocols(http.baseUrl(settings.address()).shareConnections())
        .maxDuration(settings.longest());
  }

  private ChainBuilder sending(String name, BooleanSupplier goesOn, boolean timed) {
    return asLongAs(session -> goesOn.getAsBoolean())
        .on(
            exec(session -> session.set(PAGE, pages.next()))
                .exec(
                    http(name)
                        .post("/ingest/api/pages")
                        .queryParam("publication", settings.publication())
                        .queryParam("date", session -> page(session).date())
                        .queryParam("label", session -> page(session).label())
                        .header("Authorization", session -> "Bearer " + tokens.current())
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .body(ByteArrayBody(session -> page(session).text().getBytes(UTF_8)))
                        .check(responseTimeInMillis().saveAs(MILLIS), status().is(201)))
                .exec(
                    session -> {
                      if (timed) {
                        measured.add(session.isFailed(), session.getInt(MILLIS));
                      }
                      return session.remove(PAGE).markAsSucceeded();
                    }));
  }

  private static NumberedPages.Page page(Session session) {
    return session.<NumberedPages.Page>get(PAGE);
  }

  @Override
  public void after() {
    measured.write(settings.result());
  }
}
