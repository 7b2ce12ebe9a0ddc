package copydesk.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of the project stand: everything is named from the root of the checkout. */
public record Checkout(Path root) {

  /**
   * Finds the root: the system property {@code copydesk.root}, else the variable {@code
   * COPYDESK_ROOT}, else the nearest folder at or above the working directory that holds {@code
   * deploy/keycloak/realm.json}.
   */
  public static Checkout find() {
    Optional<String> named =
        Optional.ofNullable(System.getProperty("copydesk.root"))
            .or(() -> Optional.ofNullable(System.getenv("COPYDESK_ROOT")));
    if (named.isPresent()) {
      return new Checkout(Path.of(named.get()).toAbsolutePath().normalize());
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(new Checkout(at).realm())) {
        return new Checkout(at);
      }
    }
    throw new EngineException(
        "The folder of Copydesk was not found: run inside it, or set COPYDESK_ROOT to it.");
  }

  /** What may be thrown away and is made again: unpacked engines, prepared clusters. */
  public Path cache() {
    return root.resolve(".cache");
  }

  /** The SQL of logins, databases and rooms. */
  public Path postgres() {
    return root.resolve("deploy/postgres");
  }

  /** The realm: roles, groups and clients, no people. */
  public Path realm() {
    return root.resolve("deploy/keycloak/realm.json");
  }

  /** The people of the local house and of tests. */
  public Path demoUsers() {
    return root.resolve("deploy/local/demo-users.json");
  }
}
