package copydesk.ingest.format;

import copydesk.ingest.text.CodePoints;
import copydesk.ingest.text.Decoder;
import copydesk.ingest.text.Decoding;
import copydesk.ingest.text.Decoding.Decoded;
import copydesk.ingest.text.Decoding.Origin;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a file with markup in it. A label inside the file is believed where the bytes
 * keep to it and do not prove something else; a wrong one does no harm.
 */
record Markup(String text, String encoding, Origin origin) {

  /** Of XML, which is read as a stream: a page with a box for every word has a tenth. */
  static final int MOST_XML = 10 << 20;

  /** Of HTML and JSON, which stand in memory as trees: a page with every word has half. */
  static final int MOST_TREE = 4 << 20;

  private static final int HEAD = 2048;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:encoding|charset)\\s*=\\s*[\"']?([A-Za-z0-9._:-]{2,40})", Pattern.CASE_INSENSITIVE);

  /**
   * Decodes a file.
   *
   * @param most bytes it may have
   */
  static Markup of(byte[] bytes, Optional<Charset> given, int most) throws RefusedException {
    if (bytes.length > most) {
      throw new RefusedException(Refusal.TOO_LARGE);
    }
    Decoding decoding = Decoder.decode(bytes, given);
    if (given.isEmpty() && !isProven(decoding)) {
      Optional<Charset> label = label(bytes);
      if (label.isPresent() && Decoder.decode(bytes, label) instanceof Decoded labelled) {
        decoding = new Decoded(labelled.text(), labelled.encoding(), Origin.TOLD);
      }
    }
    return switch (decoding) {
      case Decoding.Unreadable(Decoding.Reason reason) ->
          throw new RefusedException(Refusal.of(reason));
      case Decoded decoded ->
          new Markup(unmarked(decoded.text()), decoded.encoding(), decoded.origin());
    };
  }

  private static boolean isProven(Decoding decoding) {
    return decoding instanceof Decoded decoded && decoded.origin() != Origin.GUESSED;
  }

  private static Optional<Charset> label(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = LABEL.matcher(head);
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(matcher.group(1)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static String unmarked(String text) {
    return text.charAt(0) == CodePoints.BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
