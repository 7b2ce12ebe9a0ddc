package copydesk.look;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The language of the present request. */
@RequestScoped
public class CurrentLanguage {

  @Inject CurrentVertxRequest current;

  /** Never null; Chinese where there is no request. */
  public Language get() {
    return current.getCurrent() == null ? Language.CHINESE : of(current.getCurrent().request());
  }

  static Language of(HttpServerRequest request) {
    Cookie chosen = request.getCookie(Language.COOKIE);
    return Language.of(
        chosen == null ? null : chosen.getValue(), request.getHeader("Accept-Language"));
  }
}
