package copydesk.annotate;

import copydesk.stream.Stamper;
import copydesk.stream.Stamping;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/** The streams that others follow: submissions and recalls. */
@ApplicationScoped
public class Streams {

  private final Stamping stamping;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  public Streams(AgroalDataSource database, TransactionSynchronizationRegistry transactions) {
    this.stamping =
        new Stamping(new Stamper(database, List.of("annotate.submission", "annotate.recall")));
    this.transactions = transactions;
  }

  void start(@Observes StartupEvent event) {
    stamping.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stamping.close();
  }

  /** Lets readers hear at once of what the present transaction commits. */
  public void wakeAfterCommit() {
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Nothing can be seen yet.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              stamping.wake();
            }
          }
        });
  }
}
