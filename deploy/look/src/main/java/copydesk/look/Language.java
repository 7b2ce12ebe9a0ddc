package copydesk.look;

import java.util.List;
import java.util.Locale;

/** A language of the screens. Texts of newspapers have languages of their own. */
public enum Language {
  CHINESE("zh", "zh-Hans", "中文"),
  ENGLISH("en", "en", "English");

  /** The cookie in which the switch remembers the choice; on the whole origin. */
  public static final String COOKIE = "copydesk_lang";

  private final String code;
  private final String tag;
  private final String autonym;

  Language(String code, String tag, String autonym) {
    this.code = code;
    this.tag = tag;
    this.autonym = autonym;
  }

  /** The value of the cookie and the name of the message files: {@code zh} or {@code en}. */
  public String code() {
    return code;
  }

  /** BCP 47, for the {@code lang} attribute. */
  public String tag() {
    return tag;
  }

  /** What its speakers call it. */
  public String autonym() {
    return autonym;
  }

  /** For message bundles. */
  public Locale locale() {
    return Locale.forLanguageTag(code);
  }

  /**
   * The language a reader wants: the one chosen by the switch, else the first of the browser's that
   * the screens have, else Chinese.
   *
   * @param chosen the cookie's value, or null
   * @param accepted the Accept-Language header, or null
   */
  public static Language of(String chosen, String accepted) {
    for (Language language : values()) {
      if (language.code.equals(chosen)) {
        return language;
      }
    }
    for (Locale.LanguageRange range : ranges(accepted)) {
      for (Language language : values()) {
        String wanted = range.getRange();
        if (range.getWeight() > 0
            && (wanted.equals(language.code) || wanted.startsWith(language.code + "-"))) {
          return language;
        }
      }
    }
    return CHINESE;
  }

  private static List<Locale.LanguageRange> ranges(String accepted) {
    try {
      return accepted == null ? List.of() : Locale.LanguageRange.parse(accepted);
    } catch (IllegalArgumentException e) {
      return List.of(); // a header that is none says nothing
    }
  }
}
