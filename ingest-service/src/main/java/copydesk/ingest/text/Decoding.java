package copydesk.ingest.text;

import java.util.Locale;

/** What came of decoding the bytes of a page. */
public sealed interface Decoding {

  /**
   * The whole of the bytes, decoded strictly: encoding the text again gives the bytes back.
   *
   * @param text the text; a byte order mark is kept as its first code point, so offsets count it
   * @param encoding the IANA name of the character set
   * @param origin how the character set was found
   */
  record Decoded(String text, String encoding, Origin origin) implements Decoding {}

  /** The bytes hold no text that can be read. */
  record Unreadable(Reason reason) implements Decoding {}

  /** How the character set of a text was found. */
  enum Origin {
    /** The sender named it. */
    GIVEN,
    /** A byte order mark names it. */
    MARKED,
    /** The bytes are valid UTF-8, which other character sets hardly ever are by chance. */
    VALID,
    /** The file names it itself, and its bytes keep to it. */
    TOLD,
    /** A detector judged it from the frequency of characters; it may be wrong. */
    GUESSED;

    /** The name in interfaces: lower case. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why bytes hold no readable text. */
  enum Reason {
    /** No byte, or white space only. */
    EMPTY,
    /** Control characters, as in a program, a picture or a PDF. */
    BINARY,
    /** Zero characters, as in a program or a picture. */
    NULS,
    /** The bytes break the rules of the character set that was given or marked. */
    UNDECODABLE,
    /** No character set was found that the bytes could be in. */
    UNKNOWN_ENCODING;

    /** The name in interfaces: lower case with hyphens. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
