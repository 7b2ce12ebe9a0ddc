package copydesk.ingest.text;

import copydesk.ingest.text.Decoding.Decoded;
import copydesk.ingest.text.Decoding.Origin;
import copydesk.ingest.text.Decoding.Reason;
import copydesk.ingest.text.Decoding.Unreadable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decodes the bytes of a page, strictly: a text with a replacement character in it would be a loss.
 */
public final class Decoder {

  /** Share of control characters above which bytes are no text. */
  private static final double BINARY_SHARE = 0.01;

  /** Tried in this order when the detector says nothing or is wrong; the sets of newspapers. */
  private static final List<Charset> CANDIDATES =
      List.of(Charset.forName("GB18030"), Charset.forName("Big5"), Charset.forName("windows-1252"));

  /** Of bytes with zeros among them, plausibility below which they are no text. */
  private static final double LEAST_PLAUSIBLE = 0.25;

  private Decoder() {}

  /**
   * Decodes the bytes.
   *
   * @param given the character set the sender names, which is believed even against a mark
   * @return the text, or why there is none
   */
  public static Decoding decode(byte[] bytes, Optional<Charset> given) {
    if (bytes.length == 0) {
      return new Unreadable(Reason.EMPTY);
    }
    if (given.isPresent()) {
      return decoded(bytes, given.get(), Origin.GIVEN)
          .orElseGet(() -> new Unreadable(Reason.UNDECODABLE));
    }
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      return decoded(bytes, marked.get(), Origin.MARKED)
          .orElseGet(() -> new Unreadable(Reason.UNDECODABLE));
    }
    return decoded(bytes, StandardCharsets.UTF_8, Origin.VALID).orElseGet(() -> guessed(bytes));
  }

  private static Decoding guessed(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return unmarked(bytes);
      }
    }
    Optional<Charset> detected = detected(bytes);
    if (detected.isPresent()) {
      Optional<Decoding> text = decoded(bytes, detected.get(), Origin.GUESSED);
      if (text.isPresent()) {
        return text.get();
      }
    }
    Decoding best = new Unreadable(Reason.UNKNOWN_ENCODING);
    double bestShare = 0;
    for (Charset candidate : CANDIDATES) {
      Optional<Decoding> text = decoded(bytes, candidate, Origin.GUESSED);
      if (text.isPresent() && text.get() instanceof Decoded decoded) {
        double share = Plausibility.of(decoded.text());
        if (share > bestShare) {
          best = decoded;
          bestShare = share;
        }
      } else if (text.isPresent()) {
        return text.get();
      }
    }
    return best;
  }

  /** Bytes with zeros among them: UTF-16 without its mark, where that gives writing. */
  private static Decoding unmarked(byte[] bytes) {
    Decoding best = new Unreadable(Reason.NULS);
    double bestShare = LEAST_PLAUSIBLE;
    for (Charset candidate : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (decoded(bytes, candidate, Origin.GUESSED).orElse(best) instanceof Decoded decoded) {
        double share = Plausibility.of(decoded.text());
        if (share > bestShare) {
          best = decoded;
          bestShare = share;
        }
      }
    }
    return best;
  }

  private static Optional<Charset> detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    if (name == null || !Charset.isSupported(name)) {
      return Optional.empty();
    }
    // GB2312 and GBK are parts of GB18030; decoding by the whole loses nothing.
    return Optional.of(Charset.forName(name.startsWith("GB") ? "GB18030" : name));
  }

  private static Optional<Charset> marked(byte[] bytes) {
    int b0 = byteAt(bytes, 0);
    int b1 = byteAt(bytes, 1);
    int b2 = byteAt(bytes, 2);
    int b3 = byteAt(bytes, 3);
    if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (b0 == 0x84 && b1 == 0x31 && b2 == 0x95 && b3 == 0x33) {
      return Optional.of(Charset.forName("GB18030"));
    }
    if (b0 == 0xFF && b1 == 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (b0 == 0xFE && b1 == 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static int byteAt(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : -1;
  }

  /** Empty when the bytes break the rules of the character set. */
  private static Optional<Decoding> decoded(byte[] bytes, Charset charset, Origin origin) {
    CharBuffer chars;
    try {
      chars =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    String text = chars.toString();
    Optional<Reason> fault = fault(text);
    return Optional.of(
        fault.isPresent()
            ? new Unreadable(fault.get())
            : new Decoded(text, charset.name(), origin));
  }

  private static Optional<Reason> fault(String text) {
    if (text.indexOf('\0') >= 0) {
      return Optional.of(Reason.NULS);
    }
    int controls = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      blank &= CodePoints.isSpace(c) || c == CodePoints.BYTE_ORDER_MARK;
      if (Character.isISOControl(c) && !CodePoints.isSpace(c)) {
        controls++;
      }
    }
    if (blank) {
      return Optional.of(Reason.EMPTY);
    }
    // A stray control character is noise on a page; the second condition keeps short pages
    // readable.
    if (controls > BINARY_SHARE * text.length() && controls > 3) {
      return Optional.of(Reason.BINARY);
    }
    return Optional.empty();
  }
}
