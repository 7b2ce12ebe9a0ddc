package copydesk.look;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * {@code GET look/language?to=en&back=/ingest/pages}: remembers a language and goes back. A plain
 * link, so that it works before signing in and without scripts; what it changes is no secret.
 */
@ApplicationScoped
class LanguageSwitch {

  private static final Duration REMEMBERED = Duration.ofDays(365);

  void install(@Observes Router router) {
    router.get("/look/language").handler(this::choose);
  }

  private void choose(RoutingContext context) {
    Language language = Language.of(context.request().getParam("to"), null);
    Cookie cookie =
        Cookie.cookie(Language.COOKIE, language.code())
            .setPath("/")
            .setMaxAge(REMEMBERED.toSeconds())
            .setSameSite(CookieSameSite.LAX);
    context
        .response()
        .addCookie(cookie)
        .setStatusCode(303)
        .putHeader("Cache-Control", "no-store")
        .putHeader("Location", ownPath(context.request().getParam("back")))
        .end();
  }

  /** A path of this origin, or its start: a link that looks like ours must not lead elsewhere. */
  static String ownPath(String back) {
    return back != null && back.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*") ? back : "/";
  }
}
