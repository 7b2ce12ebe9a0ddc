package copydesk.review.upstream;

import copydesk.stream.Follower;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how the intake goes. It never takes the service out of service: what has been taken in can
 * be reviewed whatever the neighbour does.
 */
@Readiness
public class IntakeHealth implements HealthCheck {

  @Inject Upstream upstream;
  @Inject IntakeCursors cursors;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("intake")
            .up()
            .withData("submissions", word(upstream.submissions()))
            .withData("recalls", word(upstream.recalls()));
    try {
      response.withData("refused", cursors.refused());
    } catch (SQLException e) {
      response.withData("refused", "unknown: the database does not answer");
    }
    return response.build();
  }

  private static String word(Follower.State state) {
    return switch (state) {
      case Follower.State.Following() -> "following";
      case Follower.State.Waiting(String reason) -> "waiting: " + reason;
      case Follower.State.Failing(String reason) -> "failing: " + reason;
    };
  }
}
