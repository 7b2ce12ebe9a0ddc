package copydesk.ingest.batch.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Names of files as senders wrote them. */
public final class Names {

  private static final int LONGEST = 500;
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What tools leave in archives and folders without anybody's wish. */
  private static final List<String> LITTER = List.of(".ds_store", "thumbs.db", "desktop.ini");

  private static final List<String> ARCHIVES =
      List.of(
          ".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".jar", ".cab",
          ".lzh", ".arj");

  private Names() {}

  /** The name of a file that is found without a directory. */
  static String of(ZipArchiveEntry entry) {
    boolean told =
        entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
    byte[] raw = entry.getRawName();
    return told || raw == null ? entry.getName() : decode(raw);
  }

  /**
   * A name of which nobody says how it is written. Archives made on Chinese systems hold GBK; what
   * is valid UTF-8 is taken for that first, for GBK is almost never valid UTF-8 by chance.
   */
  static String decode(byte[] raw) {
    return decode(raw, StandardCharsets.UTF_8)
        .or(() -> decode(raw, GB18030))
        .orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
  }

  private static Optional<String> decode(byte[] raw, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * A name that can be stored and shown: no control characters, none that turn the direction of
   * writing, no halves of surrogates, slashes one way.
   */
  public static String clean(String name) {
    StringBuilder clean = new StringBuilder();
    // Some systems take letters and their accents apart; patterns and manifests have them together.
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .replace('\\', '/')
        .codePoints()
        .limit(LONGEST)
        .map(c -> isShown(c) ? c : 0xFFFD)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Whether a name leads out of where it is, or tries to be something else than a name. */
  public static boolean isUnsafe(String name) {
    String path = name.replace('\\', '/');
    return path.isBlank()
        || path.length() > LONGEST
        || path.startsWith("/")
        || path.indexOf('\0') >= 0
        || path.indexOf(':') == 1
        || List.of(path.split("/", -1)).contains("..");
  }

  /** Whether it is nobody's page: what a system leaves behind by itself. */
  public static boolean isLitter(String name) {
    String file = last(name).toLowerCase(Locale.ROOT);
    return LITTER.contains(file) || file.startsWith("._") || name.startsWith("__MACOSX/");
  }

  /** Whether the name is that of an archive. */
  public static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ARCHIVES.stream().anyMatch(lower::endsWith);
  }

  /** The part after the last slash. */
  public static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
