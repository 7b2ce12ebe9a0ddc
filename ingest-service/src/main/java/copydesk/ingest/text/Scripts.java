package copydesk.ingest.text;

import java.lang.Character.UnicodeScript;

/** In which script a text is written. */
public final class Scripts {

  private Scripts() {}

  /** Whether half of the letters or more are Han, as on pages in Chinese. */
  public static boolean isHan(String text) {
    long han = text.codePoints().filter(c -> UnicodeScript.of(c) == UnicodeScript.HAN).count();
    return 2 * han >= text.codePoints().filter(Character::isLetter).count();
  }
}
