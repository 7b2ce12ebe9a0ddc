package copydesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartChecksTest {

  private static final String OWN = "a-secret-of-this-newspaper-and-no-other";

  @Test
  void productionWithSecretsOfItsOwnStarts() {
    assertThat(new StartChecks(Optional.empty(), OWN, OWN, false).faults()).isEmpty();
  }

  @Test
  void productionWithTheLocalSecretsIsRefusedForEach() {
    String local = StartChecks.LOCAL_SECRET + "-and-long-enough-for-a-session";
    assertThat(new StartChecks(Optional.empty(), local, local, false).faults())
        .hasSize(2)
        .anyMatch(fault -> fault.startsWith("COPYDESK_WEB_SECRET"))
        .anyMatch(fault -> fault.startsWith("COPYDESK_SESSION_SECRET"));
  }

  @Test
  void productionWithDemoUsersIsRefused() {
    assertThat(new StartChecks(Optional.of("production"), OWN, OWN, true).faults())
        .singleElement()
        .asString()
        .contains("passwords are public");
  }

  @Test
  void productionWithAShortSessionSecretIsRefused() {
    assertThat(new StartChecks(Optional.empty(), OWN, "short", false).faults()).hasSize(1);
  }

  @Test
  void theLocalHouseMayHaveBoth() {
    String local = StartChecks.LOCAL_SECRET;
    assertThat(new StartChecks(Optional.of("local"), local, local, true).faults()).isEmpty();
  }
}
