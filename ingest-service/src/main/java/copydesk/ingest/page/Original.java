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
    return of(source.bytes, source.sha256, source.mediaType);
  }

  static Response of(Picture picture) {
    return of(picture.bytes, picture.sha256, picture.mediaType);
  }

  private static Response of(byte[] bytes, String sha256, String mediaType) {
    boolean shown = mediaType.equals(PDF) || mediaType.startsWith("image/");
    String name = sha256 + "." + ending(mediaType);
    return Response.ok(bytes)
        .header("Content-Type", mediaType)
        .header(
            "Content-Disposition",
            (shown ? "inline" : "attachment") + "; filename=\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", mediaType.equals(PDF) ? CLOSED_PDF : CLOSED)
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
