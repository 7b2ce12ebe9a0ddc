package copydesk.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The problem as a page that needs nothing else to work: no template engine, no style sheet that
 * might itself be what failed.
 */
final class ProblemPage {

  /** Details are for programs first and mostly English; a reader must be told when one is. */
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private ProblemPage() {}

  static String render(ProblemType type, String detail, String language) {
    boolean english = language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
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
        <body><main><small>%d</small><h1>%s</h1><p%s>%s</p>
        <p><a href="/">%s</a></p></main></body></html>
        """
        .formatted(
            english ? "en" : "zh-Hans",
            type.status(),
            type.status(),
            escape(english ? type.title() : type.titleZh()),
            english || detail == null || HAN.matcher(detail).find() ? "" : " lang=\"en\"",
            escape(detail == null ? "" : detail),
            english ? "Back to the start" : "返回首页");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
