package copydesk.access;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start in production with secrets or people that are meant for one's own machine. The
 * message says what is wrong, what would follow and what to do.
 */
@ApplicationScoped
public class StartChecks {

  /** With this every secret begins that stands in the project's files. */
  public static final String LOCAL_SECRET = "copydesk-local-only";

  static final int SESSION_SECRET_LENGTH = 32;

  private final String house;
  private final String webSecret;
  private final String sessionSecret;
  private final boolean demoUsers;

  @Inject
  public StartChecks(
      @ConfigProperty(name = "COPYDESK_HOUSE") Optional<String> house,
      @ConfigProperty(name = "COPYDESK_WEB_SECRET") String webSecret,
      @ConfigProperty(name = "COPYDESK_SESSION_SECRET") String sessionSecret,
      @ConfigProperty(name = "COPYDESK_DEMO_USERS", defaultValue = "false") boolean demoUsers) {
    this.house = house.orElse("production");
    this.webSecret = webSecret;
    this.sessionSecret = sessionSecret;
    this.demoUsers = demoUsers;
  }

  void check(@Observes StartupEvent event) {
    List<String> faults = faults();
    if (LaunchMode.current() == LaunchMode.NORMAL && !faults.isEmpty()) {
      throw new IllegalStateException("Copydesk does not start: " + String.join(" ", faults));
    }
  }

  /** What speaks against a start, in sentences; empty if nothing does. */
  List<String> faults() {
    if (house.equals("local")) {
      return List.of();
    }
    return Stream.of(
            fault(
                webSecret.startsWith(LOCAL_SECRET),
                "COPYDESK_WEB_SECRET is the default of the local house, so anybody could act as"
                    + " the web client. Set the secret of the client copydesk-web."),
            fault(
                sessionSecret.startsWith(LOCAL_SECRET),
                "COPYDESK_SESSION_SECRET is the default of the local house, so anybody could read"
                    + " and make session cookies. Set a secret of your own."),
            fault(
                sessionSecret.length() < SESSION_SECRET_LENGTH,
                "COPYDESK_SESSION_SECRET is shorter than 32 characters. Set a longer one."),
            fault(
                demoUsers,
                "COPYDESK_DEMO_USERS is on, and their passwords are public. Turn it off, or set"
                    + " COPYDESK_HOUSE=local on your own machine."))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> fault(boolean present, String sentence) {
    return present ? Optional.of(sentence) : Optional.empty();
  }
}
