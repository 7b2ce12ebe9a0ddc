package copydesk.ingest.format;

import java.util.Locale;

/** What a file is. */
public enum FileKind {
  TEXT("text/plain"),
  PDF("application/pdf"),
  ALTO("application/xml"),
  PAGE_XML("application/xml"),
  HOCR("text/html"),
  HTML("text/html"),
  NINJS("application/json"),
  /** Well-formed or not, of no vocabulary that is read here. */
  OTHER_XML("application/xml"),
  OTHER_JSON("application/json"),
  JPEG("image/jpeg"),
  PNG("image/png"),
  GIF("image/gif"),
  TIFF("image/tiff"),
  WEBP("image/webp"),
  ARCHIVE("application/octet-stream"),
  BINARY("application/octet-stream");

  private final String mediaType;

  FileKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type it is kept and served under. */
  public String mediaType() {
    return mediaType;
  }

  /** The name in interfaces: lower case with hyphens. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it is a picture, which has no text. */
  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }
}
