package copydesk.engines;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** The passwords of a cluster: one for the superuser, one for every {@link Login}. */
public record Passwords(String superuser, Map<Login, String> logins) {

  /** Copies the map; every login has a password. */
  public Passwords {
    logins = Map.copyOf(logins);
    for (Login login : Login.values()) {
      if (logins.getOrDefault(login, "").isEmpty()) {
        throw new EngineException("The login " + login.role() + " has no password.");
      }
    }
  }

  /** Asks for each password by the name of its role; the superuser's name is {@code postgres}. */
  public static Passwords from(Function<String, String> byRole) {
    Map<Login, String> logins = new EnumMap<>(Login.class);
    for (Login login : Login.values()) {
      logins.put(login, byRole.apply(login.role()));
    }
    return new Passwords(byRole.apply("postgres"), logins);
  }

  /** The password of a login. */
  public String of(Login login) {
    return logins.get(login);
  }

  /** Names no password: records end up in logs. */
  @Override
  public String toString() {
    return "Passwords[…]";
  }
}
