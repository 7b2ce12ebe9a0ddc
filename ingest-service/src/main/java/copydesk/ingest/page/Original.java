package copydesk.ingest.page;

import jakarta.ws.rs.core.Response;

/** The answer that serves a file as received. */
final class Original {

  private static final String PDF = "application/pdf";

  /** Nothing runs, nothing is loaded, and nothing frames it but this house. */
  private static final String CLOSED = "default-src 'none'; frame-ancestors 'self'; sandbox";

  /** A browser's reader of PDF does not open in a sandbox; it is one itself. */
  private static final String CLOSED_PDF =
      "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

  private Original() {}

  static Response of(Source source) {
    boolean shown = source.mediaType.equals(PDF) || source.mediaType.startsWith("image/");
    String name = source.sha256 + "." + ending(source.mediaType);
    return Response.ok(source.bytes)
        .header("Content-Type", source.mediaType)
        .header(
            "Content-Disposition",
            (shown ? "inline" : "attachment") + "; filename=\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", source.mediaType.equals(PDF) ? CLOSED_PDF : CLOSED)
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .build();
  }

  private static String ending(String mediaType) {
    return switch (mediaType) {
      case "text/plain" -> "txt";
      case "application/octet-stream" -> "bin";
      default -> mediaType.substring(mediaType.indexOf('/') + 1);
    };
  }
}
