package copydesk.engines;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The unpacked Keycloak in {@code .cache/keycloak} (Maven unpacks it), made ready once with the
 * options that Keycloak fixes at its build. Several processes may ask at the same time: one builds,
 * the others wait.
 */
public record KeycloakDistribution(Path home) {
  private static final List<String> BUILD =
      List.of("build", "--db=postgres", "--health-enabled=true", "--http-relative-path=/auth");

  /** Gives the ready distribution, building it when nobody did yet (about 20 seconds, once). */
  public static KeycloakDistribution prepare(Checkout checkout) {
    Path home = checkout.cache().resolve("keycloak/keycloak-" + version());
    if (!Files.exists(home.resolve("bin/kc.sh"))) {
      throw new EngineException(
          "Keycloak is not unpacked at " + home + ": build the project once (./copydesk up does).");
    }
    KeycloakDistribution distribution = new KeycloakDistribution(home);
    try (FileChannel channel =
            FileChannel.open(
                checkout.cache().resolve("keycloak/build.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (lock.isValid() && !distribution.isBuilt()) {
        distribution.build();
      }
    } catch (IOException e) {
      throw new EngineException("Keycloak could not be made ready at " + home, e);
    }
    return distribution;
  }

  /** The version that the project is built with. */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream in = KeycloakDistribution.class.getResourceAsStream("engines.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new EngineException("The version of Keycloak is not known.", e);
    }
    return properties.getProperty("keycloak.version");
  }

  /**
   * The command that starts the server with these arguments and a heap; what kc.sh would run,
   * without its shell.
   */
  List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(
        List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    return command;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private boolean isBuilt() throws IOException {
    return Files.exists(marker()) && Files.readString(marker()).equals(String.join(" ", BUILD));
  }

  private Path marker() {
    return home.resolve("copydesk-built");
  }

  /**
   * A build that was cut off leaves torn files, so each begins with those that came in the
   * distribution.
   */
  private void build() throws IOException {
    Path generated = home.resolve("lib/quarkus");
    Path pristine = home.resolve("lib/quarkus-as-delivered");
    if (Files.exists(pristine)) {
      FileTrees.delete(generated);
    } else {
      Path half = home.resolve("lib/quarkus-as-delivered.part");
      FileTrees.delete(half);
      FileTrees.copy(generated, half);
      Files.move(half, pristine);
    }
    if (!Files.exists(generated)) {
      FileTrees.copy(pristine, generated);
    }
    File log = home.resolve("copydesk-build.log").toFile();
    ProcessBuilder builder = new ProcessBuilder(sh(BUILD));
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.keySet().removeIf(name -> name.startsWith("KC_"));
    builder.redirectErrorStream(true).redirectOutput(log);
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new EngineException("Keycloak's build failed; its log is " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Keycloak's build was interrupted.", e);
    }
    Files.writeString(marker(), String.join(" ", BUILD));
  }

  private List<String> sh(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
    command.addAll(arguments);
    return command;
  }
}
