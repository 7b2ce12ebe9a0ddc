package copydesk.local.house;

import copydesk.engines.Checkout;
import copydesk.local.Arguments;
import java.nio.file.Path;
import java.util.Optional;

/** What a house keeps between its starts, all in one folder. */
public record DataFolder(Path root) {

  /**
   * The folder that a command means: its option {@code --data}, else {@code COPYDESK_DATA}, else
   * {@code data}.
   */
  public static DataFolder of(Arguments arguments, Checkout checkout) {
    Path folder =
        arguments
            .option("data")
            .or(() -> Optional.ofNullable(System.getenv("COPYDESK_DATA")))
            .map(Path::of)
            .orElse(checkout.root().resolve("data"));
    return new DataFolder(folder.toAbsolutePath().normalize());
  }

  /** The cluster. */
  public Path postgres() {
    return root.resolve("postgres");
  }

  /** One log a part. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** The log of a part. */
  public Path log(String part) {
    return logs().resolve(part + ".log");
  }

  /** Batches of files until they are read. */
  public Path spool() {
    return root.resolve("spool");
  }

  /** Where review's audit chains ended, day by day; worth a copy somewhere else. */
  public Path heads() {
    return root.resolve("heads");
  }

  /** The watched folder: pages that are put here are read. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Generated passwords, readable by the owner only. */
  public Path secrets() {
    return root.resolve("secrets.json");
  }

  /** What runs at the moment; only while a house is up, or after it was killed. */
  public Path state() {
    return root.resolve("house.json");
  }

  /** Locked by the house that uses this folder. */
  public Path lock() {
    return root.resolve("lock");
  }

  /** Says that Keycloak's database is complete; before that it is made anew. */
  public Path keycloakComplete() {
    return root.resolve("keycloak-complete");
  }

  /** Says that publications and sample pages were sent. */
  public Path stocked() {
    return root.resolve("stocked");
  }
}
