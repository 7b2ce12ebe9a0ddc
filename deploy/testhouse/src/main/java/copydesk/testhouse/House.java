package copydesk.testhouse;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * The Quarkus test resource: hands a service under test the same {@code COPYDESK_…} settings that
 * it gets in the house. The engines run until the JVM of the tests ends, whatever Quarkus restarts
 * in between.
 */
public final class House implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(OpenHouse.get().settings());
    settings.put("quarkus.http.test-port", "0");
    return settings;
  }

  @Override
  public void stop() {
    // Shared by all tests of the module; its own shutdown hook stops it.
  }
}
