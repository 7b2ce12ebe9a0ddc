package copydesk.access;

import java.lang.Character.UnicodeScript;

/** What to call a person on a screen: in the order of the script that the name is written in. */
final class PersonName {

  private PersonName() {}

  /**
   * The whole name.
   *
   * @param given may be null
   * @param family may be null
   * @param username what is left where the identity provider knows no name
   */
  static String of(String given, String family, String username) {
    if (isBlank(given) || isBlank(family)) {
      return isBlank(given) ? isBlank(family) ? username : family : given;
    }
    // The identity provider's own "name" puts the given name first whatever the script.
    return UnicodeScript.of(family.codePointAt(0)) == UnicodeScript.HAN
        ? family + given
        : given + " " + family;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
