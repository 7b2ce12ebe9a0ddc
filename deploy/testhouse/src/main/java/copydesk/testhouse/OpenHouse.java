package copydesk.testhouse;

import copydesk.engines.Checkout;
import copydesk.engines.EngineException;
import copydesk.engines.FileTrees;
import copydesk.engines.Guard;
import copydesk.engines.Keycloak;
import copydesk.engines.KeycloakDistribution;
import copydesk.engines.Login;
import copydesk.engines.Ports;
import copydesk.engines.Postgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The one house of this JVM. Quarkus loads test classes several times over, so what was started is
 * remembered in system properties, which all of its class loaders share.
 *
 * @param settings the {@code COPYDESK_…} settings that are the same for every service, and the
 *     passwords by login
 */
record OpenHouse(Map<String, String> settings) {
  private static final String PREFIX = "copydesk.testhouse.";
  private static final String FAILED = "copydesk.testhouse-failed";

  /** Gives the house, starting it at the first call in this JVM. */
  static OpenHouse get() {
    synchronized (Runtime.getRuntime()) {
      if (System.getProperty(PREFIX + "COPYDESK_DB_URL") == null) {
        startOnce().forEach((name, value) -> System.setProperty(PREFIX + name, value));
      }
      return remembered();
    }
  }

  /**
   * A house that did not start will not start for the next test either: it fails at once, with the
   * same words.
   */
  private static Map<String, String> startOnce() {
    String failed = System.getProperty(FAILED);
    if (failed != null) {
      throw new EngineException("The house under tests did not start: " + failed);
    }
    try {
      return start();
    } catch (EngineException e) {
      System.setProperty(FAILED, e.getMessage());
      throw e;
    }
  }

  private static OpenHouse remembered() {
    Properties all = System.getProperties();
    Map<String, String> settings = new HashMap<>();
    for (String name : all.stringPropertyNames()) {
      if (name.startsWith(PREFIX)) {
        settings.put(name.substring(PREFIX.length()), all.getProperty(name));
      }
    }
    return new OpenHouse(Map.copyOf(settings));
  }

  private static Map<String, String> start() {
    Checkout checkout = Checkout.find();
    Path folder = Path.of("target", "testhouse").toAbsolutePath();
    Path data = folder.resolve("postgres");
    FileTrees.delete(data);
    KeycloakDistribution distribution = KeycloakDistribution.prepare(checkout);
    new Template(checkout, distribution).copyTo(data);

    List<Integer> ports = Ports.free(3);
    Guard guard = Guard.start();
    Postgres postgres =
        Postgres.start(
            new Postgres.Settings(
                checkout,
                data,
                folder.resolve("postgres.log"),
                ports.get(0),
                Secrets.database(),
                false),
            guard);
    Keycloak keycloak =
        Keycloak.start(
            keycloak(
                distribution, postgres, ports.get(1), ports.get(2), folder.resolve("keycloak.log")),
            guard);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(keycloak, postgres, guard)));
    keycloak.awaitReady();
    return settings(postgres, keycloak);
  }

  private static void stop(Keycloak keycloak, Postgres postgres, Guard guard) {
    keycloak.close();
    postgres.close();
    guard.close();
  }

  /** How tests run Keycloak: seen by browsers at its own port. */
  static Keycloak.Settings keycloak(
      KeycloakDistribution distribution,
      Postgres postgres,
      int port,
      int managementPort,
      Path log) {
    return new Keycloak.Settings(
        distribution,
        postgres.jdbcUrl("keycloak"),
        Secrets.database().of(Login.KEYCLOAK),
        port,
        managementPort,
        "http://localhost:" + port,
        Secrets.OPERATOR,
        log);
  }

  private static Map<String, String> settings(Postgres postgres, Keycloak keycloak) {
    return Map.of(
        "COPYDESK_HOUSE",
        "local",
        "COPYDESK_DB_URL",
        postgres.jdbcUrl("copydesk"),
        "COPYDESK_DB_OWNER_PASSWORD",
        Secrets.database().of(Login.INGEST_OWNER),
        "COPYDESK_DB_APP_PASSWORD",
        Secrets.database().of(Login.INGEST_APP),
        "COPYDESK_AUTH_URL",
        keycloak.url() + "/realms/copydesk",
        "COPYDESK_WEB_SECRET",
        Secrets.WEB,
        "COPYDESK_SESSION_SECRET",
        Secrets.SESSION);
  }
}
