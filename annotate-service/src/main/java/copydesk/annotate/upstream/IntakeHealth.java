package copydesk.annotate.upstream;

import copydesk.stream.Follower;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how the intake goes. It never takes the service out of service: what has been taken in can
 * be worked on whatever the neighbours do.
 */
@Readiness
public class IntakeHealth implements HealthCheck {

  @Inject Upstream upstream;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("intake")
        .up()
        .withData("readings", word(upstream.readings()))
        .withData("jumps", word(upstream.jumps()))
        .withData("outcomes", word(upstream.outcomes()))
        .build();
  }

  private static String word(Follower.State state) {
    return switch (state) {
      case Follower.State.Following() -> "following";
      case Follower.State.Waiting(String reason) -> "waiting: " + reason;
      case Follower.State.Failing(String reason) -> "failing: " + reason;
    };
  }
}
