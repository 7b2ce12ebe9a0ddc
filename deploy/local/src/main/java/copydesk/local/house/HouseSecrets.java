package copydesk.local.house;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import copydesk.engines.Keycloak;
import copydesk.engines.Login;
import copydesk.engines.Passwords;
import copydesk.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The secrets of one data folder, made at its first start. Each begins with {@value #PREFIX}, so
 * that a production service that is handed one refuses to start.
 */
public final class HouseSecrets {
  /** What every secret of a local house begins with. */
  public static final String PREFIX = "copydesk-local-only-";

  /** The client of the local house itself: it sets up publications as an administrator. */
  public static final String SETUP_CLIENT = "copydesk-setup";

  private static final List<String> NAMES =
      List.of("web", "session", "scanner", "publishing-system", SETUP_CLIENT, "operator");

  private final Map<String, String> values;

  private HouseSecrets(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** Reads the secrets of a folder; refuses where there are none. */
  public static HouseSecrets read(DataFolder data) {
    if (!Files.exists(data.secrets())) {
      throw new Refusal("There is no house in " + data.root() + " yet: ./copydesk up makes one.");
    }
    return new HouseSecrets(stored(data.secrets()));
  }

  /** Reads the secrets of a folder and makes those that are missing. */
  static HouseSecrets ensure(DataFolder data) {
    Path file = data.secrets();
    Map<String, String> values = new TreeMap<>();
    if (Files.exists(file)) {
      values.putAll(stored(file));
    } else if (Files.exists(data.postgres())) {
      throw new Refusal(
          "The database in "
              + data.root()
              + " is there, but its secrets.json is gone: put it back"
              + " from a copy, or start anew with ./copydesk reset.");
    }
    boolean complete = values.containsKey("postgres");
    NAMES.forEach(name -> values.computeIfAbsent(name, missing -> made()));
    for (Login login : Login.values()) {
      values.computeIfAbsent(login.role(), missing -> made());
    }
    values.computeIfAbsent("postgres", missing -> made());
    if (!complete) {
      store(values, file);
    }
    return new HouseSecrets(values);
  }

  private static Map<String, String> stored(Path file) {
    try {
      return new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new Refusal("The secrets in " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static void store(Map<String, String> values, Path file) {
    try {
      Path half =
          Files.createTempFile(
              file.getParent(),
              "secrets",
              ".part",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(
          half, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(values));
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new Refusal("The secrets cannot be written to " + file + ": " + e.getMessage(), e);
    }
  }

  private static String made() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** The secret of a client or of the session cookie. */
  public String of(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new Refusal("There is no client or person " + name + " whose secret is kept here.");
    }
    return value;
  }

  /** The passwords of the database. */
  public Passwords database() {
    return Passwords.from(values::get);
  }

  /** The client that works on Keycloak itself. */
  Keycloak.Operator operator() {
    return new Keycloak.Operator("copydesk-operator", of("operator"));
  }

  /** The values for the realm file of a house at this address. */
  Map<String, String> realm(String address) {
    return Map.of(
        "COPYDESK_WEB_SECRET", of("web"),
        "COPYDESK_WEB_REDIRECT", address + "/*",
        "COPYDESK_SCANNER_SECRET", of("scanner"),
        "COPYDESK_PUBLISHING_SECRET", of("publishing-system"));
  }
}
