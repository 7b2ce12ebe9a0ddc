package copydesk.testhouse;

import copydesk.engines.Keycloak;
import copydesk.engines.Passwords;
import java.util.Map;

/**
 * The secrets of the house under tests: fixed, and recognisable as never meant for anything else.
 */
final class Secrets {
  static final String PREFIX = "copydesk-local-only-";
  static final String WEB = PREFIX + "web";
  static final String SESSION = PREFIX + "session-0123456789abcdef";
  static final String SCANNER = PREFIX + "scanner";
  static final String PUBLISHING = PREFIX + "publishing";
  static final Keycloak.Operator OPERATOR =
      new Keycloak.Operator("copydesk-operator", PREFIX + "operator");

  private Secrets() {}

  /**
   * One password for the owner logins and one for the app logins, so that every service is handed
   * the same.
   */
  static Passwords database() {
    return Passwords.from(role -> PREFIX + role.substring(role.indexOf('_') + 1));
  }

  /**
   * What the realm file's placeholders are filled with; the tests' own ports are not known
   * beforehand.
   */
  static Map<String, String> realm() {
    return Map.of(
        "COPYDESK_WEB_SECRET", WEB,
        "COPYDESK_WEB_REDIRECT", "http://localhost:*",
        "COPYDESK_SCANNER_SECRET", SCANNER,
        "COPYDESK_PUBLISHING_SECRET", PUBLISHING);
  }
}
