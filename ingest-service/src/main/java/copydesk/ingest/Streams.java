package copydesk.ingest;

import copydesk.stream.Stamper;
import copydesk.stream.Stamping;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** The streams that others follow: readings, and the jumps between them. */
@ApplicationScoped
public class Streams {

  private final Stamping stamping;

  @Inject
  public Streams(AgroalDataSource database) {
    stamping = new Stamping(new Stamper(database, List.of("ingest.reading", "ingest.jump")));
  }

  void start(@Observes StartupEvent event) {
    stamping.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stamping.close();
  }

  /** Says that rows of a stream have been committed, so that readers hear of them at once. */
  public void wake() {
    stamping.wake();
  }
}
