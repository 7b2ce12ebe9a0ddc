package copydesk.ingest.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a file is from how it begins. */
final class Sniffer {

  /** Bytes looked at; a document's root element stands within them. */
  private static final int HEAD = 8192;

  /** Bytes within which a PDF says that it is one; some senders put headers of their own before. */
  private static final int PDF_HEAD = 1024;

  /** The root element's name behind declarations, comments and instructions. */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A\\s*+(?:<\\?.*?\\?>\\s*+|<!--.*?-->\\s*+|<!DOCTYPE[^>\\[]*+(?:\\[.*?\\]\\s*+)?>\\s*+)*+"
              + "<(?:[A-Za-z_][\\w.-]*+:)?+([A-Za-z_][\\w.-]*+)[\\s/>]",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Pattern DOCTYPE =
      Pattern.compile("<!DOCTYPE\\s+([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern HOCR =
      Pattern.compile("ocr-system|class\\s*=\\s*[\"'](?:ocr_page|ocr_line|ocr_carea)");

  private static final Pattern JSON_OBJECT =
      Pattern.compile("\\A\\s*\\{\\s*(?:\"[^\"]*\"\\s*:|\\})");

  private static final Pattern NINJS =
      Pattern.compile(
          "\"(?:headlines?|bodies|body_(?:text|xhtml|html)|ninjs|representationtype)\"\\s*:");

  private Sniffer() {}

  /**
   * What the bytes are. What they say themselves is believed before what is declared.
   *
   * @param declared a media type without parameters, in lower case; empty if none was given
   */
  static FileKind kind(byte[] bytes, String declared) {
    if (isPdf(bytes)) {
      return FileKind.PDF;
    }
    FileKind magic = magic(bytes);
    if (magic != FileKind.TEXT) {
      return magic;
    }
    String head = head(bytes);
    Matcher root = ROOT.matcher(head);
    String name = root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    return switch (name) {
      case "alto" -> FileKind.ALTO;
      case "pcgts" -> FileKind.PAGE_XML;
      case "html" -> html(head);
      default -> other(bytes, declared, name, head);
    };
  }

  private static FileKind other(byte[] bytes, String declared, String root, String head) {
    Matcher doctype = DOCTYPE.matcher(head);
    if (doctype.find() && doctype.group(1).equalsIgnoreCase("html")) {
      return html(head);
    }
    if (head.startsWith("<?xml")) {
      return FileKind.OTHER_XML;
    }
    if (JSON_OBJECT.matcher(head).find() && NINJS.matcher(latin(bytes, bytes.length)).find()) {
      return FileKind.NINJS;
    }
    return declared(declared, root, head);
  }

  /** What was declared, where the content says nothing. */
  private static FileKind declared(String declared, String root, String head) {
    return switch (declared) {
      case "application/pdf" -> FileKind.PDF;
      case "text/html", "application/xhtml+xml" -> html(head);
      case "application/xml", "text/xml" -> FileKind.OTHER_XML;
      case "application/json" -> FileKind.OTHER_JSON;
      default -> root.isEmpty() || !head.contains("xmlns") ? FileKind.TEXT : FileKind.OTHER_XML;
    };
  }

  private static FileKind html(String head) {
    return HOCR.matcher(head).find() ? FileKind.HOCR : FileKind.HTML;
  }

  private static boolean isPdf(byte[] bytes) {
    return latin(bytes, PDF_HEAD).contains("%PDF-");
  }

  private static FileKind magic(byte[] bytes) {
    String start = latin(bytes, 12);
    if (start.startsWith("\u00FF\u00D8\u00FF")) {
      return FileKind.JPEG;
    }
    if (start.startsWith("\u0089PNG\r\n")) {
      return FileKind.PNG;
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return FileKind.GIF;
    }
    if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return FileKind.TIFF;
    }
    if (start.startsWith("RIFF") && start.endsWith("WEBP")) {
      return FileKind.WEBP;
    }
    boolean packed =
        start.startsWith("PK\u0003\u0004")
            || start.startsWith("\u001F\u008B")
            || start.startsWith("7z\u00BC\u00AF")
            || start.startsWith("Rar!");
    return packed ? FileKind.ARCHIVE : FileKind.TEXT;
  }

  /** The beginning as characters, enough to know marks of ASCII by. */
  private static String head(byte[] bytes) {
    Charset charset = StandardCharsets.ISO_8859_1;
    int from = 0;
    if (latin(bytes, 3).equals("\u00EF\u00BB\u00BF")) {
      from = 3;
    } else if (latin(bytes, 2).equals("\u00FF\u00FE")) {
      charset = StandardCharsets.UTF_16LE;
      from = 2;
    } else if (latin(bytes, 2).equals("\u00FE\u00FF")) {
      charset = StandardCharsets.UTF_16BE;
      from = 2;
    } else if (bytes.length > 1 && bytes[1] == 0) {
      charset = StandardCharsets.UTF_16LE;
    } else if (bytes.length > 1 && bytes[0] == 0) {
      charset = StandardCharsets.UTF_16BE;
    }
    return new String(bytes, from, Math.min(bytes.length - from, HEAD), charset);
  }

  private static String latin(byte[] bytes, int length) {
    return new String(bytes, 0, Math.min(bytes.length, length), StandardCharsets.ISO_8859_1);
  }
}
