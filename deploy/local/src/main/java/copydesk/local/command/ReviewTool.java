package copydesk.local.command;

import copydesk.engines.Checkout;
import copydesk.local.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a main class of the review service on its plain class path, without the service around it.
 */
final class ReviewTool {
  private final Checkout checkout;

  ReviewTool(Checkout checkout) {
    this.checkout = checkout;
  }

  private static String classPath(Path app) {
    return Stream.of("app", "lib/main", "lib/boot")
        .map(folder -> app.resolve(folder) + "/*")
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Runs it to its end with this process's own input and output; gives its exit status. */
  int run(String mainClass, Map<String, String> environment, List<String> arguments) {
    Path app = checkout.root().resolve("review-service/target/quarkus-app");
    if (!Files.exists(app)) {
      throw new Refusal("The review service is not built: ./copydesk up builds it.");
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(app),
                mainClass));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    try {
      return builder.start().waitFor();
    } catch (IOException e) {
      throw new Refusal("Java did not start for " + mainClass + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", e);
    }
  }
}
