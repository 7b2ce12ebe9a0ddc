package copydesk.annotate.upstream;

import copydesk.stream.Follower;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Follows the neighbours' streams from start to end of the service. */
@ApplicationScoped
public class Upstream {

  private final Follower readings;
  private final Follower jumps;
  private final Follower outcomes;

  @Inject
  public Upstream(
      AgroalDataSource database, ReadingIntake readings, JumpIntake jumps, OutcomeIntake outcomes) {
    this.readings = new Follower(database, ReadingIntake.STREAM, readings::takeBatch);
    this.jumps = new Follower(database, JumpIntake.STREAM, jumps::takeBatch);
    this.outcomes = new Follower(database, OutcomeIntake.STREAM, outcomes::takeBatch);
  }

  void start(@Observes StartupEvent event) {
    readings.start();
    jumps.start();
    outcomes.start();
  }

  void stop(@Observes ShutdownEvent event) {
    readings.close();
    jumps.close();
    outcomes.close();
  }

  Follower.State readings() {
    return readings.state();
  }

  Follower.State jumps() {
    return jumps.state();
  }

  Follower.State outcomes() {
    return outcomes.state();
  }
}
