package copydesk.annotate.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Text as it is compared: without case, accents, widths and invisible characters. Every unit knows
 * the code point of the original that it came from.
 */
final class Folded {

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  /** What is known already of what is no ideograph; found twice, it is the same. */
  private static final String[] KNOWN = new String[0x10000];

  private final String text;

  /** For each UTF-16 unit of the folded text the code point of the original. */
  private final int[] origin;

  private Folded(String text, int[] origin) {
    this.text = text;
    this.origin = origin;
  }

  /** The folded text. */
  String text() {
    return text;
  }

  /** The code point of the original that a UTF-16 unit of the folded text came from. */
  int origin(int unit) {
    return origin[unit];
  }

  static Folded of(String original) {
    StringBuilder text = new StringBuilder(original.length());
    int[] origin = new int[original.length() + 1];
    int codePoint = 0;
    for (int i = 0; i < original.length(); codePoint++) {
      int character = original.codePointAt(i);
      i += Character.charCount(character);
      int before = text.length();
      fold(character, text);
      if (text.length() >= origin.length) {
        origin = Arrays.copyOf(origin, text.length() * 2);
      }
      Arrays.fill(origin, before, text.length(), codePoint);
    }
    return new Folded(text.toString(), origin);
  }

  private static void fold(int character, StringBuilder text) {
    if (character < 0x80) {
      text.append((char) (character >= 'A' && character <= 'Z' ? character + 32 : character));
    } else if (isIdeograph(character)) {
      text.appendCodePoint(character);
    } else if (character < KNOWN.length) {
      if (KNOWN[character] == null) {
        KNOWN[character] = folded(character);
      }
      text.append(KNOWN[character]);
    } else {
      text.append(folded(character));
    }
  }

  private static String folded(int character) {
    if (character == 'ß' || character == 'ẞ') {
      return "ss";
    }
    Normalizer.Form form = isUnspaced(character) ? Normalizer.Form.NFKC : Normalizer.Form.NFKD;
    return Normalizer.normalize(Character.toString(character), form)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Folded::isSeen)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isIdeograph(int character) {
    return character >= 0x3400 && character <= 0x9fff;
  }

  private static boolean isSeen(int character) {
    int type = Character.getType(character);
    return type != Character.NON_SPACING_MARK && type != Character.FORMAT;
  }

  /** Whether a character belongs to a script that writes its words without spaces between them. */
  static boolean isUnspaced(int character) {
    return isIdeograph(character) || WITHOUT_SPACES.contains(UnicodeScript.of(character));
  }

  /** Whether a character is part of a word of a script with spaces. */
  static boolean isSpaced(int character) {
    return Character.isLetterOrDigit(character) && !isUnspaced(character);
  }
}
