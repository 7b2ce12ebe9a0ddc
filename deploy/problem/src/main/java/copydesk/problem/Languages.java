package copydesk.problem;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;

/** Which language a request wants: the switch (a cookie) wins over the browser's setting. */
final class Languages {

  static final String COOKIE = "copydesk_lang";

  private Languages() {}

  static String of(HttpServerRequest request) {
    Cookie chosen = request.getCookie(COOKIE);
    return chosen != null ? chosen.getValue() : request.getHeader("Accept-Language");
  }
}
