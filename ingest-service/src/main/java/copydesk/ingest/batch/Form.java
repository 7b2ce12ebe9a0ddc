package copydesk.ingest.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What form of page bytes have, by how they begin. */
final class Form {

  /** Beginnings of forms that may be large without holding much text. */
  private static final List<String> LARGE_FORMS =
      List.of(
          "%PDF", "\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8", "II*\0", "MM\0*", "RIFF", "<", "{");

  private static final int LONGEST = 64;

  private Form() {}

  /** Whether they are nothing but text: no document, markup or picture. */
  static boolean isPlain(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(LONGEST, bytes.length), StandardCharsets.ISO_8859_1);
    String begin = head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "");
    return LARGE_FORMS.stream().noneMatch(begin::startsWith);
  }
}
