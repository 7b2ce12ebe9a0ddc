package copydesk.review.upstream;

import copydesk.stream.Follower;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Follows annotate-service's streams while the service is up. */
@ApplicationScoped
public class Upstream {

  private final Follower submissions;
  private final Follower recalls;

  @Inject
  public Upstream(
      AgroalDataSource database, SubmissionIntake submissionIntake, RecallIntake recallIntake) {
    submissions = new Follower(database, SubmissionIntake.STREAM, submissionIntake::takeBatch);
    recalls = new Follower(database, RecallIntake.STREAM, recallIntake::takeBatch);
  }

  void start(@Observes StartupEvent event) {
    submissions.start();
    recalls.start();
  }

  void stop(@Observes ShutdownEvent event) {
    submissions.close();
    recalls.close();
  }

  /** How the intake of submissions goes. */
  public Follower.State submissions() {
    return submissions.state();
  }

  /** How the intake of recalls goes. */
  public Follower.State recalls() {
    return recalls.state();
  }
}
