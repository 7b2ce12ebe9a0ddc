package copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.testhouse.House;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In production no service starts with the secrets or the people of the local house. */
class RefusedStartTest {

  @ParameterizedTest
  @ValueSource(strings = {"ingest-service", "annotate-service", "review-service"})
  void theReasonIsSaidAndTheServiceEnds(String service) throws Exception {
    Map<String, String> settings = new HashMap<>(new House().start());
    settings.put("COPYDESK_HOUSE", "production");
    settings.put("COPYDESK_DEMO_USERS", "true");
    settings.put("COPYDESK_HTTP_PORT", "0");

    Process process = start(service, settings);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(said)
        .contains("Copydesk does not start")
        .contains("COPYDESK_WEB_SECRET is the default of the local house")
        .contains("COPYDESK_SESSION_SECRET is the default of the local house")
        .contains("COPYDESK_DEMO_USERS is on");
  }

  private static Process start(String service, Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-jar",
                Path.of(
                        System.getProperty("copydesk.root"),
                        service,
                        "target/quarkus-app/quarkus-run.jar")
                    .toString())
            .redirectErrorStream(true);
    settings.forEach(builder.environment()::put);
    return builder.start();
  }
}
