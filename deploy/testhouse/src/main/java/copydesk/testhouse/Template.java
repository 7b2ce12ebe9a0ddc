package copydesk.testhouse;

import copydesk.engines.Checkout;
import copydesk.engines.EngineException;
import copydesk.engines.FileTrees;
import copydesk.engines.Guard;
import copydesk.engines.Keycloak;
import copydesk.engines.KeycloakAdmin;
import copydesk.engines.KeycloakDistribution;
import copydesk.engines.Person;
import copydesk.engines.Ports;
import copydesk.engines.Postgres;
import copydesk.engines.Realm;
import copydesk.engines.RealmFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A cluster in which Keycloak has made its tables and holds the realm and the demo users. It is
 * made once for each state of the files it comes from, and copied for each run of tests: a copy
 * starts in less than half the time.
 */
final class Template {
  /** The client that tests log people in with by password; in no realm file. */
  static final String PASSWORD_CLIENT = "copydesk-tests";

  /** Changes when templates are made in another way from the same files. */
  private static final String FORMAT = "2 ";

  private final Checkout checkout;
  private final KeycloakDistribution keycloak;

  Template(Checkout checkout, KeycloakDistribution keycloak) {
    this.checkout = checkout;
    this.keycloak = keycloak;
  }

  /**
   * Copies the template to a folder that does not exist yet, making it first where it is missing.
   */
  void copyTo(Path data) {
    try {
      Path shelf = Files.createDirectories(checkout.cache().resolve("testhouse"));
      Path template = shelf.resolve(key());
      try (FileChannel channel =
              FileChannel.open(
                  shelf.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid() && !Files.exists(template)) {
          Path half = shelf.resolve("half");
          FileTrees.delete(half);
          make(half);
          Files.move(half, template);
        }
        FileTrees.copy(template, data);
      }
    } catch (IOException e) {
      throw new EngineException("The prepared cluster of the tests cannot be made.", e);
    }
  }

  private void make(Path data) {
    List<Integer> ports = Ports.free(3);
    Path logs = checkout.cache().resolve("testhouse/logs");
    try (Guard guard = Guard.start();
        Postgres postgres =
            Postgres.start(
                new Postgres.Settings(
                    checkout,
                    data,
                    logs.resolve("postgres.log"),
                    ports.get(0),
                    Secrets.database(),
                    false),
                guard);
        Keycloak server =
            Keycloak.start(
                OpenHouse.keycloak(
                    keycloak, postgres, ports.get(1), ports.get(2), logs.resolve("keycloak.log")),
                guard);
        KeycloakAdmin admin = server.awaitReady().admin()) {
      RealmFile file =
          BusyPerson.withPublications(RealmFile.read(checkout.realm(), Secrets.realm()))
              .withPasswordClient(PASSWORD_CLIENT);
      Realm realm = new Realm(admin, file);
      realm.reconcile();
      Person.Crowd demo = Person.Crowd.read(checkout.demoUsers());
      realm.settle(demo);
      realm.settle(new Person.Crowd(demo.password(), List.of(BusyPerson.PERSON)));
    }
  }

  private String key() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((FORMAT + KeycloakDistribution.version()).getBytes(StandardCharsets.UTF_8));
      digest.update(BusyPerson.PERSON.toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(checkout.realm()));
      digest.update(Files.readAllBytes(checkout.demoUsers()));
      for (String file : List.of("1-logins.sql", "2-databases.sql", "3-rooms.sql")) {
        digest.update(Files.readAllBytes(checkout.postgres().resolve(file)));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
