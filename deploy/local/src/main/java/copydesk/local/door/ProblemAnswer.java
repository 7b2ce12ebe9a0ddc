package copydesk.local.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** A problem in the form that its reader wants: JSON (RFC 9457) for programs, a page for people. */
record ProblemAnswer(int status, String mediaType, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LANGUAGE_COOKIE = "copydesk_lang";

  static ProblemAnswer to(HttpServerRequest request, DoorProblem problem) {
    String path = request.path() == null ? "" : request.path();
    if (isForPeople(path, request.getHeader("Accept"))) {
      return new ProblemAnswer(
          problem.status(), "text/html; charset=UTF-8", page(problem, isEnglish(request)));
    }
    ObjectNode document = JSON.createObjectNode();
    document.put("type", "/problems/" + problem.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    document.put("title", problem.title());
    document.put("status", problem.status());
    document.put("instance", path);
    return new ProblemAnswer(problem.status(), "application/problem+json", document.toString());
  }

  private static boolean isForPeople(String path, String accept) {
    return accept != null
        && accept.toLowerCase(Locale.ROOT).contains("text/html")
        && !path.matches("/[^/]+/api(/.*)?");
  }

  private static boolean isEnglish(HttpServerRequest request) {
    var chosen = request.getCookie(LANGUAGE_COOKIE);
    String language = chosen != null ? chosen.getValue() : request.getHeader("Accept-Language");
    return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
  }

  private static String page(DoorProblem problem, boolean english) {
    return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%d · Copydesk</title>
        <style>
        :root{color-scheme:light dark}
        body{font:1rem/1.7 system-ui,"Noto Sans CJK SC","WenQuanYi Zen Hei",sans-serif;margin:0;
        min-height:100vh;display:grid;place-items:center}
        main{max-width:36rem;padding:2rem} h1{font-size:1.5rem;margin:0 0 .5rem}
        small{opacity:.7} a{color:inherit}
        </style></head>
        <body><main><small>%d</small><h1>%s</h1>
        <p><a href="/">%s</a></p></main></body></html>
        """
        .formatted(
            english ? "en" : "zh-Hans",
            problem.status(),
            problem.status(),
            english ? problem.title() : problem.titleZh(),
            english ? "Back to the start" : "返回首页");
  }
}
