package copydesk.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Editors at work, each in articles of their own: they open one, type into it so that it is saved
 * about once a second, tell where they are as the workbench does, and go to the next. A closed
 * model with pauses, as people have them. The first part of the time only warms up.
 */
public final class EditingSimulation extends Simulation {

  private static final int SAVES_AN_ARTICLE = 10;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final String MILLIS = "ms";

  private final EditingSettings settings = EditingSettings.ofSystem();
  private final Figures opened = new Figures();
  private final Figures saved = new Figures();
  private final Figures told = new Figures();
  private final AtomicInteger next = new AtomicInteger();
  private final long warmUntil;

  public EditingSimulation() {
    warmUntil = System.nanoTime() + settings.warmUp().toNanos();
    setUp(
            scenario("editors")
                .exec(
                    during(settings.warmUp().plus(settings.time()))
                        .on(exec(this::turnToNext).exec(open()).exec(work()).exec(leave())))
                .injectOpen(
                    settings.editors() > 1
                        ? rampUsers(settings.editors()).during(Duration.ofSeconds(10))
                        : atOnceUsers(1)))
        .protocols(
            http.baseUrl(settings.address())
                .header("Cookie", settings.cookies())
                .header("X-Copydesk", "1"))
        .maxDuration(settings.warmUp().plus(settings.time()).plusMinutes(2));
  }

  /** Articles go round among the editors: there are more of them, so none has two at a time. */
  private Session turnToNext(Session session) {
    List<EditingSettings.Article> articles = settings.articles();
    EditingSettings.Article article = articles.get(next.getAndIncrement() % articles.size());
    return session.setAll(
        Map.of("article", article.id(), "page", article.page(), "block", article.block()));
  }

  private ChainBuilder open() {
    return exec(http("open an article")
            .get("/annotate/api/articles/#{article}")
            .check(
                status().is(200),
                jsonPath("$.version").ofInt().saveAs("version"),
                responseTimeInMillis().saveAs(MILLIS)))
        .exec(session -> noted(session, opened));
  }

  private ChainBuilder work() {
    return repeat(SAVES_AN_ARTICLE, "n")
        .on(
            pause(PAUSE)
                .exec(
                    http("save an edit")
                        .post("/annotate/api/pages/#{page}/edits")
                        .header("Content-Type", "application/json")
                        .body(StringBody(EditingSimulation::edit))
                        .check(
                            status().is(200),
                            jsonPath("$.articles[0].version").ofInt().saveAs("version"),
                            responseTimeInMillis().saveAs(MILLIS)))
                .exec(session -> noted(session, saved))
                .doIf(session -> session.getInt("n") % 4 == 0)
                .then(
                    exec(http("tell where one is")
                            .post("/annotate/api/pages/#{page}/presence")
                            .header("Content-Type", "application/json")
                            .body(
                                StringBody(
                                    "{\"client\":\"#{randomUuid()}\",\"article\":\"#{article}\",\"editing\":false}"))
                            .check(status().is(200), responseTimeInMillis().saveAs(MILLIS)))
                        .exec(session -> noted(session, told))));
  }

  private static ChainBuilder leave() {
    return pause(PAUSE);
  }

  /** A character is typed at the start of a block; each time another. */
  private static String edit(Session session) {
    return "{\"base\":{\"%s\":%d},\"ops\":[{\"op\":\"replace\",\"block\":\"%s\",\"start\":0,\"end\":%d,\"text\":\"%s\"}]}"
        .formatted(
            session.getString("article"),
            session.getInt("version"),
            session.getString("block"),
            session.getInt("n") == 0 ? 0 : 1,
            "春耕水利现场会议讲话".charAt(session.getInt("n")));
  }

  private Session noted(Session session, Figures figures) {
    if (System.nanoTime() > warmUntil) {
      figures.add(session.isFailed(), session.isFailed() ? 0 : session.getInt(MILLIS));
    }
    return session.markAsSucceeded();
  }

  @Override
  public void after() {
    Figures.write(settings.result(), Map.of("open", opened, "save", saved, "presence", told));
  }
}
